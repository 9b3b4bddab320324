package io.github.weexjvm.module;

import java.util.List;

/**
 * Hears of what scripts and modules have to do with each other, on the loop's thread. What it is
 * given belongs to the script and the module: it is to be looked at only.
 */
@FunctionalInterface
public interface CallListener {

  /** Hears of nothing. */
  CallListener NONE = (module, method, arguments) -> {};

  /**
   * A script calls a method, which is not carried out yet.
   *
   * @param arguments as the method takes them; null where the script gave none
   */
  void called(String module, String method, List<Object> arguments);

  /**
   * A function that was passed to a method is about to be called; heard each time.
   *
   * @param data what the function gets, as {@link JSCallback#invoke} takes it, such as the payload
   *     of an event; null for nothing
   */
  default void answered(String module, String method, Object data) {}

  /** A script assigns a handler in a way that the platform takes no notice of. */
  default void ignored(String module, String member) {}

  /** A script reads a handler that it has set before. */
  default void read(String module, String member) {}

  /**
   * A script reads a handler that it has not set where that is null, perhaps in order to call it.
   */
  default void missed(String module, String member) {}
}
