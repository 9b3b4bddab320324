package io.github.weexjvm.conformance.server;

import java.nio.charset.StandardCharsets;

/** A whole message from a client. */
final class Message {

  private final boolean text;
  private final byte[] bytes;

  Message(boolean text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  boolean isText() {
    return text;
  }

  /** Of a text, its UTF-8. */
  byte[] bytes() {
    return bytes;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
