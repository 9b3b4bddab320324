package io.github.weexjvm.conformance.server;

import io.github.weexjvm.testing.Frames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Handlers whose point is how they answer the handshake. */
final class Handshakes {

  /** foo:bar */
  private static final String CREDENTIALS = "Basic Zm9vOmJhcg==";

  private Handshakes() {}

  static void addTo(Map<String, Handler> handlers) {
    handlers.put("basic_auth", Handler.silent().greeting(Handshakes::authenticate));
    handlers.put("handshake_no_extensions", Handler.silent());
    handlers.put("handshake_no_protocol", Handler.silent().greeting(Handshakes::ignoreProtocols));
    handlers.put("handshake_protocol", Handler.silent().greeting(Handshakes::chooseFoobar));
    handlers.put("handshake_sleep_1", Handler.silent().greeting(peer -> pause(peer, 1)));
    handlers.put("handshake_sleep_2", Handler.silent().greeting(peer -> pause(peer, 2)));
    handlers.put("sleep_10_v13", Handler.talking(Echoes::echo).greeting(peer -> pause(peer, 10)));
    handlers.put("invalid", Handler.silent().greeting(Handshakes::answerNonsense));
    handlers.put("protocol", sayingProtocol().greeting(Handshakes::chooseAll));
    handlers.put("protocol_array", sayingProtocol().greeting(Handshakes::chooseFirst));
    handlers.put("simple_handshake", Handler.silent().greeting(Handshakes::acceptAndClose));
    handlers.put("wrong_accept_key", Handler.silent().greeting(Handshakes::acceptWrongly));
  }

  private static Handler sayingProtocol() {
    return Handler.talking(peer -> peer.send(peer.protocol() == null ? "" : peer.protocol()));
  }

  private static boolean authenticate(Peer peer) throws IOException {
    return CREDENTIALS.equals(peer.request().header("Authorization"))
        || peer.refuse(401, Map.of("WWW-Authenticate", "Basic realm=\"camelot\""));
  }

  private static boolean ignoreProtocols(Peer peer) {
    peer.ignoreProtocols();
    return true;
  }

  private static boolean chooseFoobar(Peer peer) {
    peer.choose("foobar");
    return true;
  }

  private static boolean chooseAll(Peer peer) {
    peer.choose(peer.request().header("Sec-WebSocket-Protocol"));
    return true;
  }

  private static boolean chooseFirst(Peer peer) {
    peer.choose(peer.request().protocols().stream().findFirst().orElse(null));
    return true;
  }

  private static boolean pause(Peer peer, int seconds) throws InterruptedException {
    peer.surroundings().pause().lasting(Duration.ofSeconds(seconds));
    return true;
  }

  private static boolean answerNonsense(Peer peer) throws IOException {
    peer.send(ascii("FOO BAR BAZ\r\n\r\n"));
    return true;
  }

  /** The close frame comes with the same write as the handshake's answer. */
  private static boolean acceptAndClose(Peer peer) throws IOException, InterruptedException {
    byte[] head = ascii(head(peer, peer.request().acceptKey(), "Set-Cookie: ws_test=test\r\n"));
    peer.beginClose(Frames.concat(head, Frames.close(1001, "PASS")));
    peer.receiveUntilClosed();
    return false;
  }

  private static boolean acceptWrongly(Peer peer) throws IOException, InterruptedException {
    peer.send(Frames.concat(ascii(head(peer, "thisisawrongacceptkey", "")), Frames.text("test")));
    peer.receiveUntilClosed();
    return false;
  }

  private static String head(Peer peer, String acceptKey, String more) {
    return "HTTP/1.1 101 Switching Protocols\r\n"
        + "Connection: Upgrade\r\nUpgrade: WebSocket\r\n"
        + more
        + "Sec-WebSocket-Origin: "
        + peer.request().header("Origin")
        + "\r\nSec-WebSocket-Accept: "
        + acceptKey
        + "\r\n\r\n";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
