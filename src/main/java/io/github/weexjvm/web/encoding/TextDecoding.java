package io.github.weexjvm.web.encoding;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What one <a href="https://encoding.spec.whatwg.org/#interface-textdecoder">TextDecoder</a> does
 * with bytes. Used by one thread.
 */
public final class TextDecoding {

  private static final char BOM = '\uFEFF';

  /** What is missing of a sequence that the piece before began: all else may go in bulk. */
  private static final int MAX_LEFTOVER = 3;

  private static final byte[] NOTHING = {};

  private final Supplier<ByteDecoder> decoders;
  private final boolean removesBom;
  private final DecodedText out;

  /** Null until the first call. */
  private ByteDecoder decoder;

  private boolean doNotFlush;
  private boolean bomSeen;

  /** Bytes after an error that ended a call in the middle of a stream. */
  private byte[] left = NOTHING;

  /**
   * @param encoding a name that {@link Labels} gives, but not "replacement"
   */
  public TextDecoding(String encoding, boolean fatal, boolean ignoreBom) {
    this.decoders = ByteDecoder.of(encoding);
    this.removesBom = !ignoreBom && encoding.startsWith("utf-");
    this.out = new DecodedText(fatal);
  }

  /**
   * Decodes a piece: <a href="https://encoding.spec.whatwg.org/#dom-textdecoder-decode">decode</a>.
   *
   * @param stream whether more is to come
   * @throws CharacterCodingException at an error, when errors are fatal
   */
  public String decode(byte[] piece, boolean stream) throws CharacterCodingException {
    if (!doNotFlush) { // step 1
      decoder = decoders.get();
      bomSeen = false;
      left = NOTHING;
      while (out.hasRestored()) {
        out.takeRestored();
      }
    }
    doNotFlush = stream; // step 2
    feed(left.length == 0 ? piece : join(left, piece)); // steps 3 to 5
    return withoutBom(out.take());
  }

  private void feed(byte[] bytes) throws CharacterCodingException {
    left = NOTHING;
    out.ensureCapacity(bytes.length);
    int at = 0;
    boolean finished = false;
    while (!finished) {
      if (out.hasRestored()) {
        decoder.next(out.takeRestored(), out);
      } else if (at < bytes.length) {
        int next = at <= MAX_LEFTOVER ? decoder.bulk(bytes, at, out) : at;
        if (next == at) {
          decoder.next(bytes[at++] & 0xFF, out);
        } else {
          at = next;
        }
      } else {
        finished = doNotFlush || decoder.next(ByteDecoder.END, out);
      }
      if (out.failed()) {
        left = Arrays.copyOfRange(bytes, at, bytes.length);
        out.take();
        throw new MalformedInputException(1);
      }
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  // https://encoding.spec.whatwg.org/#concept-td-serialize
  private String withoutBom(String text) {
    if (bomSeen || text.isEmpty()) {
      return text;
    }
    bomSeen = true;
    return removesBom && text.charAt(0) == BOM ? text.substring(1) : text;
  }
}
