package io.github.weexjvm.conformance.server;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.HandshakeRequest;
import io.github.weexjvm.testing.ServerConnection;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A client as a handler sees it: messages instead of frames, pings answered, closes shaken hands
 * on. It belongs to its connection's thread; others may only send.
 */
final class Peer {

  private final ServerConnection connection;
  private final Handler handler;
  private final Surroundings surroundings;
  private final HandshakeRequest request;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** What the handler chose; null for none. */
  private String protocol;

  /** Whether the handler knows the protocols that the client offers. */
  private boolean seesProtocols = true;

  // Guarded by this.
  private boolean closeSent;
  private boolean closeReceived;

  Peer(ServerConnection connection, Handler handler, Surroundings surroundings) throws IOException {
    this.connection = connection;
    this.handler = handler;
    this.surroundings = surroundings;
    this.request = connection.readRequest();
  }

  /** Plays the handler's part from the handshake to the close. */
  void serve() throws IOException, InterruptedException {
    if (!handler.greeting().greet(this) || !accept()) {
      return;
    }
    handler.talk().talk(this);
    close(1000, "");
  }

  // ---- The handshake ----

  HandshakeRequest request() {
    return request;
  }

  /** The query of the address as it is; empty if there is none. */
  String query() {
    int mark = request.target().indexOf('?');
    return mark < 0 ? "" : request.target().substring(mark + 1);
  }

  /** A parameter of the query, decoded. */
  Optional<String> parameter(String name) {
    for (String pair : query().split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0 && decode(pair.substring(0, equals)).equals(name)) {
        return Optional.of(decode(pair.substring(equals + 1)));
      }
    }
    return Optional.empty();
  }

  private static String decode(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  /** Adds a header to the answer. */
  void header(String name, String value) {
    headers.put(name, value);
  }

  /** Chooses a subprotocol; null for none. */
  void choose(String subprotocol) {
    protocol = subprotocol;
  }

  String protocol() {
    return protocol;
  }

  /** Answers as if the client had offered no subprotocol. */
  void ignoreProtocols() {
    seesProtocols = false;
  }

  /** A client that offers subprotocols must get one, and only such a client. */
  private boolean accept() throws IOException {
    boolean offered = seesProtocols && !request.protocols().isEmpty();
    if (offered != (protocol != null)) {
      connection.refuse(400);
      return false;
    }
    if (protocol != null) {
      header("Sec-WebSocket-Protocol", protocol);
    }
    connection.accept(headers);
    return true;
  }

  /** Refuses the client with an HTTP status. */
  boolean refuse(int status, Map<String, String> extraHeaders) throws IOException {
    connection.refuse(status, extraHeaders);
    return false;
  }

  // ---- Messages ----

  /** The next message; null when the connection is over or the client closes it. */
  Message receive() throws IOException, InterruptedException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    boolean text = false;
    while (true) {
      Frame frame = readFrame();
      if (frame == null || frame.opcode() == Frame.CLOSE) {
        received(frame);
        return null;
      }
      if (frame.opcode() == Frame.PING) {
        send(Frames.pong(frame.payload()));
      } else if (!frame.isControl()) {
        text |= frame.opcode() == Frame.TEXT;
        parts.writeBytes(frame.payload());
        if (frame.fin()) {
          return new Message(text, parts.toByteArray());
        }
      }
    }
  }

  /** The end of the stream, also one inside a frame, is the end of the talk. */
  private Frame readFrame() throws IOException {
    try {
      return connection.readFrame();
    } catch (EOFException e) {
      return null;
    }
  }

  private void received(Frame close) throws IOException, InterruptedException {
    boolean answers;
    synchronized (this) {
      closeReceived = true;
      answers = close != null && !closeSent;
      closeSent = true;
    }
    if (answers) {
      handler.farewell().answer(this, close);
    }
  }

  void receiveUntilClosed() throws IOException, InterruptedException {
    Message message;
    do {
      message = receive();
    } while (message != null);
  }

  void send(String text) throws IOException {
    send(Frames.text(text));
  }

  void sendBinary(byte[] bytes) throws IOException {
    send(Frames.binary(bytes));
  }

  /** Sends bytes as they are. */
  synchronized void send(byte[] raw) throws IOException {
    connection.send(raw);
  }

  // ---- The end ----

  /** Begins the closing handshake and waits for its end; harmless when it has begun already. */
  void close(int code, String reason) throws IOException, InterruptedException {
    beginClose(Frames.close(code, reason));
    awaitClose();
  }

  /** The same without a code. */
  void closeWithoutCode() throws IOException, InterruptedException {
    beginClose(Frames.closeEmpty());
    awaitClose();
  }

  /** Sends the first close frame; by any thread. */
  synchronized void beginClose(byte[] frame) throws IOException {
    if (!closeSent) {
      closeSent = true;
      connection.send(frame);
    }
  }

  private void awaitClose() throws IOException, InterruptedException {
    if (!isOver()) {
      receiveUntilClosed();
    }
  }

  private synchronized boolean isOver() {
    return closeReceived;
  }

  void answerClose(int code, String reason) throws IOException {
    send(Frames.close(code, reason));
  }

  /** Answers with the client's own code and reason, or with neither. */
  void answerWithTheSame(Frame close) throws IOException {
    send(
        close.payload().length < 2
            ? Frames.closeEmpty()
            : Frames.close(close.closeCode(), close.closeReason()));
  }

  /** Ends TCP without a word. */
  void drop() {
    synchronized (this) {
      closeSent = true;
      closeReceived = true;
    }
    connection.close();
  }

  Surroundings surroundings() {
    return surroundings;
  }
}
