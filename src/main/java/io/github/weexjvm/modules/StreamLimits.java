package io.github.weexjvm.modules;

import java.time.Duration;

/**
 * How much the module {@code stream} takes, and how long it waits.
 *
 * @param maxBodyBytes of an answer; of a longer one nothing is given to the page
 * @param timeout how long nothing may arrive, for requests that set none
 * @param maxTime for a whole exchange, or the request's own timeout if that is longer
 * @param maxAtOnce requests of a page that are under way; more of them wait for their turn
 * @param maxWaiting requests that wait; one more fails
 */
public record StreamLimits(
    long maxBodyBytes, Duration timeout, Duration maxTime, int maxAtOnce, int maxWaiting) {

  /** 16 MiB, three seconds as on Android, one minute; 16 at once, and 1000 that wait. */
  public static final StreamLimits DEFAULT =
      new StreamLimits(16L * 1024 * 1024, Duration.ofSeconds(3), Duration.ofMinutes(1));

  public StreamLimits {
    if (maxBodyBytes < 0) {
      throw new IllegalArgumentException("maxBodyBytes is " + maxBodyBytes + ": at least 0");
    }
    if (maxAtOnce < 1 || maxWaiting < 0) {
      throw new IllegalArgumentException(
          "maxAtOnce is " + maxAtOnce + ", maxWaiting " + maxWaiting + ": at least 1 and 0");
    }
    if (timeout.isNegative() || timeout.isZero() || maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException(
          "timeout is " + timeout + ", maxTime " + maxTime + ": both must be greater than zero");
    }
  }

  /** These, and the default number of requests at once. */
  public StreamLimits(long maxBodyBytes, Duration timeout, Duration maxTime) {
    this(maxBodyBytes, timeout, maxTime, 16, 1000);
  }
}
