package io.github.weexjvm.loop;

/** What a loop calls when a channel can be connected, read or written. */
@FunctionalInterface
public interface ChannelListener {

  /**
   * Runs on the loop's thread. An exception that escapes is reported as a bug of the listener.
   *
   * @param readyOps the bits of {@link java.nio.channels.SelectionKey} that are ready
   */
  void ready(int readyOps);
}
