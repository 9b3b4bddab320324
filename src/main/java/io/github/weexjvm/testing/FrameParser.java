package io.github.weexjvm.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Makes frames of bytes as they come, in any pieces. Used by one thread. */
final class FrameParser {

  private byte[] bytes = new byte[256];
  private int start;
  private int end;

  void add(byte[] piece, int offset, int length) {
    if (end + length > bytes.length) {
      byte[] target = end - start + length > bytes.length ? new byte[2 * (end + length)] : bytes;
      System.arraycopy(bytes, start, target, 0, end - start);
      bytes = target;
      end -= start;
      start = 0;
    }
    System.arraycopy(piece, offset, bytes, end, length);
    end += length;
  }

  void add(byte[] piece) {
    add(piece, 0, piece.length);
  }

  /**
   * Takes the next frame.
   *
   * @return null if it is not whole yet
   * @throws IOException if it declares more bytes than are read
   */
  Frame next() throws IOException {
    long size = Frame.sizeOf(bytes, start, end);
    if (size < 0 || size > end - start) {
      return null;
    }
    Frame frame = Frame.readFrom(new ByteArrayInputStream(bytes, start, (int) size));
    start += (int) size;
    return frame;
  }

  /** Whether a frame has begun and is not whole. */
  boolean isInside() {
    return start < end;
  }

  /** The opcode of the frame that has begun and is not whole; -1 if none has. */
  int begunOpcode() {
    return isInside() ? bytes[start] & 0x0f : -1;
  }
}
