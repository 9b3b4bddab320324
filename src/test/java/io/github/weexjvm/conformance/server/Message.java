package io.github.weexjvm.conformance.server;

import java.nio.charset.StandardCharsets;

/** A whole message from a client. */
record Message(boolean isText, byte[] bytes) {

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
