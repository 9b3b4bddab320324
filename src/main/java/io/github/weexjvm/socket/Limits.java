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
 * @param maxWaitingBytes incoming messages that wait for a busy script, each with what it takes
 *     besides its payload; then the connection reads on when half of them are heard
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
    int maxWaitingBytes,
    Duration connectTimeout,
    Duration closeTimeout,
    Duration pingInterval,
    Duration lostAfter) {

  /**
   * @throws IllegalArgumentException for a negative limit
   */
  public Limits {
    check("maxMessageBytes", maxMessageBytes);
    check("maxFragments", maxFragments);
    check("maxHandshakeBytes", maxHandshakeBytes);
    check("maxBufferedBytes", maxBufferedBytes);
    check("maxWaitingBytes", maxWaitingBytes);
    check("connectTimeout", connectTimeout.toMillis());
    check("closeTimeout", closeTimeout.toMillis());
    check("pingInterval", pingInterval.toMillis());
    check("lostAfter", lostAfter.toMillis());
  }

  private static void check(String name, long limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(
          "the limit " + name + " is " + limit + ": it can't be negative");
    }
  }

  private static final int MIB = 1024 * 1024;

  /** 16 MiB messages of 1024 fragments, 10 s to connect, 3 s to close, pings every 30 s. */
  public static final Limits DEFAULT = new Builder().build();

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these. */
  public Builder toBuilder() {
    return new Builder()
        .maxMessageBytes(maxMessageBytes)
        .maxFragments(maxFragments)
        .maxHandshakeBytes(maxHandshakeBytes)
        .maxBufferedBytes(maxBufferedBytes)
        .maxWaitingBytes(maxWaitingBytes)
        .connectTimeout(connectTimeout)
        .closeTimeout(closeTimeout)
        .heartbeat(pingInterval, lostAfter);
  }

  /** Collects limits; what is not named is as in {@link Limits#DEFAULT}. */
  public static final class Builder {

    private int maxMessageBytes = 16 * MIB;
    private int maxFragments = 1024;
    private int maxHandshakeBytes = 16 * 1024;
    private int maxBufferedBytes = 16 * MIB;
    private int maxWaitingBytes = 16 * MIB;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration closeTimeout = Duration.ofSeconds(3);
    private Duration pingInterval = Duration.ofSeconds(30);
    private Duration lostAfter = Duration.ofSeconds(75);

    private Builder() {}

    /** One incoming message, over all its fragments. */
    public Builder maxMessageBytes(int bytes) {
      maxMessageBytes = bytes;
      return this;
    }

    /** Frames of one incoming message. */
    public Builder maxFragments(int frames) {
      maxFragments = frames;
      return this;
    }

    /** The head of the server's reply to the handshake. */
    public Builder maxHandshakeBytes(int bytes) {
      maxHandshakeBytes = bytes;
      return this;
    }

    /** Outgoing payload that waits to be written. */
    public Builder maxBufferedBytes(int bytes) {
      maxBufferedBytes = bytes;
      return this;
    }

    /** Incoming messages that wait for a busy script. */
    public Builder maxWaitingBytes(int bytes) {
      maxWaitingBytes = bytes;
      return this;
    }

    /** Name look-up, TCP, TLS and handshake together. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = timeout;
      return this;
    }

    /** From our close frame to the end of the connection. */
    public Builder closeTimeout(Duration timeout) {
      closeTimeout = timeout;
      return this;
    }

    /**
     * How long a silence may last.
     *
     * @param interval after which a ping is sent; zero for no pings
     * @param lost after which the connection counts as lost; zero for never
     */
    public Builder heartbeat(Duration interval, Duration lost) {
      pingInterval = interval;
      lostAfter = lost;
      return this;
    }

    public Limits build() {
      return new Limits(
          maxMessageBytes,
          maxFragments,
          maxHandshakeBytes,
          maxBufferedBytes,
          maxWaitingBytes,
          connectTimeout,
          closeTimeout,
          pingInterval,
          lostAfter);
    }
  }
}
