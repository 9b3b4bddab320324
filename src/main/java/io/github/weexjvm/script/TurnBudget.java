package io.github.weexjvm.script;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What one turn of script may use up before it is stopped.
 *
 * @param cpuTime of the loop's thread; zero for any
 * @param allocatedBytes by the loop's thread, whether they are still in use or not; zero for any
 */
public record TurnBudget(Duration cpuTime, long allocatedBytes) {

  /** Any time, and any memory. */
  public static final TurnBudget ANY = new TurnBudget(Duration.ZERO, 0);

  private static final double NANOS = 1e9;
  private static final int MEGABYTE = 1024 * 1024;

  public TurnBudget {
    Objects.requireNonNull(cpuTime, "cpuTime");
    if (cpuTime.isNegative() || allocatedBytes < 0) {
      throw new IllegalArgumentException(
          "a turn can't take "
              + (cpuTime.isNegative() ? cpuTime : allocatedBytes + " bytes")
              + ": use zero for any");
    }
  }

  /** CPU time only. */
  public static TurnBudget ofCpuTime(Duration limit) {
    return new TurnBudget(limit, 0);
  }

  boolean isAny() {
    return cpuTime.isZero() && allocatedBytes == 0;
  }

  /** What was exceeded, if anything was. */
  Optional<Overrun> exceededBy(long cpuNanos, long bytes) {
    if (!cpuTime.isZero() && cpuNanos >= cpuTime.toNanos()) {
      return Optional.of(
          new Overrun(
              "one turn took more than " + cpuTime.toMillis() / 1000.0 + " s of CPU time",
              "it had taken " + decimal(cpuNanos / NANOS) + " s"));
    }
    if (allocatedBytes > 0 && bytes >= allocatedBytes) {
      return Optional.of(
          new Overrun(
              "one turn allocated more than " + megabytes(allocatedBytes),
              "it had allocated " + megabytes(bytes)));
    }
    return Optional.empty();
  }

  private static String megabytes(long bytes) {
    return (bytes % MEGABYTE == 0 ? bytes / MEGABYTE : decimal((double) bytes / MEGABYTE)) + " MB";
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /**
   * A budget that was exceeded.
   *
   * @param rule which one, the same words each time
   * @param used how much it was when that was found out
   */
  record Overrun(String rule, String used) {

    String sentence() {
      return rule + " (" + used + ")";
    }
  }
}
