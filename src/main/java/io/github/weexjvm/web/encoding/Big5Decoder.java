package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#big5-decoder */
final class Big5Decoder extends ByteDecoder {

  private static final int MACRON = 0x304;
  private static final int CARON = 0x30C;

  private final Index index = Index.big5();
  private int lead;

  @Override
  boolean next(int b, DecodedText out) {
    int first = lead;
    lead = 0;
    if (first != 0) {
      second(first, b, out); // steps 1 and 3
    } else if (b == END) { // step 2
      return true;
    } else if (isAscii(b)) { // step 4
      out.add(b);
    } else if (isIn(b, 0x81, 0xFE)) { // step 5
      lead = b;
    } else {
      out.error(); // step 6
    }
    return false;
  }

  private void second(int first, int b, DecodedText out) {
    boolean inRange = isIn(b, 0x40, 0x7E) || isIn(b, 0xA1, 0xFE);
    int pointer = inRange ? (first - 0x81) * 157 + b - (b < 0x7F ? 0x40 : 0x62) : Index.NONE;
    switch (pointer) { // Two code points each.
      case 1133 -> addBoth(0xCA, MACRON, out);
      case 1135 -> addBoth(0xCA, CARON, out);
      case 1164 -> addBoth(0xEA, MACRON, out);
      case 1166 -> addBoth(0xEA, CARON, out);
      default -> addOrReject(index.get(pointer), b, out);
    }
  }

  private static void addBoth(int letter, int mark, DecodedText out) {
    out.add(letter);
    out.add(mark);
  }
}
