package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#shared-utf-16-decoder */
final class Utf16Decoder extends ByteDecoder {

  private static final int NONE = -1;

  private final boolean bigEndian;
  private int leadByte = NONE;
  private int leadSurrogate = NONE;

  Utf16Decoder(boolean bigEndian) {
    this.bigEndian = bigEndian;
  }

  @Override
  boolean next(int b, DecodedText out) {
    if (b == END) { // steps 1 and 2
      if (leadByte == NONE && leadSurrogate == NONE) {
        return true;
      }
      leadByte = NONE;
      leadSurrogate = NONE;
      out.error();
    } else if (leadByte == NONE) { // step 3
      leadByte = b;
    } else { // step 4
      int first = leadByte;
      leadByte = NONE;
      unit(first, b, (char) (bigEndian ? (first << 8) | b : (b << 8) | first), out);
    }
    return false;
  }

  private void unit(int first, int second, char unit, DecodedText out) {
    if (leadSurrogate != NONE) { // step 5
      int lead = leadSurrogate;
      leadSurrogate = NONE;
      if (Character.isLowSurrogate(unit)) {
        out.add(Character.toCodePoint((char) lead, unit));
      } else {
        out.restore(first, second);
        out.error();
      }
    } else if (Character.isHighSurrogate(unit)) { // step 6
      leadSurrogate = unit;
    } else if (Character.isLowSurrogate(unit)) { // step 7
      out.error();
    } else {
      out.add(unit); // step 8
    }
  }
}
