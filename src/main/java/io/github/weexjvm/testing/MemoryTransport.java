package io.github.weexjvm.testing;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.socket.Network;
import io.github.weexjvm.socket.Transport;
import io.github.weexjvm.socket.WebSocketUrl;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** The client's end of one connection in memory. Used on the loop's thread only. */
final class MemoryTransport implements Transport {

  /** What is on its way, or was not read, when a server that does not read holds a client up. */
  static final int WINDOW_BYTES = 65_536;

  private final MemoryNetwork network;
  private final EventLoop loop;
  private final WebSocketUrl target;
  private final Pipe toServer;
  private final Pipe toClient;
  private final ArrayDeque<ByteBuffer> arrived = new ArrayDeque<>();

  private final Traffic incoming = new Traffic();

  private Listener listener;

  /** Whether the server will hear of it. */
  private boolean departed;

  /** Null until the request to connect has arrived there, and when it was refused. */
  private ServerEnd server;

  /** Behind what has arrived there is nothing more. */
  private boolean ended;

  /** Behind what has arrived there is a reset. */
  private boolean broken;

  private boolean closed;

  /** What was written and the server has not read. */
  private int unreadBytes;

  private boolean writeWanted;

  MemoryTransport(MemoryNetwork network, EventLoop loop, WebSocketUrl target) {
    this.network = network;
    this.loop = loop;
    this.target = target;
    this.toServer = new Pipe(loop, network.travel());
    this.toClient = new Pipe(loop, network.travel());
  }

  WebSocketUrl target() {
    return target;
  }

  // ---- The connection's side ----

  @Override
  public void connect(Listener connectListener) {
    listener = connectListener;
    if (target.port() == 0) {
      loop.execute(() -> fail("port 0 can't be connected to"));
    } else {
      loop.execute(this::depart); // As TCP does, so that it may be closed before.
    }
  }

  private void depart() {
    if (!closed) {
      departed = true;
      toServer.carry(this::arriveAtServer);
    }
  }

  private void arriveAtServer() {
    ServerEnd met = network.meet(loop, this, toClient);
    if (met == null) {
      toClient.carry(() -> fail(Network.refusal(target)));
    } else {
      server = met;
      toClient.carry(this::connected);
      met.begin();
    }
  }

  private void connected() {
    network.spoke(loop);
    if (!closed) {
      listener.connected();
    }
  }

  private void fail(String sentence) {
    if (!closed) {
      closed = true;
      listener.failed(sentence);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (arrived.isEmpty()) {
      if (broken) {
        throw new SocketException("Connection reset");
      }
      return ended ? -1 : 0;
    }
    int before = into.position();
    while (into.hasRemaining() && !arrived.isEmpty()) {
      move(arrived.peek(), into);
    }
    return into.position() - before;
  }

  private void move(ByteBuffer first, ByteBuffer into) {
    int count = Math.min(first.remaining(), into.remaining());
    into.put(into.position(), first, first.position(), count);
    into.position(into.position() + count);
    first.position(first.position() + count);
    if (!first.hasRemaining()) {
      arrived.remove();
    }
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    if (closed || broken) {
      throw new SocketException("Broken pipe");
    }
    byte[] bytes = new byte[Math.min(from.remaining(), room())];
    from.get(bytes);
    unreadBytes += bytes.length;
    for (byte[] segment : network.segments(bytes)) {
      toServer.carry(() -> server.receive(segment));
    }
    return bytes.length;
  }

  private int room() {
    return server.listens() ? Integer.MAX_VALUE : Math.max(0, WINDOW_BYTES - unreadBytes);
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public boolean mayHoldMore() {
    return ended || broken || !arrived.isEmpty();
  }

  @Override
  public void wantWrite(boolean wanted) {
    writeWanted = wanted;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean orderly = arrived.isEmpty(); // As TCP does: what nobody reads is answered by a reset.
    if (departed) {
      toServer.carry(() -> leave(orderly));
    }
  }

  private void leave(boolean orderly) {
    if (server != null) {
      server.clientLeft(orderly);
    }
  }

  // ---- The server's side ----

  void receive(byte[] bytes) {
    if (incoming.isSpeech(bytes)) {
      network.spoke(loop);
    }
    if (!closed) {
      arrived.add(ByteBuffer.wrap(bytes));
      listener.readable();
    }
  }

  /** So many bytes make room for others. */
  void wasRead(int count) {
    unreadBytes -= count;
    if (writeWanted && !closed) {
      toClient.carry(this::writable);
    }
  }

  private void writable() {
    if (writeWanted && !closed) {
      listener.writable();
    }
  }

  void receiveEnd() {
    ended = true;
    network.spoke(loop);
    if (!closed) {
      listener.readable();
    }
  }

  void receiveReset() {
    broken = true;
    network.spoke(loop);
    if (!closed) {
      listener.readable();
    }
  }
}
