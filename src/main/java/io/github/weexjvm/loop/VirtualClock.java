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

  /** More than any burst of tasks that comes to an end. */
  private static final int MOST_TURNS_AT_ONCE = 10_000;

  /** What a turn takes beyond that, so that tasks which post tasks don't go on for ever. */
  private static final Duration PUSH = Duration.ofMillis(1);

  private final Duration patience;

  /** Turns since the last jump. Loop's thread only. */
  private int turnsAtOnce;

  /** Beyond which no time passes. Loop's thread only, or while no loop runs. */
  private long limit = NEVER;

  /** Whether time would have passed beyond the limit. Loop's thread only. */
  private boolean held;

  /** Nanoseconds since the start. Written by the loop's thread. */
  private volatile long now;

  /** A clock at {@link #START}. */
  public VirtualClock() {
    this(PATIENCE);
  }

  VirtualClock(Duration patience) {
    this.patience = patience;
  }

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
    now = Math.addExact(now, by.toNanos());
  }

  /**
   * Lets time pass up to a moment and no further. What happens in that moment still happens: the
   * end is reached when time would pass beyond it. Set while no loop runs.
   *
   * @param nanoTime as of {@link #nanoTime}, or {@link #NEVER}
   */
  public void holdAt(long nanoTime) {
    limit = nanoTime;
    held = false;
  }

  /** Whether the moment of {@link #holdAt} is over. */
  public boolean isHeld() {
    return held;
  }

  @Override
  public void await(Selector selector, long deadline) throws IOException {
    if (deadline == NEVER && limit == NEVER) {
      selector.select();
    } else if (selector.selectNow() == 0) {
      pass(deadline);
    }
  }

  @Override
  public void awaitErrands(Selector selector, long deadline) throws IOException {
    if (deadline <= now || (deadline == NEVER && limit == NEVER)) {
      await(selector, deadline);
    } else if (isSilent(selector)) {
      pass(deadline);
    }
  }

  /** Whether nothing happened for as long as is waited for an errand. */
  private boolean isSilent(Selector selector) throws IOException {
    long start = System.nanoTime();
    int ready = selector.select(patience.toMillis());
    return ready == 0 && System.nanoTime() - start >= patience.toNanos();
  }

  private void pass(long deadline) {
    if (deadline > now) {
      held = deadline > limit;
      now = Math.max(now, Math.min(deadline, limit));
      turnsAtOnce = 0;
    } else if (++turnsAtOnce > MOST_TURNS_AT_ONCE) {
      advance(PUSH);
      held = now > limit;
    }
  }
}
