package io.github.weexjvm.conformance.server;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Handlers whose point is how the connection ends. */
final class Closings {

  private Closings() {}

  static void addTo(Map<String, Handler> handlers) {
    handlers.put("delayed-passive-close", Handler.listening().leaving(Closings::answerLate));
    handlers.put("passive-close-abort", Handler.listening().leaving((peer, close) -> peer.drop()));
    handlers.put("remote-close", Handler.talking(Closings::closeAsAsked));
  }

  private static void answerLate(Peer peer, Frame close) throws IOException, InterruptedException {
    peer.surroundings().pause().lasting(Duration.ofSeconds(1));
    peer.answerWithTheSame(close);
  }

  /** The ping makes sure that the end is not mistaken for a handshake that failed. */
  private static void closeAsAsked(Peer peer) throws IOException, InterruptedException {
    Optional<String> code = peer.parameter("code");
    if (peer.parameter("abrupt").isPresent()) {
      peer.send(Frames.ping("ping".getBytes(StandardCharsets.US_ASCII)));
      peer.drop();
    } else if (code.isPresent()) {
      peer.close(Integer.parseInt(code.get()), peer.parameter("reason").orElse(""));
    } else {
      peer.closeWithoutCode();
    }
  }
}
