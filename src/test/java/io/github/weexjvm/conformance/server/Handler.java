package io.github.weexjvm.conformance.server;

import io.github.weexjvm.testing.Frame;
import java.io.IOException;

/**
 * What the server does on one address. It runs on its connection's own thread.
 *
 * @param greeting before the handshake's answer
 * @param talk after it; when it returns, the server closes with 1000
 * @param farewell the answer to the client's close frame
 */
record Handler(Greeting greeting, Talk talk, Farewell farewell) {

  private static final Greeting ACCEPT = peer -> true;
  private static final Farewell NORMAL = (peer, close) -> peer.answerClose(1000, "");

  /** Decides on the handshake. */
  @FunctionalInterface
  interface Greeting {
    /** Returns whether the client is to be accepted; if not, all has been said. */
    boolean greet(Peer peer) throws IOException, InterruptedException;
  }

  /** Talks to a client that was accepted. */
  @FunctionalInterface
  interface Talk {
    void talk(Peer peer) throws IOException, InterruptedException;
  }

  /** Answers a close frame, or not. */
  @FunctionalInterface
  interface Farewell {
    void answer(Peer peer, Frame close) throws IOException, InterruptedException;
  }

  /** Accepts, talks, and answers a close with 1000. */
  static Handler talking(Talk talk) {
    return new Handler(ACCEPT, talk, NORMAL);
  }

  /** Accepts, and waits for the client to close. */
  static Handler listening() {
    return talking(Peer::receiveUntilClosed);
  }

  /** Accepts, and closes at once. */
  static Handler silent() {
    return talking(peer -> {});
  }

  Handler greeting(Greeting other) {
    return new Handler(other, talk, farewell);
  }

  Handler leaving(Farewell other) {
    return new Handler(greeting, talk, other);
  }
}
