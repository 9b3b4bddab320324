package io.github.weexjvm.testing;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.socket.Network;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.Transport;
import io.github.weexjvm.socket.WebSocketUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A network in memory: every URL leads to the same server, whatever its host, and TLS is left out.
 * Bytes travel as timers of the client's loop, so that they take no more time than its clock has.
 * Used on that loop's thread, but for the end.
 */
public final class MemoryNetwork implements Network {

  private final PeerFactory factory;
  private final Travel travel;
  private final Set<ServerEnd> open = new LinkedHashSet<>();
  private final Failures failures = new Failures();
  private Consumer<HandshakeRequest> onRequest = request -> {};
  private int maxSegmentBytes = Integer.MAX_VALUE;
  private int connections;

  /** When something other than a ping or a pong passed last, on the loop's clock. */
  private long lastSpeech;

  /**
   * @param factory says who answers each connection
   * @param latency how long bytes travel, one way
   * @param seed 0 for the order in which things happen; any other number for an order of its own of
   *     what happens at the same time
   */
  public MemoryNetwork(PeerFactory factory, Duration latency, long seed) {
    this.factory = Objects.requireNonNull(factory, "factory");
    if (latency.isNegative()) {
      throw new IllegalArgumentException("bytes can't travel for " + latency + ": zero or more");
    }
    this.travel = new Travel(latency, seed);
  }

  /** Hears each opening request as the server got it. */
  public MemoryNetwork onRequest(Consumer<HandshakeRequest> listener) {
    onRequest = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** Lets bytes arrive in pieces of at most this size; in those that were written otherwise. */
  public MemoryNetwork maxSegmentBytes(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("a segment of " + bytes + " bytes: it has at least one");
    }
    maxSegmentBytes = bytes;
    return this;
  }

  @Override
  public Transport open(EventLoop loop, WebSocketUrl target, SocketConfig config) {
    return new MemoryTransport(this, loop, target);
  }

  // ---- What the ends tell ----

  Travel travel() {
    return travel;
  }

  /** Who answers, or null when nobody does. */
  ServerEnd meet(EventLoop loop, MemoryTransport client, Pipe toClient) {
    ServerEnd end = new ServerEnd(this, loop, client, toClient, connections);
    if (!end.meet(factory)) {
      return null;
    }
    connections++;
    open.add(end);
    return end;
  }

  void spoke(EventLoop loop) {
    lastSpeech = loop.clock().nanoTime();
  }

  /** When something other than a ping or a pong arrived last, on the loop's clock. */
  long lastSpeech() {
    return lastSpeech;
  }

  void asked(HandshakeRequest request) {
    onRequest.accept(request);
  }

  void left(ServerEnd end) {
    open.remove(end);
  }

  void failed(int index, Throwable failure) {
    failures.add(index, failure);
  }

  List<byte[]> segments(byte[] bytes) {
    if (bytes.length <= maxSegmentBytes) {
      return List.of(bytes);
    }
    List<byte[]> segments = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += maxSegmentBytes) {
      int to = (int) Math.min(bytes.length, (long) from + maxSegmentBytes);
      segments.add(Arrays.copyOfRange(bytes, from, to));
    }
    return segments;
  }

  // ---- The end ----

  /** How many connections were answered so far. */
  public int connections() {
    return connections;
  }

  /** Ends each server's part that is not over; a part that still waits for something fails. */
  public void stop() {
    new ArrayList<>(open).forEach(ServerEnd::stop);
  }

  /**
   * Reports what has gone wrong in servers' parts so far; once, so that a later call is about later
   * failures.
   *
   * @throws AssertionError whose cause is what the first of them threw; the others are suppressed
   *     in it
   */
  public void assertNoFailure() {
    failures.throwAll();
  }
}
