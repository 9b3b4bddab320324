package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of the frames that we make (RFC 6455, section 5.2). */
final class FrameEncoderTest {

  private final FrameEncoder encoder = new FrameEncoder();

  @ParameterizedTest
  @CsvSource({
    "0, 8280",
    "125, 82fd",
    "126, 82fe007e",
    "65535, 82feffff",
    "65536, 82ff0000000000010000"
  })
  void aLengthIsWrittenInTheFewestBytes(int length, String header) {
    byte[] frame = frame(new byte[length]);
    int headerBytes = header.length() / 2;
    assertEquals(headerBytes + 4 + length, frame.length);
    assertEquals(header, HexFormat.of().formatHex(frame, 0, headerBytes));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "7", "8", "9", "11", "12", "13", "16", "125"})
  void eachByteIsMaskedWithItsOwnByteOfTheMask(int length) {
    byte[] payload = new byte[length];
    for (int i = 0; i < length; i++) {
      payload[i] = (byte) (i * 37 + 1);
    }
    byte[] frame = frame(payload);
    byte[] unmasked = new byte[length];
    for (int i = 0; i < length; i++) {
      unmasked[i] = (byte) (frame[6 + i] ^ frame[2 + i % 4]);
    }
    assertArrayEquals(payload, unmasked);
  }

  @Test
  void masksDifferFromFrameToFrame() {
    Set<Integer> masks = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      masks.add(ByteBuffer.wrap(frame(new byte[0])).getInt(2));
    }
    // By chance, two of a thousand are the same once in 8,600 runs; three pairs, never.
    assertEquals(1_000, masks.size(), 2.0);
  }

  private byte[] frame(byte[] payload) {
    ByteBuffer made = ByteBuffer.allocate((int) FrameEncoder.size(payload.length));
    encoder.encode(Opcode.BINARY, ByteBuffer.wrap(payload), made);
    assertEquals(0, made.remaining());
    return made.array();
  }
}
