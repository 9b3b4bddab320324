package io.github.weexjvm.socket;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Makes the frames of a client (RFC 6455, section 5.2). The library's own way copies each small
 * frame into a string for a log line that is never written, queues it under a lock, and masks byte
 * by byte.
 */
final class FrameEncoder {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ByteBuffer masks = ByteBuffer.allocate(256).limit(0);

  /** How long a frame with so much payload is. */
  static long size(int payloadBytes) {
    return (long) headerLength(payloadBytes) + payloadBytes;
  }

  /**
   * Writes a whole message's or control frame into a big-endian buffer with room for it.
   *
   * @param payload is left as it is
   */
  void encode(int opcode, ByteBuffer payload, ByteBuffer out) {
    int length = payload.remaining();
    out.put((byte) (0x80 | opcode));
    putLength(out, length);
    int mask = nextMask();
    out.putInt(mask);
    putMasked(out, payload.duplicate(), mask); // The duplicate is big-endian whatever it is of.
  }

  private static int headerLength(int length) {
    return length <= 125 ? 6 : length <= 0xFFFF ? 8 : 14;
  }

  private static void putLength(ByteBuffer out, int length) {
    if (length <= 125) {
      out.put((byte) (0x80 | length));
    } else if (length <= 0xFFFF) {
      out.put((byte) (0x80 | 126)).putShort((short) length);
    } else {
      out.put((byte) (0x80 | 127)).putLong(length);
    }
  }

  /** RFC 6455, section 5.3: unpredictable. Drawn in bulk, since each draw takes a lock. */
  private int nextMask() {
    if (!masks.hasRemaining()) {
      RANDOM.nextBytes(masks.array());
      masks.clear();
    }
    return masks.getInt();
  }

  private static void putMasked(ByteBuffer out, ByteBuffer payload, int mask) {
    long wide = ((long) mask << 32) | (mask & 0xFFFFFFFFL);
    while (payload.remaining() >= Long.BYTES) {
      out.putLong(payload.getLong() ^ wide);
    }
    for (int shift = 24; payload.hasRemaining(); shift -= 8) {
      out.put((byte) (payload.get() ^ (mask >>> (shift & 31))));
    }
  }
}
