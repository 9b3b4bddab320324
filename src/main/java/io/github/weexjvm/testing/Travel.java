package io.github.weexjvm.testing;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long bytes are on their way. With a seed, what happens in one millisecond arrives in an order
 * of the seed's: each arrival is moved by less than half a millisecond either way, counted from a
 * whole one, so that the shifts do not add up and no two milliseconds change places.
 */
final class Travel {

  private static final long MILLI = 1_000_000;
  private static final long MOST_SHIFT = MILLI / 2 - 1;

  private final long latencyNanos;

  /** Null for the order in which things happened. */
  private final SplittableRandom shifts;

  /**
   * @param latency one way
   * @param seed 0 for the order in which things happened
   */
  Travel(Duration latency, long seed) {
    this.latencyNanos = latency.toNanos();
    this.shifts = seed == 0 ? null : new SplittableRandom(seed);
  }

  /** When it arrives that leaves now; both in nanoseconds of the loop's clock. */
  long arrival(long now) {
    if (shifts == null) {
      return now + latencyNanos;
    }
    long whole = (now + MILLI / 2) / MILLI * MILLI;
    return Math.max(now, whole + latencyNanos + shifts.nextLong(-MOST_SHIFT, MOST_SHIFT + 1));
  }
}
