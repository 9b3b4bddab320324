package io.github.weexjvm.socket;

import java.util.Locale;

/**
 * The Infra Standard's ASCII character classes; {@link Character}'s own also accept digits of other
 * scripts.
 */
final class Ascii {
  private Ascii() {}

  static boolean isAlpha(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The value of {@code c} as an ASCII digit of {@code radix} (2 to 16), else -1. */
  static int digit(int c, int radix) {
    return c >= 0 && c < 0x80 ? Character.digit(c, radix) : -1;
  }

  static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** For a text that {@link #isAscii}. */
  static String lowercase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
