package io.github.weexjvm.modules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Collects an answer's body, up to a limit. On the thread that reads it. */
final class LimitedBody {

  private static final int PIECE_BYTES = 16 * 1024;

  /** The body has more bytes than are allowed. */
  static final class TooLargeException extends StreamException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
      super("the answer has more than the " + limit + " bytes allowed");
    }
  }

  private final long limit;
  private final LongConsumer received;

  /**
   * @param received told how many bytes there are whenever some have come
   */
  LimitedBody(long limit, LongConsumer received) {
    this.limit = limit;
    this.received = received;
  }

  /**
   * Reads it all.
   *
   * @param announced the length of the body by its header, or -1
   */
  byte[] read(InputStream in, long announced) throws IOException {
    if (announced > limit) {
      throw new TooLargeException(limit);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE_BYTES];
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      bytes.write(piece, 0, count);
      if (bytes.size() > limit) {
        throw new TooLargeException(limit);
      }
      received.accept(bytes.size());
    }
    return bytes.toByteArray();
  }
}
