package io.github.weexjvm.module;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * What is said of a value that a script passed: its text, and what it is called in a sentence for
 * the script's author. Pure functions, for any thread; nothing of Java shows in what they return.
 */
public final class ScriptValues {

  private ScriptValues() {}

  /**
   * The string that JavaScript makes of a primitive.
   *
   * @param value as {@link JSMethod} delivers it to a parameter of type {@code Object}
   * @return null for null and for what is no primitive
   */
  public static String text(Object value) {
    if (value instanceof Double number) {
      return text(number.doubleValue());
    }
    boolean primitive =
        value instanceof String || value instanceof Boolean || value instanceof Number;
    return primitive ? value.toString() : null;
  }

  // ECMA-262, Number::toString: digits up to 10^21 and down to 10^-6, else an exponent.
  private static String text(double number) {
    if (number == 0) {
      return "0";
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    return exponent < 21 && exponent >= -6
        ? exact.toPlainString()
        : scientific(exact.unscaledValue(), exponent);
  }

  private static String scientific(BigInteger unscaled, int exponent) {
    StringBuilder shown = new StringBuilder(unscaled.abs().toString());
    if (shown.length() > 1) {
      shown.insert(1, '.');
    }
    shown.append(exponent < 0 ? "e-" : "e+").append(Math.abs(exponent));
    return unscaled.signum() < 0 ? "-" + shown : shown.toString();
  }

  /** What a value is called: {@code an array}, {@code a string}, {@code 5}. */
  public static String kind(Object value) {
    if (value == null) {
      return "null or undefined";
    }
    if (value instanceof JSCallback) {
      return "a function";
    }
    if (value instanceof ByteBuffer) {
      return "an ArrayBuffer";
    }
    if (value instanceof List) {
      return "an array";
    }
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return text(value);
    }
    return value instanceof String ? "a string" : "a " + value.getClass().getName();
  }
}
