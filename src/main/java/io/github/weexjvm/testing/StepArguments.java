package io.github.weexjvm.testing;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands behind the words of a step. Each throws an IllegalArgumentException with the
 * rule that was broken. Pure functions, for any thread.
 */
final class StepArguments {

  private static final int MAX_BYTES = 64 * 1024 * 1024;
  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES);
  private static final Pattern REPEATED = Pattern.compile("(\\d{1,8})\\s*\\*(.*)");
  private static final Pattern POWER = Pattern.compile("2\\^(\\d{1,2})");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,20}");

  private StepArguments() {}

  // ---- Words ----

  static String first(String text) {
    return text.substring(0, endOfFirst(text));
  }

  static String afterFirst(String text) {
    return text.substring(endOfFirst(text)).strip();
  }

  private static int endOfFirst(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  // ---- Values ----

  static int number(String what, String word, int min, int max) {
    String rule = what + " is " + min + "–" + max;
    try {
      int number = Integer.parseInt(word);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(rule, e);
    }
    throw new IllegalArgumentException(rule);
  }

  static int code(String word) {
    return number("CODE", word, 0, 65535);
  }

  static Duration duration(String word) {
    Matcher written = DURATION.matcher(word);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "DURATION is a whole number of ms, s or m, such as 200ms, 2s or 1m");
    }
    int count = number("DURATION", written.group(1), 0, Integer.MAX_VALUE);
    return Duration.of(count, UNITS.get(written.group(2)));
  }

  /** Pairs of digits, or a number of times the same bytes: {@code 1000*00}. */
  static byte[] hex(String written) {
    Matcher repeated = REPEATED.matcher(written);
    if (repeated.matches()) {
      return repeat(Integer.parseInt(repeated.group(1)), hex(repeated.group(2)));
    }
    try {
      return HexFormat.of().parseHex(written.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "HEX is pairs of hex digits, such as 01 02 ff; 1000*00 is a thousand zeros", e);
    }
  }

  private static byte[] repeat(int times, byte[] bytes) {
    if ((long) times * bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException("HEX is at most 64 MiB");
    }
    byte[] all = new byte[times * bytes.length];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
    }
    return all;
  }

  /** Text in quotes as UTF-8, or bytes. */
  static byte[] payload(String written) {
    return written.startsWith("\"") ? Frames.utf8(QuotedText.unquote(written)) : hex(written);
  }

  /** A number of 64 bits without a sign, also as a power: {@code 2^63}. */
  static long length(String written) {
    Matcher power = POWER.matcher(written);
    BigInteger length =
        power.matches()
            ? BigInteger.TWO.pow(Integer.parseInt(power.group(1)))
            : LENGTH.matcher(written).matches() ? new BigInteger(written) : BigInteger.TWO.pow(64);
    if (length.bitLength() > 64) {
      throw new IllegalArgumentException("length is 0–18446744073709551615, or such as 2^63");
    }
    return length.longValue();
  }

  /** A header's name and value. */
  static String[] header(String written) {
    int colon = written.indexOf(':');
    String name = colon < 0 ? "" : written.substring(0, colon).strip();
    if (name.isEmpty() || !first(name).equals(name)) {
      throw new IllegalArgumentException("a header is NAME: VALUE, such as Location: /there");
    }
    return new String[] {name, written.substring(colon + 1).strip()};
  }
}
