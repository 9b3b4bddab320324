package io.github.weexjvm.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * IPv4 addresses as the URL Standard's "Host parsing" reads them: one to four parts, each decimal,
 * octal or hex.
 *
 * <p>An address is a {@code long} from 0 to 2^32 - 1.
 */
final class Ipv4 {
  private static final int MAX_PARTS = 4;
  private static final int NOT_A_NUMBER = -1;
  // Above every valid value; a longer number stays here instead of overflowing.
  private static final long TOO_LARGE = 1L << 32;
  private static final Pattern DOT = Pattern.compile("\\.");

  private Ipv4() {}

  /** The "ends in a number checker": such a host is an IPv4 address or a failure, never a name. */
  static boolean endsInNumber(String host) {
    List<String> parts = parts(host);
    String last = parts.get(parts.size() - 1);
    return !last.isEmpty() && (Ascii.areDigits(last) || number(last) != NOT_A_NUMBER);
  }

  /** The "IPv4 parser". */
  static long parse(String host) throws BrokenRuleException {
    List<String> parts = parts(host);
    if (parts.size() > MAX_PARTS) {
      throw failure(host, "has more than four parts");
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean isLast = i == parts.size() - 1;
      // The last part fills all the bytes the others leave.
      int bits = isLast ? 8 * (MAX_PARTS - i) : 8;
      address = address << bits | part(host, parts.get(i), bits);
    }
    return address;
  }

  private static long part(String host, String part, int bits) throws BrokenRuleException {
    long number = number(part);
    if (number == NOT_A_NUMBER) {
      throw failure(host, "\"" + Excerpt.ofPart(part) + "\" is no number");
    }
    if (number >= 1L << bits) {
      throw failure(host, Excerpt.ofPart(part) + " is above " + ((1L << bits) - 1));
    }
    return number;
  }

  /** Strictly split on dots, without the one empty part after a trailing dot. */
  private static List<String> parts(String host) {
    List<String> parts = new ArrayList<>(List.of(DOT.split(host, -1)));
    if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  /** The "IPv4 number parser". */
  private static long number(String part) {
    if (part.isEmpty()) {
      return NOT_A_NUMBER;
    }
    if (part.startsWith("0x") || part.startsWith("0X")) {
      return number(part.substring(2), 16);
    }
    if (part.length() > 1 && part.charAt(0) == '0') {
      return number(part.substring(1), 8);
    }
    return number(part, 10);
  }

  private static long number(String digits, int radix) {
    long value = 0; // "0x" alone is zero
    for (int i = 0; i < digits.length(); i++) {
      int digit = Ascii.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return NOT_A_NUMBER;
      }
      value = Math.min(value * radix + digit, TOO_LARGE);
    }
    return value;
  }

  /** The address in network byte order. */
  static byte[] bytes(long address) {
    return new byte[] {
      (byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address
    };
  }

  /** The "IPv4 serializer". */
  static String serialize(long address) {
    return (address >> 24)
        + "."
        + (address >> 16 & 0xff)
        + "."
        + (address >> 8 & 0xff)
        + "."
        + (address & 0xff);
  }

  private static BrokenRuleException failure(String host, String what) {
    return new BrokenRuleException(
        "host \"%s\" ends in a number but is no IPv4 address (%s), write four numbers from 0 to 255"
            .formatted(Excerpt.ofPart(host), what));
  }
}
