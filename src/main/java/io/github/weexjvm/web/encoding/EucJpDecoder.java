package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#euc-jp-decoder */
final class EucJpDecoder extends ByteDecoder {

  private final Index jis0208 = Index.jis0208();
  private int lead;

  /** Whether the next two bytes are of JIS X 0212. */
  private boolean jis0212;

  @Override
  boolean next(int b, DecodedText out) {
    int first = lead;
    lead = 0;
    if (first == 0x8E && isIn(b, 0xA1, 0xDF)) { // step 3
      out.add(0xFF61 - 0xA1 + b);
    } else if (first == 0x8F && isIn(b, 0xA1, 0xFE)) { // step 4
      jis0212 = true;
      lead = b;
    } else if (first != 0) { // steps 1 and 5
      second(first, b, out);
    } else if (b == END) { // step 2
      return true;
    } else if (isAscii(b)) { // step 6
      out.add(b);
    } else if (b == 0x8E || b == 0x8F || isIn(b, 0xA1, 0xFE)) { // step 7
      lead = b;
    } else {
      out.error(); // step 8
    }
    return false;
  }

  private void second(int first, int b, DecodedText out) {
    int codePoint = Index.NONE;
    if (isIn(first, 0xA1, 0xFE) && isIn(b, 0xA1, 0xFE)) {
      Index index = jis0212 ? Index.jis0212() : jis0208;
      codePoint = index.get((first - 0xA1) * 94 + b - 0xA1);
    }
    jis0212 = false;
    addOrReject(codePoint, b, out);
  }
}
