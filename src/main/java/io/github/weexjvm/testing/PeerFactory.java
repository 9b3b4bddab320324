package io.github.weexjvm.testing;

/** Says who answers a connection in memory. */
@FunctionalInterface
public interface PeerFactory {

  /**
   * A client is about to connect. Called on the loop's thread.
   *
   * @param end by which the server will speak
   * @return null to refuse, as where nothing listens
   */
  Peer meet(ServerEnd end);
}
