package io.github.weexjvm.socket;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Collects the head of the server's reply, up to its empty line. The engine would parse it anew
 * after each read, and without a limit.
 */
final class ReplyHead {

  /** RFC 8446, section 5.1: how a TLS server answers to what is no TLS. */
  private static final byte TLS_ALERT = 21;

  private final int maxBytes;
  private byte[] bytes = new byte[512];
  private int filled;

  ReplyHead(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Takes bytes up to the empty line and leaves what follows.
   *
   * @return the whole head, or null while it is incomplete
   */
  ByteBuffer add(ByteBuffer in) throws ProtocolException {
    while (in.hasRemaining()) {
      put(in.get());
      if (endsWithEmptyLine()) {
        return ByteBuffer.wrap(bytes, 0, filled);
      }
    }
    return null;
  }

  private void put(byte b) throws ProtocolException {
    if (filled == maxBytes) {
      throw ProtocolException.broken(
          "the head of the server's reply is longer than " + maxBytes + " bytes");
    }
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(maxBytes, 2 * bytes.length));
    }
    bytes[filled++] = b;
    checkBeginning();
  }

  /** A server that speaks another protocol may never send an empty line. */
  private void checkBeginning() throws ProtocolException {
    if (bytes[0] == TLS_ALERT) {
      throw ProtocolException.broken("the server speaks TLS there; use wss: instead of ws:");
    }
    if (filled <= 4 && bytes[filled - 1] != "HTTP".charAt(filled - 1)) {
      throw ProtocolException.broken("the server's reply is not HTTP: is it a WebSocket server?");
    }
  }

  private boolean endsWithEmptyLine() {
    return filled >= 4
        && bytes[filled - 1] == '\n'
        && bytes[filled - 2] == '\r'
        && bytes[filled - 3] == '\n'
        && bytes[filled - 4] == '\r';
  }
}
