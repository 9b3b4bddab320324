package io.github.weexjvm.module;

import java.util.List;

/** Hears of each call of a module's method, before it is carried out, on the loop's thread. */
@FunctionalInterface
public interface CallListener {

  /** Hears of nothing. */
  CallListener NONE = (module, method, arguments) -> {};

  /**
   * A script calls a method.
   *
   * @param arguments as the method takes them; null where the script gave none
   */
  void called(String module, String method, List<Object> arguments);
}
