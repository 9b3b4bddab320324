package io.github.weexjvm.loop;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Instant;

/**
 * Where a loop gets the time from, and how it waits for it. A second implementation lets a test own
 * the time.
 */
public interface Clock {

  /** A deadline that never comes. */
  long NEVER = Long.MAX_VALUE;

  /** The time in nanoseconds since an arbitrary origin; it never goes backwards. */
  long nanoTime();

  /**
   * Waits until a channel of the selector is ready, the selector is woken up, or {@link #nanoTime}
   * reaches the deadline. Called by the loop's thread only.
   *
   * @param deadline in nanoseconds of {@link #nanoTime}, or {@link #NEVER}
   */
  void await(Selector selector, long deadline) throws IOException;

  /**
   * Waits as {@link #await} does, while work that the loop has sent elsewhere is not answered. A
   * clock that owns its time lets it stand still meanwhile.
   */
  default void awaitErrands(Selector selector, long deadline) throws IOException {
    await(selector, deadline);
  }

  /** The time of day that this clock tells; unlike {@link #nanoTime}, it may be set back. */
  Instant instant();

  /** The time of the machine. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
