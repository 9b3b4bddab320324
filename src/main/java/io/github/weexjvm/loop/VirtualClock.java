package io.github.weexjvm.loop;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock that owns its time: when nothing is ready, it jumps to the loop's next deadline, so that
 * what would take ten minutes takes as long as its computing. No time passes while a script runs,
 * nor while work that the loop has sent elsewhere is not answered: for that the loop waits for
 * real.
 *
 * <p>For one loop, whose thread alone moves it; any thread may read it.
 */
public final class VirtualClock implements Clock {

  /** Every session begins here. */
  public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  /** Real silence after which an errand no longer holds up the time: its own deadline must come. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Nanoseconds since the start. Written by the loop's thread. */
  private volatile long now;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(now);
  }

  /** Lets time pass without waiting for anything. By the loop's thread, or while no loop runs. */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time can't go back by " + by.negated());
    }
    moveTo(now + by.toNanos());
  }

  @Override
  public void await(Selector selector, long deadline) throws IOException {
    if (deadline == NEVER) {
      selector.select();
    } else if (selector.selectNow() == 0) {
      moveTo(deadline);
    }
  }

  @Override
  public void awaitErrands(Selector selector, long deadline) throws IOException {
    if (deadline == NEVER) {
      selector.select();
    } else if (deadline <= now) {
      selector.selectNow();
    } else if (isSilent(selector)) {
      moveTo(deadline);
    }
  }

  /** Whether nothing happened for as long as is waited for an errand. */
  private static boolean isSilent(Selector selector) throws IOException {
    long start = System.nanoTime();
    int ready = selector.select(PATIENCE.toMillis());
    return ready == 0 && System.nanoTime() - start >= PATIENCE.toNanos();
  }

  private void moveTo(long time) {
    now = Math.max(now, time);
  }
}
