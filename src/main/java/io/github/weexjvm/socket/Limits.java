package io.github.weexjvm.socket;

import java.time.Duration;

/**
 * How much a connection takes before it fails, and how long it waits. Sizes are bytes of payload
 * unless said otherwise.
 *
 * @param maxMessageBytes one incoming message, over all its fragments
 * @param maxFragments frames of one incoming message
 * @param maxHandshakeBytes the head of the server's reply to the handshake
 * @param maxBufferedBytes outgoing payload that waits to be written
 * @param connectTimeout name look-up, TCP, TLS and handshake together
 * @param closeTimeout from our close frame to the end of the connection
 * @param pingInterval silence after which a ping is sent; zero for no pings
 * @param lostAfter silence after which the connection counts as lost; zero for never
 */
public record Limits(
    int maxMessageBytes,
    int maxFragments,
    int maxHandshakeBytes,
    int maxBufferedBytes,
    Duration connectTimeout,
    Duration closeTimeout,
    Duration pingInterval,
    Duration lostAfter) {

  private static final int MIB = 1024 * 1024;

  /** 16 MiB messages of 1024 fragments, 10 s to connect, 3 s to close, pings every 30 s. */
  public static final Limits DEFAULT =
      new Limits(
          16 * MIB,
          1024,
          16 * 1024,
          16 * MIB,
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofSeconds(75));

  public Limits withMaxMessageBytes(int bytes) {
    return new Limits(
        bytes,
        maxFragments,
        maxHandshakeBytes,
        maxBufferedBytes,
        connectTimeout,
        closeTimeout,
        pingInterval,
        lostAfter);
  }

  public Limits withMaxBufferedBytes(int bytes) {
    return new Limits(
        maxMessageBytes,
        maxFragments,
        maxHandshakeBytes,
        bytes,
        connectTimeout,
        closeTimeout,
        pingInterval,
        lostAfter);
  }

  public Limits withConnectTimeout(Duration timeout) {
    return new Limits(
        maxMessageBytes,
        maxFragments,
        maxHandshakeBytes,
        maxBufferedBytes,
        timeout,
        closeTimeout,
        pingInterval,
        lostAfter);
  }

  public Limits withCloseTimeout(Duration timeout) {
    return new Limits(
        maxMessageBytes,
        maxFragments,
        maxHandshakeBytes,
        maxBufferedBytes,
        connectTimeout,
        timeout,
        pingInterval,
        lostAfter);
  }

  public Limits withHeartbeat(Duration interval, Duration lost) {
    return new Limits(
        maxMessageBytes,
        maxFragments,
        maxHandshakeBytes,
        maxBufferedBytes,
        connectTimeout,
        closeTimeout,
        interval,
        lost);
  }
}
