package io.github.weexjvm.web.encoding;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * An <a href="https://encoding.spec.whatwg.org/#indexes">index</a>: from pointers to code points.
 * It is made of one of the JDK's charsets, by decoding every pair of bytes, when it is first
 * needed. For any thread.
 */
final class Index {

  static final int NONE = -1;

  private static final char REPLACEMENT = '\uFFFD';
  private static final Map<String, Index> INDEXES = new ConcurrentHashMap<>();

  /** By pointer. */
  private final int[] codePoints;

  private Index(int[] codePoints) {
    this.codePoints = codePoints;
  }

  /** The code point, or {@link #NONE}. */
  int get(int pointer) {
    return pointer >= 0 && pointer < codePoints.length ? codePoints[pointer] : NONE;
  }

  // ---- The indexes ----

  static Index jis0208() {
    // As Shift_JIS has it, whose pointers are the same.
    return INDEXES.computeIfAbsent("jis0208", name -> of("windows-31j", 11280, Index::shiftJis));
  }

  static Index jis0212() {
    return INDEXES.computeIfAbsent("jis0212", name -> of("EUC-JP", 94 * 94, Index::threeBytes));
  }

  static Index eucKr() {
    return INDEXES.computeIfAbsent(
        "euc-kr", name -> of("x-windows-949", 126 * 190, Index::eucKr).withoutPrivateUse());
  }

  static Index big5() {
    return INDEXES.computeIfAbsent(
        "big5",
        name -> of("Big5-HKSCS", 126 * 157, Index::big5).changed(Big5Changes.TEXT, Index::big5));
  }

  static Index gb18030() {
    return INDEXES.computeIfAbsent(
        "gb18030",
        name -> of("GB18030", 126 * 190, Index::gb18030).changed(GB18030_CHANGES, Index::gb18030));
  }

  /** Without what a JDK does that follows the edition of 2005 or of 2000. */
  private static final String GB18030_CHANGES =
      "a3a0\u3000 a6d9︐ a6da︒ a6db︑ a6dc︓ a6dd︔ a6de︕ a6df︖ a6ec︗ a6ed︘ a6f3︙ a8bcḿ"
          + " fe59龴 fe61龵 fe66龶 fe67龷 fe6d龸 fe7e龹 fe90龺 fea0龻";

  // ---- From pointers to bytes ----

  private static byte[] shiftJis(int pointer) {
    int lead = pointer / 188;
    int trail = pointer % 188;
    return bytes(lead + (lead < 0x1F ? 0x81 : 0xC1), trail + (trail < 0x3F ? 0x40 : 0x41));
  }

  private static byte[] threeBytes(int pointer) {
    return bytes(0x8F, pointer / 94 + 0xA1, pointer % 94 + 0xA1);
  }

  private static byte[] eucKr(int pointer) {
    return bytes(pointer / 190 + 0x81, pointer % 190 + 0x41);
  }

  private static byte[] big5(int pointer) {
    int trail = pointer % 157;
    return bytes(pointer / 157 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x62));
  }

  private static byte[] gb18030(int pointer) {
    int trail = pointer % 190;
    return bytes(pointer / 190 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x41));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  // ---- Making ----

  private static Index of(String charsetName, int size, IntFunction<byte[]> bytes) {
    Charset charset = Charset.forName(charsetName);
    int[] codePoints = new int[size];
    for (int pointer = 0; pointer < size; pointer++) {
      String text = new String(bytes.apply(pointer), charset);
      boolean isOne = text.codePointCount(0, text.length()) == 1 && text.charAt(0) != REPLACEMENT;
      codePoints[pointer] = isOne ? text.codePointAt(0) : NONE;
    }
    return new Index(codePoints);
  }

  private Index withoutPrivateUse() {
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] != NONE && Character.getType(codePoints[i]) == Character.PRIVATE_USE) {
        codePoints[i] = NONE;
      }
    }
    return this;
  }

  /**
   * @param changes two bytes in hexadecimal and what they are instead, for each
   */
  private Index changed(String changes, IntFunction<byte[]> bytes) {
    Map<Integer, Integer> byBytes = new HashMap<>();
    for (String change : changes.split("[ \n]+", -1)) {
      if (!change.isEmpty()) {
        byBytes.put(Integer.parseInt(change.substring(0, 4), 16), change.codePointAt(4));
      }
    }
    for (int pointer = 0; pointer < codePoints.length; pointer++) {
      byte[] pair = bytes.apply(pointer);
      Integer instead = byBytes.get(((pair[0] & 0xFF) << 8) | (pair[1] & 0xFF));
      codePoints[pointer] = instead == null ? codePoints[pointer] : instead;
    }
    return this;
  }
}
