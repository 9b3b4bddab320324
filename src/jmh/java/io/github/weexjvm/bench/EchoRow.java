package io.github.weexjvm.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * One row of {@code scripts/bench echo}: what is sent, and how many messages are in flight.
 *
 * <p>The payloads are those of {@code scripts/bench.d/echo-client.js}, byte for byte.
 */
final class EchoRow {
  private final boolean isText;
  private final int payloadBytes;
  private final int inFlight;
  private final byte[] payload;

  private EchoRow(boolean isText, int payloadBytes, int inFlight) {
    this.isText = isText;
    this.payloadBytes = payloadBytes;
    this.inFlight = inFlight;
    this.payload = new byte[payloadBytes];
    for (int i = 0; i < payloadBytes; i++) {
      payload[i] = (byte) (isText ? 'a' + i % 26 : i % 251);
    }
  }

  /** Reads {@code kind:bytes:inFlight}, for example {@code text:100:1}. */
  static EchoRow parse(String spec) {
    String[] parts = spec.split(":", 3);
    return new EchoRow(
        parts[0].equals("text"), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  boolean isText() {
    return isText;
  }

  int payloadBytes() {
    return payloadBytes;
  }

  int inFlight() {
    return inFlight;
  }

  /** The payload of a text row; all of it is ASCII, so characters and bytes are the same number. */
  String text() {
    return new String(payload, US_ASCII);
  }

  /** The payload of a binary row, in a buffer of its own. */
  ByteBuffer binary() {
    return ByteBuffer.wrap(payload);
  }

  /** How many echoes go by between two looks at the clock. */
  int clockEvery() {
    return Math.min(inFlight, 50);
  }
}
