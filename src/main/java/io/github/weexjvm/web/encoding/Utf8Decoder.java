package io.github.weexjvm.web.encoding;

import java.nio.charset.StandardCharsets;

/** https://encoding.spec.whatwg.org/#utf-8-decoder */
final class Utf8Decoder extends ByteDecoder {

  private static final char REPLACEMENT = '\uFFFD';

  private int codePoint;
  private int needed;
  private int seen;
  private int lower = 0x80;
  private int upper = 0xBF;

  @Override
  boolean next(int b, DecodedText out) {
    if (b == END) { // steps 1 and 2
      if (needed == 0) {
        return true;
      }
      reset();
      out.error();
    } else if (needed == 0) { // step 3
      begin(b, out);
    } else if (b < lower || b > upper) { // step 4
      reset();
      out.restore(b);
      out.error();
    } else {
      lower = 0x80; // step 5
      upper = 0xBF;
      codePoint = (codePoint << 6) | (b & 0x3F); // step 6
      if (++seen == needed) { // steps 7 to 9
        out.add(codePoint);
        reset();
      }
    }
    return false;
  }

  private void begin(int b, DecodedText out) {
    if (b <= 0x7F) {
      out.add(b);
    } else if (isIn(b, 0xC2, 0xDF)) {
      needed = 1;
      codePoint = b & 0x1F;
    } else if (isIn(b, 0xE0, 0xEF)) {
      lower = b == 0xE0 ? 0xA0 : lower;
      upper = b == 0xED ? 0x9F : upper;
      needed = 2;
      codePoint = b & 0xF;
    } else if (isIn(b, 0xF0, 0xF4)) {
      lower = b == 0xF0 ? 0x90 : lower;
      upper = b == 0xF4 ? 0x8F : upper;
      needed = 3;
      codePoint = b & 0x7;
    } else {
      out.error();
    }
  }

  private void reset() {
    codePoint = 0;
    needed = 0;
    seen = 0;
    lower = 0x80;
    upper = 0xBF;
  }

  /** The JDK's decoder is quick. It is taken at its word only when it found nothing wrong. */
  @Override
  int bulk(byte[] bytes, int at, DecodedText out) {
    int end = endOfWhole(bytes);
    if (needed > 0 || end <= at) {
      return at;
    }
    String text = new String(bytes, at, end - at, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      return at;
    }
    out.add(text);
    return end;
  }

  /** Before a sequence of which only the beginning is there. */
  private static int endOfWhole(byte[] bytes) {
    for (int i = bytes.length - 1; i >= 0 && i >= bytes.length - 3; i--) {
      int b = bytes[i] & 0xFF;
      if (b >= 0xC0) {
        int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        return i + length > bytes.length ? i : bytes.length;
      }
      if (b < 0x80) {
        return bytes.length;
      }
    }
    return bytes.length;
  }
}
