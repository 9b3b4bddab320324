package io.github.weexjvm.testing;

import io.github.weexjvm.loop.Clock;
import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until it is told to go on, so that a timeout of a minute is tested in
 * no time, and none fires by accident on a busy machine. Channels and posted tasks are served as
 * ever: only time waits.
 *
 * <p>Any thread may advance it. Several loops may share it.
 */
public final class ManualClock implements Clock {

  private final AtomicLong now = new AtomicLong();

  /** The selectors of the loops that have waited here, to be woken when time moves. */
  private final Set<Selector> selectors = ConcurrentHashMap.newKeySet();

  /**
   * Moves time, and wakes the loops that wait for it. What becomes due runs on the loops' threads,
   * soon but not inside this call.
   *
   * @throws IllegalArgumentException for a negative duration, since time never goes backwards
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time can't go back by " + by.negated());
    }
    now.addAndGet(by.toNanos());
    selectors.removeIf(selector -> !selector.isOpen());
    selectors.forEach(Selector::wakeup);
  }

  /** Nanoseconds that it was advanced by since it was made. */
  @Override
  public long nanoTime() {
    return now.get();
  }

  /** The machine's time of day: only what passes meanwhile is up to the test. */
  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public void await(Selector selector, long deadline) throws IOException {
    // In this order: whoever advances the time sees the selector, or is seen by the comparison.
    selectors.add(selector);
    if (deadline <= nanoTime()) {
      selector.selectNow();
    } else {
      selector.select();
    }
  }
}
