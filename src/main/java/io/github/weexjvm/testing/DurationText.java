package io.github.weexjvm.testing;

import java.time.Duration;

/** How messages show a time that somebody has chosen, such as a limit. */
public final class DurationText {

  private DurationText() {}

  /**
   * In the largest unit that gives a whole number.
   *
   * @param duration of whole milliseconds
   * @return such as {@code 250 ms}, {@code 90 s} or {@code 5 min}
   */
  public static String of(Duration duration) {
    long millis = duration.toMillis();
    if (millis > 0 && millis % 60_000 == 0) {
      return millis / 60_000 + " min";
    }
    return millis > 0 && millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
