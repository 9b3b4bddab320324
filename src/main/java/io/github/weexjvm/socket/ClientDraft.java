package io.github.weexjvm.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ClientHandshakeBuilder;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;

/**
 * What we teach Java-WebSocket's protocol engine: to offer subprotocols, to check what the server
 * chose, and to say why it refuses a handshake. One draft serves one connection.
 */
final class ClientDraft extends Draft_6455 {

  /** Empty for none; an empty string for the header without a name in it. */
  private final List<String> offered;

  /** The subprotocol that the server chose; empty until the handshake is complete. */
  private String chosen = "";

  ClientDraft(List<String> offered) {
    super(List.of(), List.of(new Protocol("")));
    this.offered = offered;
  }

  String chosenProtocol() {
    return chosen;
  }

  /** The engine copies its draft so that one can serve many connections; ours serves one. */
  @Override
  public Draft copyInstance() {
    return this;
  }

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
    if (answer.isEmpty() && (offered.isEmpty() || offered.equals(Connector.EMPTY_PROTOCOL))) {
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
}
