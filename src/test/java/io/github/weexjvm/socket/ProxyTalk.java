package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One {@link ProxyHandshake} and a test in the place of its proxy. Bytes are written as hex digits
 * for SOCKS and as text for HTTP.
 */
final class ProxyTalk {

  private final ProxyHandshake handshake;

  ProxyTalk(ProxyHandshake handshake) {
    this.handshake = handshake;
  }

  /** What it begins with, as hex digits. */
  String begins() {
    return hex(handshake.request());
  }

  /** What it begins with, as text. */
  String beginsWithText() {
    return StandardCharsets.ISO_8859_1.decode(handshake.request()).toString();
  }

  /** Hands over an answer a byte at a time, and gives what it says next, as hex digits. */
  String answer(String hex) throws IOException {
    StringBuilder said = new StringBuilder();
    for (byte one : HexFormat.of().parseHex(hex)) {
      assertFalse(handshake.complete(), "complete before the end of the answer");
      said.append(hex(handshake.receive(ByteBuffer.wrap(new byte[] {one}))));
    }
    return said.toString();
  }

  /** Hands over an answer in one piece, and gives the bytes that it leaves for the tunnel. */
  String leaves(byte[] answer) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(answer);
    assertEquals("", hex(handshake.receive(in)));
    return StandardCharsets.ISO_8859_1.decode(in).toString();
  }

  /** Hands over an answer that ends it, and gives the sentence. */
  String fails(byte[] answer) {
    IOException failure =
        assertThrows(IOException.class, () -> handshake.receive(ByteBuffer.wrap(answer)));
    assertFalse(handshake.complete());
    return failure.getMessage();
  }

  String failsAt(String hex) {
    return fails(HexFormat.of().parseHex(hex));
  }

  boolean complete() {
    return handshake.complete();
  }

  String ended() {
    return handshake.ended();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String hex(ByteBuffer bytes) {
    byte[] all = new byte[bytes.remaining()];
    bytes.get(all);
    return HexFormat.of().formatHex(all);
  }
}
