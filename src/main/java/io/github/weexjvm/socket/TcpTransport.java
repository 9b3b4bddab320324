package io.github.weexjvm.socket;

import io.github.weexjvm.loop.ChannelRegistration;
import io.github.weexjvm.loop.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import tlschannel.ClientTlsChannel;
import tlschannel.NeedsReadException;
import tlschannel.NeedsTaskException;
import tlschannel.NeedsWriteException;

/**
 * TCP, with TLS above it for {@code wss:}, on the loop's selector. Names are resolved off the loop;
 * a host's addresses are tried one after the other.
 */
final class TcpTransport implements Transport {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final EventLoop loop;
  private final WebSocketUrl target;
  private final TlsSettings tls;

  private Listener listener;
  private ArrayDeque<InetAddress> addresses;

  /** Null until the first address is tried. */
  private SocketChannel socket;

  private ChannelRegistration registration;

  /** The socket itself or TLS above it; null until TCP is connected. */
  private ByteChannel bytes;

  private boolean connected;
  private boolean closed;
  private boolean readWanted = true;
  private boolean writeWanted;

  /** TLS has taken bytes that the network has not. */
  private boolean encryptedPending;

  TcpTransport(EventLoop loop, WebSocketUrl target, TlsSettings tls) {
    this.loop = loop;
    this.target = target;
    this.tls = tls;
  }

  // ---- Connecting ----

  @Override
  public void connect(Listener connectListener) {
    listener = connectListener;
    if (target.port() == 0) {
      loop.execute(() -> fail("port 0 can't be connected to"));
    } else if (target.literalAddress().isPresent()) {
      List<InetAddress> literal = List.of(target.literalAddress().get());
      loop.execute(() -> tryAddresses(literal));
    } else {
      loop.offload(() -> List.of(InetAddress.getAllByName(target.host())), this::resolved);
    }
  }

  private void resolved(List<InetAddress> found, Exception failure) {
    if (failure instanceof UnknownHostException) {
      fail(ConnectFailure.unknownHost(target));
    } else if (failure != null) {
      fail(
          "the name look-up of "
              + Excerpt.ofPart(target.host())
              + " failed: "
              + failure.getMessage());
    } else {
      tryAddresses(found);
    }
  }

  private void tryAddresses(List<InetAddress> found) {
    addresses = new ArrayDeque<>(found);
    tryNextAddress();
  }

  private void tryNextAddress() {
    if (closed) {
      return;
    }
    try {
      socket = SocketChannel.open();
      socket.configureBlocking(false);
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      boolean done = socket.connect(new InetSocketAddress(addresses.remove(), target.port()));
      registration = loop.register(socket, done ? 0 : SelectionKey.OP_CONNECT, this::ready);
      if (done) {
        tcpConnected();
      }
    } catch (IOException e) {
      addressFailed(e);
    }
  }

  private void addressFailed(IOException cause) {
    closeQuietly(socket);
    if (addresses.isEmpty()) {
      fail(ConnectFailure.refused(target, cause));
    } else {
      tryNextAddress();
    }
  }

  private void tcpConnected() {
    if (target.secure()) {
      bytes =
          ClientTlsChannel.newBuilder(socket, tls.engine(target.host(), target.port()))
              .withRunTasks(false)
              .build();
      handshakeTls();
    } else {
      bytes = socket;
      finishConnect();
    }
  }

  private void handshakeTls() {
    if (closed) {
      return;
    }
    try {
      ((ClientTlsChannel) bytes).handshake();
      finishConnect();
    } catch (NeedsReadException e) {
      registration.interest(SelectionKey.OP_READ);
    } catch (NeedsWriteException e) {
      registration.interest(SelectionKey.OP_WRITE);
    } catch (NeedsTaskException e) {
      registration.interest(0);
      loop.offload(() -> runTask(e), (nothing, failure) -> handshakeTls());
    } catch (IOException e) {
      fail(ConnectFailure.tls(target, e));
    }
  }

  /** Certificates are verified off the loop. */
  private static Void runTask(NeedsTaskException due) {
    due.getTask().run();
    return null;
  }

  private void finishConnect() {
    connected = true;
    updateInterest();
    listener.connected();
  }

  private void fail(String sentence) {
    if (!closed) {
      close();
      listener.failed(sentence);
    }
  }

  // ---- Readiness ----

  private void ready(int ops) {
    if (connected) {
      serve(ops);
    } else if (bytes != null) {
      handshakeTls();
    } else {
      finishTcp();
    }
  }

  private void finishTcp() {
    try {
      if (socket.finishConnect()) {
        registration.interest(0);
        tcpConnected();
      }
    } catch (IOException e) {
      addressFailed(e);
    }
  }

  private void serve(int ops) {
    if ((ops & SelectionKey.OP_WRITE) != 0) {
      listener.writable();
    }
    if ((ops & SelectionKey.OP_READ) != 0 && !closed) {
      listener.readable();
    }
  }

  private void updateInterest() {
    registration.interest(
        (readWanted ? SelectionKey.OP_READ : 0) | (writeWanted ? SelectionKey.OP_WRITE : 0));
  }

  // ---- Bytes ----

  @Override
  public int read(ByteBuffer into) throws IOException {
    while (true) {
      try {
        return bytes.read(into);
      } catch (NeedsReadException e) {
        return 0;
      } catch (NeedsWriteException e) {
        encryptedPending = true;
        wantWrite(true);
        return 0;
      } catch (NeedsTaskException e) {
        e.getTask().run();
      }
    }
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int start = from.position();
    while (true) {
      try {
        bytes.write(from);
        encryptedPending = false;
        return from.position() - start;
      } catch (NeedsReadException | NeedsWriteException e) {
        encryptedPending = true; // TLS may have taken bytes that the network has not.
        return from.position() - start;
      } catch (NeedsTaskException e) {
        e.getTask().run();
      }
    }
  }

  @Override
  public boolean flush() throws IOException {
    if (encryptedPending) {
      write(NOTHING.duplicate());
    }
    return !encryptedPending;
  }

  @Override
  public boolean holdsBack() {
    return encryptedPending;
  }

  @Override
  public boolean mayHoldMore() {
    return bytes != socket;
  }

  @Override
  public void wantRead(boolean wanted) {
    if (readWanted != wanted) {
      readWanted = wanted;
      updateInterest();
    }
  }

  @Override
  public void wantWrite(boolean wanted) {
    if (writeWanted != wanted) {
      writeWanted = wanted;
      updateInterest();
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (registration != null) {
      registration.cancel();
    }
    closeQuietly(bytes == null ? socket : bytes);
  }

  private static void closeQuietly(ByteChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // It is gone either way, and whoever closes has the reason already.
    }
  }
}
