package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#shift_jis-decoder */
final class ShiftJisDecoder extends ByteDecoder {

  private static final int FIRST_PRIVATE = 8836;
  private static final int LAST_PRIVATE = 10715;

  private final Index index = Index.jis0208();
  private int lead;

  @Override
  boolean next(int b, DecodedText out) {
    int first = lead;
    lead = 0;
    if (first != 0) {
      second(first, b, out); // steps 1 and 3
    } else if (b == END) { // step 2
      return true;
    } else if (isAscii(b) || b == 0x80) { // step 4
      out.add(b);
    } else if (isIn(b, 0xA1, 0xDF)) { // step 5
      out.add(0xFF61 - 0xA1 + b);
    } else if (isIn(b, 0x81, 0x9F) || isIn(b, 0xE0, 0xFC)) { // step 6
      lead = b;
    } else {
      out.error(); // step 7
    }
    return false;
  }

  private void second(int first, int b, DecodedText out) {
    int codePoint = codePoint(first, b);
    addOrReject(codePoint, b, out);
  }

  private int codePoint(int first, int b) {
    if (!isIn(b, 0x40, 0x7E) && !isIn(b, 0x80, 0xFC)) {
      return Index.NONE;
    }
    int pointer = (first - (first < 0xA0 ? 0x81 : 0xC1)) * 188 + b - (b < 0x7F ? 0x40 : 0x41);
    return isIn(pointer, FIRST_PRIVATE, LAST_PRIVATE)
        ? 0xE000 - FIRST_PRIVATE + pointer
        : index.get(pointer);
  }
}
