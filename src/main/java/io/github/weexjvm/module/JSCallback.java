package io.github.weexjvm.module;

/**
 * A function of the script's that a module was given. May be invoked by any thread: the function
 * runs on the loop, in the order of the calls, and never inside the module method that is running.
 */
public interface JSCallback {

  /**
   * Calls the function for the last time; later calls do nothing.
   *
   * @param data a string, number, boolean, {@code ByteBuffer}, {@link WebObject}, {@code Map},
   *     {@code List} of these, or null
   */
  void invoke(Object data);

  /** Calls the function, which may be called again; see {@link #invoke}. */
  void invokeAndKeepAlive(Object data);

  /**
   * Whether a call would have to wait now: for a script that is running, for the loop's thread, or
   * for calls that were before it.
   */
  default boolean isBusy() {
    return false;
  }

  /**
   * What a JS framework knows the function by; empty for a function that a script passed itself.
   */
  default String id() {
    return "";
  }
}
