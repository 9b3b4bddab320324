package io.github.weexjvm.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ClientHandshakeBuilder;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;

/**
 * What we teach Java-WebSocket's protocol engine: to say why it refuses a handshake, to hand the
 * frames to our decoder, and to mask eight bytes at a time. One draft serves one connection.
 */
final class ClientDraft extends Draft_6455 {

  /** Takes the bytes after the handshake. It reports its own failures. */
  interface FrameConsumer {
    void consume(ByteBuffer bytes);
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<String> offered;
  private final FrameConsumer consumer;
  private final ByteBuffer masks = ByteBuffer.allocate(256).limit(0);

  /** The subprotocol that the server chose; empty until the handshake is complete. */
  private String chosen = "";

  ClientDraft(List<String> offered, FrameConsumer consumer) {
    super(List.of(), List.of(new Protocol("")));
    this.offered = offered;
    this.consumer = consumer;
  }

  String chosenProtocol() {
    return chosen;
  }

  /** The engine copies its draft so that one can serve many connections; ours serves one. */
  @Override
  public Draft copyInstance() {
    return this;
  }

  // ---- The handshake ----

  @Override
  public ClientHandshakeBuilder postProcessHandshakeRequestAsClient(
      ClientHandshakeBuilder request) {
    super.postProcessHandshakeRequestAsClient(request);
    if (!offered.isEmpty()) {
      request.put("Sec-WebSocket-Protocol", String.join(", ", offered));
    }
    return request;
  }

  @Override
  public Handshakedata translateHandshake(ByteBuffer reply) throws InvalidHandshakeException {
    List<String> lines = StandardCharsets.ISO_8859_1.decode(reply).toString().lines().toList();
    checkStatus(lines.get(0));
    for (String line : lines.subList(1, lines.size() - 1)) { // The last one is empty.
      checkHeader(line);
    }
    // The engine wants the space before a reason phrase, even where servers send neither.
    String head = String.join("\r\n", lines).replaceFirst("^HTTP/1.1 101\r", "HTTP/1.1 101 \r");
    return super.translateHandshake(StandardCharsets.ISO_8859_1.encode(head + "\r\n"));
  }

  private static void checkStatus(String line) throws InvalidHandshakeException {
    if (!line.startsWith("HTTP/1.1 ")) {
      throw new InvalidHandshakeException(
          "the server's reply is not HTTP/1.1: it begins with " + quote(line));
    }
    String status = line.substring("HTTP/1.1 ".length());
    if (!status.equals("101") && !status.startsWith("101 ")) {
      throw new InvalidHandshakeException(
          "the server answered " + Excerpt.ofPart(status) + refusalHint(status));
    }
  }

  private static void checkHeader(String line) throws InvalidHandshakeException {
    if (line.indexOf(':') < 1) {
      throw new InvalidHandshakeException(
          "the server's reply has a line that is no header: " + quote(line));
    }
  }

  private static String refusalHint(String status) {
    String not101 = " instead of 101 Switching Protocols";
    return status.startsWith("3") ? not101 + "; redirects are not followed" : not101;
  }

  @Override
  public HandshakeState acceptHandshakeAsClient(ClientHandshake request, ServerHandshake response)
      throws InvalidHandshakeException {
    if (!response.getFieldValue("Upgrade").trim().equalsIgnoreCase("websocket")) {
      throw new InvalidHandshakeException("the server's reply lacks the header Upgrade: websocket");
    }
    if (!hasToken(response.getFieldValue("Connection"), "upgrade")) {
      throw new InvalidHandshakeException(
          "the server's reply lacks the header Connection: Upgrade");
    }
    if (!response.getFieldValue("Sec-WebSocket-Extensions").isBlank()) {
      throw new InvalidHandshakeException(
          "the server chose the extension "
              + quote(response.getFieldValue("Sec-WebSocket-Extensions"))
              + ", but none was offered");
    }
    chosen = chooseProtocol(response);
    if (super.acceptHandshakeAsClient(request, response) != HandshakeState.MATCHED) {
      throw new InvalidHandshakeException(
          "the server's Sec-WebSocket-Accept does not answer our key: is it a WebSocket server?");
    }
    return HandshakeState.MATCHED;
  }

  private static String quote(String text) {
    return '"' + Excerpt.ofPart(text) + '"';
  }

  private static boolean hasToken(String header, String token) {
    for (String one : header.split("[,;]", -1)) {
      if (one.trim().toLowerCase(Locale.ROOT).equals(token)) {
        return true;
      }
    }
    return false;
  }

  // WebSockets Standard, "establish a WebSocket connection": offering and getting none fails too.
  private String chooseProtocol(ServerHandshake response) throws InvalidHandshakeException {
    String answer = response.getFieldValue("Sec-WebSocket-Protocol").trim();
    if (answer.isEmpty() && offered.isEmpty()) {
      return "";
    }
    if (offered.contains(answer)) {
      return answer;
    }
    String did = answer.isEmpty() ? "no subprotocol" : "subprotocol " + quote(answer);
    String were = offered.isEmpty() ? "none was" : Excerpt.ofPart(String.join(", ", offered));
    throw new InvalidHandshakeException(
        "the server chose "
            + did
            + ", but "
            + (offered.isEmpty() ? were : were + " was")
            + " offered");
  }

  // ---- Frames ----

  /** Everything is done by the consumer, so the engine has no frame left to process. */
  @Override
  public List<Framedata> translateFrame(ByteBuffer buffer) {
    consumer.consume(buffer);
    return List.of();
  }

  @Override
  public ByteBuffer createBinaryFrame(Framedata frame) {
    ByteBuffer payload = frame.getPayloadData().duplicate(); // Which is big-endian again.
    int length = payload.remaining();
    ByteBuffer out = ByteBuffer.allocate(headerLength(length) + length);
    out.put((byte) ((frame.isFin() ? 0x80 : 0) | opcode(frame)));
    putLength(out, length);
    int mask = nextMask();
    out.putInt(mask);
    putMasked(out, payload, mask);
    return out.flip();
  }

  private static int headerLength(int length) {
    return length <= 125 ? 6 : length <= 0xFFFF ? 8 : 14;
  }

  static int opcode(Framedata frame) {
    return switch (frame.getOpcode()) {
      case TEXT -> Opcode.TEXT;
      case BINARY -> Opcode.BINARY;
      case CLOSING -> Opcode.CLOSE;
      case PING -> Opcode.PING;
      case PONG -> Opcode.PONG;
      case CONTINUOUS -> Opcode.CONTINUATION;
    };
  }

  private static void putLength(ByteBuffer out, int length) {
    if (length <= 125) {
      out.put((byte) (0x80 | length));
    } else if (length <= 0xFFFF) {
      out.put((byte) (0x80 | 126)).putShort((short) length);
    } else {
      out.put((byte) (0x80 | 127)).putLong(length);
    }
  }

  /** RFC 6455, section 5.3: unpredictable. Drawn in bulk, since each draw takes a lock. */
  private int nextMask() {
    if (!masks.hasRemaining()) {
      RANDOM.nextBytes(masks.array());
      masks.clear();
    }
    return masks.getInt();
  }

  private static void putMasked(ByteBuffer out, ByteBuffer payload, int mask) {
    long wide = ((long) mask << 32) | (mask & 0xFFFFFFFFL);
    while (payload.remaining() >= Long.BYTES) {
      out.putLong(payload.getLong() ^ wide);
    }
    for (int shift = 24; payload.hasRemaining(); shift -= 8) {
      out.put((byte) (payload.get() ^ (mask >>> (shift & 31))));
    }
  }
}
