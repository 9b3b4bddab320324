package io.github.weexjvm.testing;

import java.io.IOException;

/**
 * A server's part on one connection in memory. It is told what comes, and answers by its {@link
 * ServerEnd}, at once or later. All is called on the loop's thread; what it throws is a failure of
 * the session, and ends the connection.
 */
public interface Peer {

  /** The opening request has come. */
  void asked(HandshakeRequest request) throws IOException;

  /** Bytes have come behind the request. */
  void received(byte[] bytes) throws IOException;

  /**
   * The client has left.
   *
   * @param orderly false for a reset
   */
  void ended(boolean orderly) throws IOException;

  /** The session is over, whatever was still to come. */
  default void stopped() throws IOException {}
}
