package io.github.weexjvm.modules;

import java.time.Duration;

/**
 * How much the module {@code stream} takes, and how long it waits.
 *
 * @param maxBodyBytes of an answer; of a longer one nothing is given to the page
 * @param timeout how long nothing may arrive, for requests that set none
 * @param maxTime for a whole exchange, or the request's own timeout if that is longer
 */
public record StreamLimits(long maxBodyBytes, Duration timeout, Duration maxTime) {

  /** 16 MiB, three seconds as on Android, one minute. */
  public static final StreamLimits DEFAULT =
      new StreamLimits(16L * 1024 * 1024, Duration.ofSeconds(3), Duration.ofMinutes(1));

  public StreamLimits {
    if (maxBodyBytes < 0) {
      throw new IllegalArgumentException("maxBodyBytes is " + maxBodyBytes + ": at least 0");
    }
    if (timeout.isNegative() || timeout.isZero() || maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException(
          "timeout is " + timeout + ", maxTime " + maxTime + ": both must be greater than zero");
    }
  }
}
