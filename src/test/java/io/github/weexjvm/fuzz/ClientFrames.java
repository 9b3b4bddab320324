package io.github.weexjvm.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads what a client wrote, and holds it to each rule of RFC 6455 for clients. Written against the
 * RFC, and shares no code with what it checks.
 */
final class ClientFrames {

  private final ByteBuffer in;
  private final List<String> spoken = new ArrayList<>();
  private final List<String> pongs = new ArrayList<>();
  private boolean closed;

  private ClientFrames(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  static ClientFrames read(byte[] bytes) {
    ClientFrames frames = new ClientFrames(bytes);
    while (frames.in.hasRemaining()) {
      frames.frame();
    }
    return frames;
  }

  /** All but the pongs, such as {@code 1 68656c6c6f}. */
  List<String> spoken() {
    return spoken;
  }

  /** Their payloads in hex. */
  List<String> pongs() {
    return pongs;
  }

  boolean closed() {
    return closed;
  }

  private void frame() {
    require(!closed, "a frame behind the close frame");
    require(in.remaining() >= 6, "a frame without a whole header");
    int first = in.get() & 0xFF;
    int second = in.get() & 0xFF;
    require((first & 0x70) == 0, "reserved bits");
    require((first & 0x80) != 0, "a fragment");
    require((second & 0x80) != 0, "a frame that is not masked");
    take(first & 0x0F, payload(second & 0x7F, (first & 0x08) != 0));
  }

  private byte[] payload(int marker, boolean control) {
    long length = marker == 127 ? in.getLong() : marker == 126 ? in.getShort() & 0xFFFF : marker;
    require(!control || length <= 125, "a long control frame");
    require(marker != 126 || length > 125, "a length in more bytes than it needs");
    require(marker != 127 || length > 0xFFFF, "a length in more bytes than it needs");
    require(length + 4 <= in.remaining(), "a frame that is not whole");
    byte[] mask = new byte[4];
    in.get(mask);
    byte[] payload = new byte[(int) length];
    in.get(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return payload;
  }

  private void take(int opcode, byte[] payload) {
    switch (opcode) {
      case 1 -> requireUtf8(payload, 0);
      case 2, 9 -> {}
      case 8 -> close(payload);
      case 10 -> {
        pongs.add(HexFormat.of().formatHex(payload));
        return;
      }
      default -> require(false, "opcode " + opcode);
    }
    spoken.add(opcode + " " + HexFormat.of().formatHex(payload));
  }

  private void close(byte[] payload) {
    closed = true;
    if (payload.length == 0) {
      return;
    }
    require(payload.length >= 2, "half a close code");
    int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
    boolean reserved = code < 1000 || code > 4999 || (code >= 1004 && code <= 1006) || code == 1015;
    require(!reserved, "close code " + code);
    requireUtf8(payload, 2);
  }

  private static void requireUtf8(byte[] bytes, int from) {
    try {
      var unused =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
    } catch (CharacterCodingException e) {
      throw new AssertionError("the client wrote what is not UTF-8", e);
    }
  }

  private static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw new AssertionError("the client wrote " + otherwise);
    }
  }
}
