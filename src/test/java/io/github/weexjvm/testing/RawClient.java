package io.github.weexjvm.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that is a socket and nothing else, for tests of a server's exact bytes and of clients
 * that misbehave. Reads have a deadline. It belongs to the test's thread.
 */
final class RawClient implements Closeable {
  /** The key of RFC 6455 section 1.3, whose answer is printed there. */
  static final String REQUEST =
      crlf(
          """
          GET /chat?x=1 HTTP/1.1
          Host: 127.0.0.1
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
          Sec-WebSocket-Version: 13

          """);

  private static final String ACCEPTED =
      crlf(
          """
          HTTP/1.1 101 Switching Protocols
          Upgrade: websocket
          Connection: Upgrade
          Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

          """);

  private final Socket socket;

  private RawClient(Socket socket) {
    this.socket = socket;
  }

  private static String crlf(String lines) {
    return lines.replace("\n", "\r\n");
  }

  static RawClient connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    return new RawClient(socket);
  }

  /** Connects and opens a WebSocket. */
  static RawClient open(int port) throws IOException {
    RawClient client = connect(port).send(REQUEST);
    String answer = client.read(ACCEPTED.length());
    if (!answer.equals(ACCEPTED)) {
      throw new AssertionError("not accepted: " + answer);
    }
    return client;
  }

  Socket socket() {
    return socket;
  }

  RawClient send(String latin1) throws IOException {
    return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[]... pieces) throws IOException {
    socket.getOutputStream().write(Frames.concat(pieces));
    return this;
  }

  /** A masked frame, as a client must send it. */
  RawClient sendFrame(boolean fin, int opcode, String latin1) throws IOException {
    return send(Frames.frame(fin, 0, opcode, true, latin1.getBytes(StandardCharsets.ISO_8859_1)));
  }

  RawClient sendText(String text) throws IOException {
    return sendFrame(true, Frame.TEXT, text);
  }

  RawClient sendClose(int code) throws IOException {
    return send(
        Frames.frame(true, 0, Frame.CLOSE, true, new byte[] {(byte) (code >> 8), (byte) code}));
  }

  /** That many bytes as characters, fewer at the end of the stream. */
  String read(int count) throws IOException {
    return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
  }

  /**
   * The next frame as a failure would describe it; {@code null} as text at the end of the stream.
   */
  String readFrame() throws IOException {
    return String.valueOf(Frame.readFrom(socket.getInputStream()));
  }

  /** The head of an HTTP answer, or what there is of it at the end of the stream. */
  String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      String next = read(1);
      if (next.isEmpty()) {
        break;
      }
      head.append(next);
    }
    return head.toString();
  }

  /** What is left until an orderly end of the stream. */
  String readToEnd() throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
