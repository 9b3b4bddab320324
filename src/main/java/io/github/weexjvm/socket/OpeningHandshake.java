package io.github.weexjvm.socket;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.Handshakedata;

/**
 * The opening handshake of one connection, made and checked by Java-WebSocket's engine. It reads
 * the server's reply and not a byte more.
 */
final class OpeningHandshake {

  private final ClientDraft draft;
  private final WebSocketImpl engine;
  private final HandshakeImpl1Client request = new HandshakeImpl1Client();
  private final ReplyHead reply;
  private final HandshakeCookies cookies;

  /** What the engine said of the reply. */
  private boolean accepted;

  /** Why the engine refused the reply, or null. */
  private String refusal;

  OpeningHandshake(
      WebSocketUrl target,
      List<String> protocols,
      Map<String, String> headers,
      HandshakeCookies cookies,
      int maxReplyBytes) {
    this.cookies = cookies;
    draft = new ClientDraft(protocols);
    engine = new WebSocketImpl(new Verdict(), draft);
    reply = new ReplyHead(maxReplyBytes);
    request.setResourceDescriptor(target.requestTarget());
    request.put("Host", target.hostHeader());
    headers.forEach(request::put);
  }

  /** The bytes to begin with. */
  ByteBuffer request() throws ProtocolException {
    String stored = cookies.header();
    if (!stored.isEmpty() && !request.hasFieldValue("Cookie")) {
      request.put("Cookie", stored);
    }
    try {
      engine.startHandshake(request);
    } catch (InvalidHandshakeException e) {
      throw ProtocolException.broken("the handshake could not be made: " + e.getMessage());
    }
    return engine.outQueue.remove();
  }

  /**
   * Takes bytes of the reply, and leaves what follows it.
   *
   * @return whether the handshake is complete
   */
  boolean receive(ByteBuffer in) throws ProtocolException {
    ByteBuffer head = reply.add(in);
    if (head == null) {
      return false;
    }
    cookies.store(head);
    engine.decode(head);
    if (!accepted) {
      throw ProtocolException.broken(refusal == null ? "the server's reply is not HTTP" : refusal);
    }
    return true;
  }

  /** The subprotocol that the server chose; empty for none. */
  String protocol() {
    return draft.chosenProtocol();
  }

  /** The engine speaks through callbacks, all of them inside {@link WebSocketImpl#decode}. */
  private final class Verdict extends WebSocketAdapter {

    @Override
    public void onWebsocketOpen(WebSocket conn, Handshakedata handshake) {
      accepted = true;
    }

    @Override
    public void onWebsocketClosing(WebSocket ws, int code, String reason, boolean remote) {
      refusal = reason == null || reason.isEmpty() ? null : reason;
    }

    @Override
    public void onWebsocketError(WebSocket conn, Exception ex) {
      refusal = "the server's reply can't be read: " + ex.getMessage();
    }

    @Override
    public void onWriteDemand(WebSocket conn) {}

    @Override
    public void onWebsocketMessage(WebSocket conn, String message) {}

    @Override
    public void onWebsocketMessage(WebSocket conn, ByteBuffer blob) {}

    @Override
    public void onWebsocketClose(WebSocket ws, int code, String reason, boolean remote) {}

    @Override
    public void onWebsocketCloseInitiated(WebSocket ws, int code, String reason) {}

    @Override
    public InetSocketAddress getLocalSocketAddress(WebSocket conn) {
      return null;
    }

    @Override
    public InetSocketAddress getRemoteSocketAddress(WebSocket conn) {
      return null;
    }
  }
}
