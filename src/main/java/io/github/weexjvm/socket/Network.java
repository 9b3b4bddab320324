package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;

/** How connections reach their servers: over TCP, or in some way of a test's. */
@FunctionalInterface
public interface Network {

  /**
   * Makes what the bytes of one connection will go over; it does not connect yet. Runs on the
   * loop's thread.
   *
   * @param target where to, with the router's word already heard, and allowed by its name
   * @param config what the instance's connections keep to, such as whom to trust and which
   *     addresses are allowed
   */
  Transport open(EventLoop loop, WebSocketUrl target, SocketConfig config);

  /** The sentence for {@link Transport.Listener#failed} when nothing listens there. */
  static String refusal(WebSocketUrl target) {
    return ConnectFailure.refused(target.host(), target.port());
  }

  /** TCP, with TLS above it where the target is secure. */
  static Network tcp() {
    return TcpTransport::new;
  }
}
