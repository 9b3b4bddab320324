package io.github.weexjvm.cli;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 500ms}, {@code 2s}, {@code 1.5m}; a bare number is seconds. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final BigDecimal MAX_MILLIS = BigDecimal.valueOf(Duration.ofDays(365).toMillis());

  @Override
  public Duration convert(String text) {
    int digits = 0;
    while (digits < text.length() && isNumeric(text.charAt(digits))) {
      digits++;
    }
    long unit = unitMillis(text.substring(digits));
    try {
      BigDecimal millis =
          new BigDecimal(text.substring(0, digits)).multiply(BigDecimal.valueOf(unit));
      if (unit > 0 && millis.compareTo(BigDecimal.ONE) >= 0 && millis.compareTo(MAX_MILLIS) <= 0) {
        return Duration.ofMillis(millis.longValue());
      }
    } catch (NumberFormatException e) {
      // Answered below, like a wrong unit.
    }
    throw new TypeConversionException(
        "\"" + text + "\" is not a duration from 1ms to 365 days: use 500ms, 2s, 1.5m or 1h");
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static long unitMillis(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "", "s" -> 1_000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      default -> 0;
    };
  }
}
