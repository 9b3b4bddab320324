package io.github.weexjvm.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One frame as a client sent it, unmasked (RFC 6455 section 5.2). It says whether it was masked,
 * because a client that doesn't mask is a bug a test wants to see. Immutable but for the payload,
 * which is not copied.
 */
public final class Frame {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final int MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;
  private static final int SHOWN_BYTES = 64;

  private final boolean fin;
  private final int rsv;
  private final int opcode;
  private final boolean masked;
  private final byte[] payload;

  Frame(boolean fin, int rsv, int opcode, boolean masked, byte[] payload) {
    this.fin = fin;
    this.rsv = rsv;
    this.opcode = opcode;
    this.masked = masked;
    this.payload = payload;
  }

  /**
   * Reads one frame.
   *
   * @return null if the stream ends before its first byte
   * @throws java.io.EOFException if the stream ends inside the frame
   */
  static Frame readFrom(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    DataInputStream data = new DataInputStream(in);
    int second = data.readUnsignedByte();
    boolean masked = (second & 0x80) != 0;
    long length = checkedLength(readLength(data, second & 0x7f));
    byte[] mask = new byte[4];
    if (masked) {
      data.readFully(mask);
    }
    byte[] payload = new byte[(int) length];
    data.readFully(payload);
    Frames.applyMask(payload, mask);
    return new Frame((first & 0x80) != 0, (first >> 4) & 7, first & 0x0f, masked, payload);
  }

  /**
   * How many bytes the frame has that begins at a place in an array, its header with them.
   *
   * @return -1 if even the header is not whole
   * @throws IOException if it declares more than are read
   */
  static long sizeOf(byte[] bytes, int start, int end) throws IOException {
    if (end - start < 2) {
      return -1;
    }
    int marker = bytes[start + 1] & 0x7f;
    int header = 2 + (marker == 127 ? 8 : marker == 126 ? 2 : 0);
    if (end - start < header) {
      return -1;
    }
    InputStream length = new ByteArrayInputStream(bytes, start + 2, header - 2);
    long payload = checkedLength(readLength(new DataInputStream(length), marker));
    return header + ((bytes[start + 1] & 0x80) != 0 ? 4 : 0) + payload;
  }

  private static long checkedLength(long length) throws IOException {
    if (length < 0 || length > MAX_PAYLOAD_BYTES) {
      throw new IOException(
          "a frame declares " + Long.toUnsignedString(length) + " bytes, at most 64 MiB are read");
    }
    return length;
  }

  private static long readLength(DataInputStream data, int marker) throws IOException {
    return switch (marker) {
      case 126 -> data.readUnsignedShort();
      case 127 -> data.readLong();
      default -> marker;
    };
  }

  /** Whether it is the last frame of its message. */
  public boolean fin() {
    return fin;
  }

  /** The three reserved bits, 0–7; RSV1 is 4. */
  public int rsv() {
    return rsv;
  }

  /** 0–15: see the constants. */
  public int opcode() {
    return opcode;
  }

  /** Whether the client masked it, as every client must. */
  public boolean masked() {
    return masked;
  }

  /** The bytes after unmasking. */
  public byte[] payload() {
    return payload;
  }

  /** The payload as UTF-8. */
  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /** Whether it is a close, a ping or a pong. */
  public boolean isControl() {
    return (opcode & 8) != 0;
  }

  /** A close frame's code; 1005, as the standard calls it, if it carries none. */
  public int closeCode() {
    return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
  }

  /** A close frame's reason, empty if it carries none. */
  public String closeReason() {
    return payload.length < 2
        ? ""
        : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
  }

  /**
   * The frame for a failure message: {@code text frame "a"}, {@code close 1001 "bye"}, {@code
   * ping}.
   */
  @Override
  public String toString() {
    String flags = (fin ? "" : "unfinished ") + (rsv == 0 ? "" : "rsv " + rsv + " ");
    return flags
        + switch (opcode) {
          case CONTINUATION -> "continuation frame" + hex();
          case TEXT -> "text frame " + QuotedText.quote(text());
          case BINARY -> "binary frame" + hex();
          case CLOSE -> describeClose();
          case PING -> "ping" + hex();
          case PONG -> "pong" + hex();
          default -> "frame with opcode " + opcode + hex();
        };
  }

  private String describeClose() {
    if (payload.length < 2) {
      return payload.length == 0 ? "close without a code" : "close with half a code" + hex();
    }
    return "close "
        + closeCode()
        + (closeReason().isEmpty() ? "" : " " + QuotedText.quote(closeReason()));
  }

  private String hex() {
    if (payload.length == 0) {
      return "";
    }
    int shown = Math.min(payload.length, SHOWN_BYTES);
    String bytes = HexFormat.ofDelimiter(" ").formatHex(payload, 0, shown);
    return " " + bytes + (shown < payload.length ? " … (" + payload.length + " bytes)" : "");
  }
}
