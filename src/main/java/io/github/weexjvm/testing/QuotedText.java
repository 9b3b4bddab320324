package io.github.weexjvm.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text between quotes with JSON's escapes (RFC 8259 section 7): how a server script writes a line
 * break, and how a failure shows one. Pure functions, for any thread.
 */
final class QuotedText {
  private static final int SHOWN_CHARS = 200;
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private QuotedText() {}

  /** Text in quotes, shortened where nobody would read on. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().limit(SHOWN_CHARS).forEach(c -> appendEscaped(out, (char) c));
    return out + (text.length() > SHOWN_CHARS ? "…\" (" + text.length() + " characters)" : "\"");
  }

  private static void appendEscaped(StringBuilder out, char c) {
    int known = MEANINGS.indexOf(c);
    if (known >= 0 && c != '/') {
      out.append('\\').append(ESCAPES.charAt(known));
    } else if (Character.isISOControl(c)) {
      out.append("\\u").append(HexFormat.of().toHexDigits(c));
    } else {
      out.append(c);
    }
  }

  /**
   * Takes the quotes and escapes away; text that doesn't start with a quote is meant literally.
   *
   * @throws IllegalArgumentException with the broken rule, if the quotes or escapes are wrong
   */
  static String unquote(String written) {
    String text = written.startsWith("\"") ? unescape(written) : written;
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half a surrogate pair can't be UTF-8: use raw bytes");
    }
    return text;
  }

  private static String unescape(String quoted) {
    StringBuilder out = new StringBuilder();
    int i = 1;
    while (i < quoted.length() && quoted.charAt(i) != '"') {
      if (quoted.charAt(i) != '\\') {
        out.append(quoted.charAt(i++));
      } else if (quoted.startsWith("\\u", i)) {
        out.append(codeUnit(quoted, i + 2));
        i += 6;
      } else {
        out.append(simpleEscape(quoted, i + 1));
        i += 2;
      }
    }
    if (i != quoted.length() - 1) {
      throw new IllegalArgumentException(
          i >= quoted.length()
              ? "the closing quote is missing"
              : "text follows the closing quote: write \\\" for a quote");
    }
    return out.toString();
  }

  private static char codeUnit(String quoted, int start) {
    if (start + 4 > quoted.length()
        || !quoted.substring(start, start + 4).chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException("\\u needs four hex digits");
    }
    return (char) HexFormat.fromHexDigits(quoted, start, start + 4);
  }

  private static char simpleEscape(String quoted, int at) {
    int known = at < quoted.length() ? ESCAPES.indexOf(quoted.charAt(at)) : -1;
    if (known < 0) {
      throw new IllegalArgumentException(
          "the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
    }
    return MEANINGS.charAt(known);
  }
}
