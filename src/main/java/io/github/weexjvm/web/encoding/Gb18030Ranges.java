package io.github.weexjvm.web.encoding;

import java.nio.charset.Charset;

/**
 * <a href="https://encoding.spec.whatwg.org/#index-gb18030-ranges-code-point">The code points of
 * four bytes</a>. Those of the basic plane come from the JDK, put right where its edition of GB
 * 18030 exchanged them with code points of two bytes. For any thread.
 */
final class Gb18030Ranges {

  private static final int BASIC = 39_420;
  private static final int SUPPLEMENTARY = 189_000;
  private static final int END = 1_237_576;

  private static final int[] CODE_POINTS = load();

  private Gb18030Ranges() {}

  /** The code point, or {@link Index#NONE}. */
  static int get(int pointer) {
    if (pointer < BASIC) {
      return CODE_POINTS[pointer];
    }
    return pointer >= SUPPLEMENTARY && pointer < END
        ? 0x10000 + pointer - SUPPLEMENTARY
        : Index.NONE;
  }

  private static int[] load() {
    byte[] bytes = new byte[BASIC * 4];
    for (int pointer = 0; pointer < BASIC; pointer++) {
      bytes[pointer * 4] = (byte) (0x81 + pointer / 12_600);
      bytes[pointer * 4 + 1] = (byte) (0x30 + pointer / 1260 % 10);
      bytes[pointer * 4 + 2] = (byte) (0x81 + pointer / 10 % 126);
      bytes[pointer * 4 + 3] = (byte) (0x30 + pointer % 10);
    }
    int[] codePoints = new String(bytes, Charset.forName("GB18030")).codePoints().toArray();
    change(codePoints, 19_057, 0x9FB4, 8);
    change(codePoints, 39_076, 0xFE10, 10);
    codePoints[7457] = 0xE7C7;
    return codePoints;
  }

  private static void change(int[] codePoints, int from, int codePoint, int count) {
    for (int i = 0; i < count; i++) {
      codePoints[from + i] = codePoint + i;
    }
  }
}
