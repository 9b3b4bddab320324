package io.github.weexjvm.socket;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A percent-encode set of the URL Standard, "Percent-encoded bytes", with its encoding; and the
 * decoding.
 *
 * <p>Every set holds the C0 control set: C0 controls, U+007F and all that is not ASCII.
 */
final class PercentEncoding {
  private static final String QUERY_SET = " \"#<>";
  private static final String PATH_SET = QUERY_SET + "?^`{}";

  /** The special-query percent-encode set: the schemes we know are all special. */
  static final PercentEncoding SPECIAL_QUERY = new PercentEncoding(QUERY_SET + "'");

  static final PercentEncoding PATH = new PercentEncoding(PATH_SET);
  static final PercentEncoding USERINFO = new PercentEncoding(PATH_SET + "/:;=@[\\]|");

  private static final String UPPER_HEX = "0123456789ABCDEF";

  private final BitSet encoded = new BitSet(256);

  private PercentEncoding(String set) {
    encoded.set(0x00, 0x20);
    encoded.set(0x7f, 0x100);
    for (int i = 0; i < set.length(); i++) {
      encoded.set(set.charAt(i));
    }
  }

  /** UTF-8 percent-encode; {@code text} holds no lone surrogate. A "%" is left as it is. */
  String encode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      append(out, b & 0xff);
    }
    return out.toString();
  }

  private void append(StringBuilder out, int octet) {
    if (encoded.get(octet)) {
      out.append('%').append(UPPER_HEX.charAt(octet >> 4)).append(UPPER_HEX.charAt(octet & 0xf));
    } else {
      out.append((char) octet);
    }
  }

  /** Percent-decode, then "UTF-8 decode without BOM": ill-formed bytes become U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (isEncodedByte(bytes, i)) {
        out.write(hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEncodedByte(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && hex(bytes[at + 1]) >= 0
        && hex(bytes[at + 2]) >= 0;
  }

  /**
   * The value of an ASCII hex digit, else -1. A byte of a longer UTF-8 sequence is negative and no
   * digit.
   */
  private static int hex(byte b) {
    return Ascii.digit(b, 16);
  }
}
