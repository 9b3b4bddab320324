package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#gb18030-decoder, which is also that of GBK. */
final class Gb18030Decoder extends ByteDecoder {

  private final Index index = Index.gb18030();
  private int first;
  private int second;
  private int third;

  @Override
  boolean next(int b, DecodedText out) {
    if (b == END) { // steps 1 and 2
      if (first == 0) {
        return true;
      }
      reset();
      out.error();
    } else if (third != 0) { // step 3
      fourth(b, out);
    } else if (second != 0) { // step 4
      third(b, out);
    } else if (first != 0) { // step 5
      second(b, out);
    } else if (isAscii(b)) { // step 6
      out.add(b);
    } else if (b == 0x80) { // step 7
      out.add('€');
    } else if (isIn(b, 0x81, 0xFE)) { // step 8
      first = b;
    } else {
      out.error(); // step 9
    }
    return false;
  }

  private void fourth(int b, DecodedText out) {
    if (isIn(b, 0x30, 0x39)) {
      int pointer = ((first - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + b - 0x30;
      reset();
      add(Gb18030Ranges.get(pointer), out);
    } else {
      int again = second;
      int next = third;
      reset();
      out.restore(again, next, b);
      out.error();
    }
  }

  private void third(int b, DecodedText out) {
    if (isIn(b, 0x81, 0xFE)) {
      third = b;
    } else {
      int again = second;
      reset();
      out.restore(again, b);
      out.error();
    }
  }

  private void second(int b, DecodedText out) {
    if (isIn(b, 0x30, 0x39)) {
      second = b;
      return;
    }
    int pointer =
        isIn(b, 0x40, 0x7E) || isIn(b, 0x80, 0xFE)
            ? (first - 0x81) * 190 + b - (b < 0x7F ? 0x40 : 0x41)
            : Index.NONE;
    reset();
    int codePoint = index.get(pointer);
    if (codePoint == Index.NONE && isAscii(b)) {
      out.restore(b);
    }
    add(codePoint, out);
  }

  private static void add(int codePoint, DecodedText out) {
    if (codePoint == Index.NONE) {
      out.error();
    } else {
      out.add(codePoint);
    }
  }

  private void reset() {
    first = 0;
    second = 0;
    third = 0;
  }
}
