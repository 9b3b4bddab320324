package io.github.weexjvm.modules;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.socket.Connection;

/**
 * Counts the messages of one connection that have come but wait for the script, because other calls
 * of it were before them, and lets the connection read no further while they are too many. Used on
 * the loop's thread only.
 */
final class Backlog {

  /** What a message takes besides its payload, about: a million empty ones are not nothing. */
  private static final int OVERHEAD = 256;

  private final EventLoop loop;
  private final long maxBytes;
  private long waitingBytes;

  Backlog(EventLoop loop, long maxBytes) {
    this.loop = loop;
    this.maxBytes = maxBytes;
  }

  /** Counts a message whose handler has just been posted to the loop, until that has run. */
  void add(Connection connection, long payloadBytes) {
    long bytes = OVERHEAD + payloadBytes;
    waitingBytes += bytes;
    if (waitingBytes >= maxBytes) {
      connection.pauseReading();
    }
    loop.execute(() -> heard(connection, bytes));
  }

  private void heard(Connection connection, long bytes) {
    waitingBytes -= bytes;
    if (waitingBytes <= maxBytes / 2) {
      connection.resumeReading();
    }
  }
}
