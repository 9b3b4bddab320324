package io.github.weexjvm.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as the WebSocket standards want it, which the JDK's shortcuts do not give. Pure functions,
 * for any thread.
 */
public final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Encodes a text; a lone surrogate becomes U+FFFD (the JDK alone would make it a '?'). */
  public static byte[] encode(String text) {
    return wellFormed(text).getBytes(StandardCharsets.UTF_8);
  }

  /** The text with each lone surrogate replaced by U+FFFD. */
  public static String wellFormed(String text) {
    int lone = firstLoneSurrogate(text, 0);
    return lone < 0 ? text : replaceLoneSurrogates(text, lone);
  }

  /** How many bytes {@link #encode} would give, without encoding. */
  public static long size(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      int point = text.codePointAt(i);
      if (point > 0xFFFF) {
        bytes += 4;
        i++;
      } else {
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
      }
    }
    return bytes;
  }

  /**
   * Decodes bytes that must be valid.
   *
   * @throws CharacterCodingException when they are not
   */
  static String decode(byte[] bytes, int offset, int length) throws CharacterCodingException {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    // The fast way replaces what is malformed: only a text with a U+FFFD needs the strict way.
    if (text.indexOf(REPLACEMENT) >= 0) {
      CharBuffer strict =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return strict.toString();
    }
    return text;
  }

  private static int firstLoneSurrogate(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static String replaceLoneSurrogates(String text, int first) {
    StringBuilder mended = new StringBuilder(text);
    for (int lone = first; lone >= 0; lone = firstLoneSurrogate(text, lone + 1)) {
      mended.setCharAt(lone, REPLACEMENT);
    }
    return mended.toString();
  }

  /** An output stream that gives its bytes away without copying them once more. */
  static final class Accumulator extends ByteArrayOutputStream {
    String decode() throws CharacterCodingException {
      return Utf8.decode(buf, 0, count);
    }

    ByteBuffer wrap() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }
}
