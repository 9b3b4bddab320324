package io.github.weexjvm.web.encoding;

import java.util.function.Supplier;

/** A decoder of the standard, with its state. Used by one thread. */
abstract class ByteDecoder {

  /** In place of a byte: there are no more. */
  static final int END = -1;

  /**
   * Takes the next byte (0 to 255) or the end.
   *
   * @return whether the decoder is finished: only at the end, and only when it had nothing left
   */
  abstract boolean next(int b, DecodedText out);

  /** Decodes as many bytes at once as it can, from a position on. */
  int bulk(byte[] bytes, int at, DecodedText out) {
    return at;
  }

  /** What makes new decoders of an encoding that is not 'replacement'. */
  static Supplier<ByteDecoder> of(String encoding) {
    return switch (encoding) {
      case "utf-8" -> Utf8Decoder::new;
      case "utf-16le" -> () -> new Utf16Decoder(false);
      case "utf-16be" -> () -> new Utf16Decoder(true);
      case "gbk", "gb18030" -> Gb18030Decoder::new;
      case "big5" -> Big5Decoder::new;
      case "euc-jp" -> EucJpDecoder::new;
      case "iso-2022-jp" -> Iso2022JpDecoder::new;
      case "shift_jis" -> ShiftJisDecoder::new;
      case "euc-kr" -> EucKrDecoder::new;
      default -> {
        char[] table = SingleByteTables.of(encoding);
        yield () -> new SingleByteDecoder(table);
      }
    };
  }

  static boolean isAscii(int b) {
    return b >= 0 && b <= 0x7F;
  }

  static boolean isIn(int b, int lowest, int highest) {
    return b >= lowest && b <= highest;
  }

  /** The end of a two-byte sequence: where it means nothing, an ASCII byte is read again. */
  static void addOrReject(int codePoint, int b, DecodedText out) {
    if (codePoint != Index.NONE) {
      out.add(codePoint);
      return;
    }
    if (isAscii(b)) {
      out.restore(b);
    }
    out.error();
  }
}
