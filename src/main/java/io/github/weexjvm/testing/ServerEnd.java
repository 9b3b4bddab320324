package io.github.weexjvm.testing;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import io.github.weexjvm.socket.WebSocketUrl;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The server's end of one connection in memory. It does nothing by itself but read the opening
 * request. Used on the loop's thread only; once the connection is over, what is sent is lost.
 */
public final class ServerEnd {

  /** Something that the peer does. */
  @FunctionalInterface
  public interface Part {
    void play() throws IOException;
  }

  private final MemoryNetwork network;
  private final EventLoop loop;
  private final MemoryTransport client;
  private final Pipe toClient;
  private final int index;
  private final Traffic outgoing = new Traffic();

  /** Null until the factory has named one. */
  private Peer peer;

  /** Null once the request is whole. */
  private ByteArrayOutputStream head = new ByteArrayOutputStream();

  /** Whether the server has nothing more to say. */
  private boolean outputEnded;

  /** Whether the server hears nothing more. */
  private boolean inputEnded;

  /** What came while the server read nothing; null while it reads. */
  private ArrayDeque<Runnable> unread;

  ServerEnd(
      MemoryNetwork network, EventLoop loop, MemoryTransport client, Pipe toClient, int index) {
    this.network = network;
    this.loop = loop;
    this.client = client;
    this.toClient = toClient;
    this.index = index;
  }

  /** Which connection of the network this is, from 0, in the order of their arrival. */
  public int index() {
    return index;
  }

  /** Where the client wanted to go. */
  public WebSocketUrl url() {
    return client.target();
  }

  // ---- What the peer does ----

  /** Sends bytes as they are. */
  public void send(byte[] bytes) {
    if (outputEnded) {
      return;
    }
    for (byte[] segment : network.segments(bytes)) {
      toClient.carry(() -> client.receive(segment));
    }
  }

  /**
   * Whether what the client sends is read. While it is not, the client can send {@value
   * MemoryTransport#WINDOW_BYTES} bytes more, and the server does not learn that it has left.
   */
  public void listen(boolean wanted) {
    if (!wanted) {
      unread = unread == null ? new ArrayDeque<>() : unread;
    } else if (unread != null) {
      ArrayDeque<Runnable> waiting = unread;
      unread = null;
      loop.execute(() -> waiting.forEach(this::hear));
    }
  }

  boolean listens() {
    return unread == null;
  }

  private void hear(Runnable news) {
    if (unread == null) {
      news.run();
    } else {
      unread.add(news);
    }
  }

  /** Ends this direction, and still hears what the client says. */
  public void shutdownOutput() {
    if (!outputEnded) {
      outputEnded = true;
      toClient.carry(client::receiveEnd);
    }
  }

  /** Ends both directions in an orderly way. Harmless the second time. */
  public void close() {
    shutdownOutput();
    leave();
  }

  /** Ends both directions as a crash does: the client's next read fails. */
  public void reset() {
    if (!outputEnded) {
      outputEnded = true;
      toClient.carry(client::receiveReset);
    }
    leave();
  }

  private void leave() {
    inputEnded = true;
    network.left(this);
  }

  /** Does a part of the peer's later; what it throws is the session's failure. */
  public Timer after(Duration delay, Part part) {
    return loop.scheduleUnawaited(delay, () -> guard(part));
  }

  // ---- What arrives ----

  /** Asks who answers; whether anybody does. */
  boolean meet(PeerFactory factory) {
    try {
      peer = factory.meet(this);
    } catch (AssertionError | RuntimeException e) {
      network.failed(index, e);
      peer = Nobody.INSTANCE;
    }
    return peer != null;
  }

  /** The client will hear that it is connected. */
  void begin() {
    if (peer == Nobody.INSTANCE) {
      close();
    }
  }

  /** In the place of a peer that could not be made. */
  private enum Nobody implements Peer {
    INSTANCE;

    @Override
    public void asked(HandshakeRequest request) {}

    @Override
    public void received(byte[] bytes) {}

    @Override
    public void ended(boolean orderly) {}
  }

  void receive(byte[] bytes) {
    if (outgoing.isSpeech(bytes)) {
      network.spoke(loop);
    }
    hear(() -> read(bytes));
  }

  private void read(byte[] bytes) {
    client.wasRead(bytes.length);
    if (!inputEnded) {
      guard(() -> take(bytes));
    }
  }

  void clientLeft(boolean orderly) {
    network.spoke(loop);
    outputEnded = true; // Nobody is there to read it.
    hear(() -> readEnd(orderly));
  }

  private void readEnd(boolean orderly) {
    if (!inputEnded) {
      inputEnded = true;
      guard(() -> tellEnd(orderly));
      network.left(this);
    }
  }

  /** The session is over. */
  void stop() {
    if (!inputEnded) {
      guard(peer::stopped);
      close();
    }
  }

  private void tellEnd(boolean orderly) throws IOException {
    if (head == null) {
      peer.ended(orderly);
    } else if (head.size() > 0) {
      throw new EOFException("the client left after " + head.size() + " bytes of its request");
    }
  }

  private void take(byte[] bytes) throws IOException {
    if (head == null) {
      peer.received(bytes);
      return;
    }
    head.writeBytes(bytes);
    byte[] all = head.toByteArray();
    int end = HandshakeRequest.endOf(all);
    if (end >= 0) {
      head = null;
      asked(HandshakeRequest.parse(all, end), Arrays.copyOfRange(all, end, all.length));
    }
  }

  private void asked(HandshakeRequest request, byte[] behind) throws IOException {
    network.asked(request);
    peer.asked(request);
    if (behind.length > 0 && !inputEnded) {
      peer.received(behind);
    }
  }

  private void guard(Part part) {
    try {
      part.play();
    } catch (AssertionError | IOException | RuntimeException e) {
      network.failed(index, e);
      close();
    }
  }
}
