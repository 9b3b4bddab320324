package io.github.weexjvm.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Builds frames byte by byte (RFC 6455 section 5.2), right ones and wrong ones: no rule is enforced
 * here, so that a test can break each of them. Pure functions, for any thread.
 */
public final class Frames {
  /** Any key proves unmasking; a fixed one keeps a failing test's bytes readable. */
  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  private Frames() {}

  public static byte[] text(String text) {
    return frame(true, 0, Frame.TEXT, false, utf8(text));
  }

  public static byte[] binary(byte[] payload) {
    return frame(true, 0, Frame.BINARY, false, payload);
  }

  public static byte[] ping(byte[] payload) {
    return frame(true, 0, Frame.PING, false, payload);
  }

  public static byte[] pong(byte[] payload) {
    return frame(true, 0, Frame.PONG, false, payload);
  }

  /** A close frame with any code of two bytes, also one that must not be on the wire. */
  public static byte[] close(int code, String reason) {
    byte[] status = {(byte) (code >> 8), (byte) code};
    return frame(true, 0, Frame.CLOSE, false, concat(status, utf8(reason)));
  }

  /** A close frame without a code. */
  public static byte[] closeEmpty() {
    return frame(true, 0, Frame.CLOSE, false, new byte[0]);
  }

  /**
   * Any frame.
   *
   * @param rsv the three reserved bits, 0–7; RSV1, which compression uses, is 4
   * @param opcode 0–15
   * @param masked true masks the payload, which only a client may do
   */
  public static byte[] frame(boolean fin, int rsv, int opcode, boolean masked, byte[] payload) {
    return frame(fin, rsv, opcode, masked, payload.length, payload);
  }

  /**
   * Any frame, whose header may lie about the length of its payload.
   *
   * @param declaredLength bytes; a negative number sets the forbidden top bit of the 64-bit length
   */
  public static byte[] frame(
      boolean fin, int rsv, int opcode, boolean masked, long declaredLength, byte[] payload) {
    byte[] header = header(fin, opcode, declaredLength);
    header[0] |= (byte) ((rsv & 7) << 4);
    if (!masked) {
      return concat(header, payload);
    }
    header[1] |= (byte) 0x80;
    byte[] scrambled = payload.clone();
    applyMask(scrambled, MASK);
    return concat(header, MASK, scrambled);
  }

  /**
   * The header alone of an unmasked frame, so that the length can be a lie.
   *
   * @param declaredLength bytes; a negative number sets the forbidden top bit of the 64-bit length
   */
  public static byte[] header(boolean fin, int opcode, long declaredLength) {
    byte first = (byte) ((fin ? 0x80 : 0) | (opcode & 0x0f));
    if (declaredLength >= 0 && declaredLength < 126) {
      return new byte[] {first, (byte) declaredLength};
    }
    if (declaredLength >= 0 && declaredLength <= 0xffff) {
      return ByteBuffer.allocate(4)
          .put(first)
          .put((byte) 126)
          .putShort((short) declaredLength)
          .array();
    }
    return ByteBuffer.allocate(10).put(first).put((byte) 127).putLong(declaredLength).array();
  }

  /** Several pieces as one, to be sent with one write. */
  public static byte[] concat(byte[]... pieces) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      whole.writeBytes(piece);
    }
    return whole.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Masks or unmasks in place: the same operation. */
  static void applyMask(byte[] payload, byte[] mask) {
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
  }
}
