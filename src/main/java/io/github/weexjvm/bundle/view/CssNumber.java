package io.github.weexjvm.bundle.view;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as CSS writes them: no exponent, no trailing zeros, at most four decimal places. */
final class CssNumber {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,20})?|\\.\\d{1,20})");
  private static final double LARGEST = 1e7;

  private CssNumber() {}

  /** A number or a text that is one, such as {@code 12}, {@code 0.5} or {@code '-3'}. */
  static Optional<String> parse(Object value) {
    if (value instanceof Number number) {
      return Math.abs(number.doubleValue()) < LARGEST ? Optional.of(of(number)) : Optional.empty();
    }
    return value instanceof String text ? parse(text.trim()) : Optional.empty();
  }

  private static Optional<String> parse(String text) {
    return NUMBER.matcher(text).matches() ? parse(Double.valueOf(text)) : Optional.empty();
  }

  static String of(Number number) {
    double value = number.doubleValue();
    if (value == Math.rint(value) || !Double.isFinite(value)) {
      return value == (long) value ? Long.toString((long) value) : number.toString();
    }
    BigDecimal decimal = BigDecimal.valueOf(value).setScale(4, java.math.RoundingMode.HALF_EVEN);
    return decimal.stripTrailingZeros().toPlainString();
  }
}
