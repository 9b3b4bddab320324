package io.github.weexjvm.conformance.server;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Handlers that send back what they got: messages, the query, or what a header said. */
final class Echoes {

  private static final String GOODBYE = "Goodbye";

  private Echoes() {}

  static void addTo(Map<String, Handler> handlers) {
    Handler echo = Handler.talking(Echoes::echo).greeting(Echoes::chooseEcho);
    handlers.put("echo", echo.leaving(Peer::answerWithTheSame));
    handlers.put("echo_exit", Handler.talking(Echoes::listenForGoodbye));
    handlers.put("echo_close_data", Handler.talking(Echoes::listenForGoodbye));
    handlers.put("echo_raw", Handler.talking(Echoes::echoRaw));
    handlers.put("echo-query", Handler.talking(peer -> peer.send(peer.query())));
    handlers.put("echo-query_v13", Handler.talking(peer -> peer.send(peer.query())));
    handlers.put("echo-cookie", header("Cookie", "(none)"));
    handlers.put("origin", header("Origin", ""));
    handlers.put("referrer", header("Referer", "MISSING AS PER FETCH"));
    handlers.put("empty-message", Handler.talking(Echoes::judgeEmptiness));
  }

  private static Handler header(String name, String otherwise) {
    return Handler.talking(
        peer -> peer.send(requireNonNullElse(peer.request().header(name), otherwise)));
  }

  private static boolean chooseEcho(Peer peer) {
    if (peer.request().protocols().contains("echo")) {
      peer.choose("echo");
    }
    return true;
  }

  static void echo(Peer peer) throws IOException, InterruptedException {
    Message message = peer.receive();
    while (message != null) {
      if (!message.isText()) {
        peer.sendBinary(message.bytes());
      } else {
        peer.send(message.text());
        if (message.text().equals(GOODBYE)) {
          return;
        }
      }
      message = peer.receive();
    }
  }

  private static void listenForGoodbye(Peer peer) throws IOException, InterruptedException {
    Message message = peer.receive();
    while (message != null && !(message.isText() && message.text().equals(GOODBYE))) {
      message = peer.receive();
    }
  }

  /** What the client sends as a message is the bytes of a frame, right or wrong. */
  private static void echoRaw(Peer peer) throws IOException, InterruptedException {
    byte[] exit = "exit".getBytes(StandardCharsets.UTF_8);
    Message message = peer.receive();
    while (message != null && !Arrays.equals(message.bytes(), exit)) {
      peer.send(message.bytes());
      message = peer.receive();
    }
  }

  private static void judgeEmptiness(Peer peer) throws IOException, InterruptedException {
    Message message = peer.receive();
    boolean empty = message != null && message.isText() && message.bytes().length == 0;
    peer.send(empty ? "pass" : "fail");
  }
}
