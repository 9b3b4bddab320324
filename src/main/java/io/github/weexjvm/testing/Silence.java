package io.github.weexjvm.testing;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits until nothing has happened for a while, from its own beginning on. Loop's thread only, but
 * for the beginning and the end.
 */
final class Silence {

  private final EventLoop loop;
  private final Supplier<Duration> length;
  private final Duration wanted;
  private final long start;

  /** Null until the first turn, and when it was not needed. */
  private Timer timer;

  private boolean longEnough;

  /**
   * @param length for how long nothing has happened
   */
  Silence(EventLoop loop, Supplier<Duration> length, Duration wanted) {
    this.loop = loop;
    this.length = length;
    this.wanted = wanted;
    this.start = loop.clock().nanoTime();
    loop.execute(this::listen);
  }

  private void listen() {
    Duration here = Duration.ofNanos(loop.clock().nanoTime() - start);
    Duration silent = length.get();
    Duration left = wanted.minus(silent.compareTo(here) < 0 ? silent : here);
    longEnough = left.isNegative() || left.isZero();
    if (!longEnough) {
      timer = loop.scheduleUnawaited(left, this::listen);
    }
  }

  boolean isLongEnough() {
    return longEnough;
  }

  void end() {
    if (timer != null) {
      timer.cancel();
    }
  }
}
