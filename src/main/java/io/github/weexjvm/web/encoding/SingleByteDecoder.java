package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#single-byte-decoder, and the one of x-user-defined. */
final class SingleByteDecoder extends ByteDecoder {

  private final char[] table;

  /**
   * @param table a character for each byte from 0x80 on; U+FFFD for none
   */
  SingleByteDecoder(char[] table) {
    this.table = table;
  }

  @Override
  boolean next(int b, DecodedText out) {
    if (b == END) {
      return true;
    }
    char c = b < 0x80 ? (char) b : table[b - 0x80];
    if (c == SingleByteTables.NONE) {
      out.error();
    } else {
      out.add(c);
    }
    return false;
  }
}
