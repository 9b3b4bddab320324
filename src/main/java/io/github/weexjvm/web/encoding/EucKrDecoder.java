package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#euc-kr-decoder */
final class EucKrDecoder extends ByteDecoder {

  private final Index index = Index.eucKr();
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
    int codePoint = isIn(b, 0x41, 0xFE) ? index.get((first - 0x81) * 190 + b - 0x41) : Index.NONE;
    addOrReject(codePoint, b, out);
  }
}
