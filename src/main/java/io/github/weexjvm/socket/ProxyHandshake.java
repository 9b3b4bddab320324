package io.github.weexjvm.socket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * What a client and its proxy say to each other before the tunnel stands: bytes in, bytes out, and
 * no input or output of its own, so that it serves a selector as well as a blocking socket. One
 * serves one connection; not for more than one thread at a time.
 */
public interface ProxyHandshake {

  /** The bytes to begin with. */
  ByteBuffer request();

  /**
   * Takes bytes of the proxy's answers, and leaves what follows them: that is the tunnel's.
   *
   * @return the bytes to send next, perhaps none
   * @throws IOException when the proxy refuses, or answers with what is no answer; the message is
   *     one sentence that names the proxy, never a name or a password
   */
  ByteBuffer receive(ByteBuffer in) throws IOException;

  /** Whether the tunnel stands. */
  boolean complete();

  /** What it means that the proxy ends the connection before the tunnel stands: one sentence. */
  String ended();

  /**
   * Carries it out over the streams of a connected blocking socket, and reads not a byte of the
   * tunnel's.
   */
  default void carryOut(InputStream in, OutputStream out) throws IOException {
    write(request(), out);
    while (!complete()) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException(ended());
      }
      write(receive(ByteBuffer.wrap(new byte[] {(byte) next})), out);
    }
  }

  private static void write(ByteBuffer bytes, OutputStream out) throws IOException {
    if (bytes.hasRemaining()) {
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      out.flush();
    }
  }
}
