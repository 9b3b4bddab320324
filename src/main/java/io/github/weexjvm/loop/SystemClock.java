package io.github.weexjvm.loop;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The machine's monotonic clock. Its origin is taken away so that no deadline can overflow. */
enum SystemClock implements Clock {
  INSTANCE;

  private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final long origin = System.nanoTime();

  @Override
  public long nanoTime() {
    return System.nanoTime() - origin;
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public void await(Selector selector, long deadline) throws IOException {
    if (deadline == NEVER) {
      selector.select();
      return;
    }
    long nanos = deadline - nanoTime();
    if (nanos <= 0) {
      selector.selectNow();
    } else {
      // Rounded up: a loop that woke before its deadline would only have to sleep again.
      selector.select((nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }
  }
}
