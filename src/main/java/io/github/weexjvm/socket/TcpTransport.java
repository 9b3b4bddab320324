package io.github.weexjvm.socket;

import io.github.weexjvm.loop.ChannelRegistration;
import io.github.weexjvm.loop.EventLoop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLException;
import tlschannel.ClientTlsChannel;
import tlschannel.NeedsReadException;
import tlschannel.NeedsTaskException;
import tlschannel.NeedsWriteException;

/**
 * TCP, with TLS above it for {@code wss:}, on the loop's selector; the {@link TargetDialer}
 * connects it.
 */
final class TcpTransport implements Transport {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final EventLoop loop;
  private final WebSocketUrl target;
  private final TlsSettings tls;
  private final TargetDialer dialer;

  private Listener listener;

  // All null until TCP is connected.
  private SocketChannel socket;
  private ChannelRegistration registration;

  /** The socket itself or TLS above it. */
  private ByteChannel bytes;

  /** Between TLS and the socket; null without TLS. */
  private RationedChannel encrypted;

  private boolean connected;
  private boolean closed;
  private boolean readWanted = true;
  private boolean writeWanted;

  /** TLS has taken bytes that the network has not. */
  private boolean encryptedPending;

  TcpTransport(EventLoop loop, WebSocketUrl target, SocketConfig config) {
    this(loop, target, config, Resolver.system());
  }

  TcpTransport(EventLoop loop, WebSocketUrl target, SocketConfig config, Resolver resolver) {
    this.loop = loop;
    this.target = target;
    this.tls = config.tls();
    this.dialer = new TargetDialer(loop, resolver, config);
  }

  // ---- Connecting ----

  @Override
  public void connect(Listener connectListener) {
    listener = connectListener;
    dialer.dial(
        target,
        new Dialer.Listener() {
          @Override
          public void connected(SocketChannel channel) {
            tcpConnected(channel);
          }

          @Override
          public void failed(String sentence) {
            fail(sentence);
          }
        });
  }

  @Override
  public String holdUp() {
    return dialer.holdUp();
  }

  private void tcpConnected(SocketChannel channel) {
    socket = channel;
    try {
      registration = loop.register(socket, 0, this::ready);
      startTls();
    } catch (IOException e) {
      fail(ConnectFailure.broken(target.host(), target.port(), e));
    }
  }

  private void startTls() {
    if (target.secure()) {
      encrypted = new RationedChannel(socket);
      bytes =
          ClientTlsChannel.newBuilder(encrypted, tls.engine(target.host(), target.port()))
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
      encrypted.refill();
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
      fail(TlsFailure.sentence(target, tls, e));
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
    } else {
      handshakeTls();
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
    if (encrypted != null) {
      encrypted.refill();
    }
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
      } catch (SSLException e) { // By TLS 1.3 a server refuses our certificate only now.
        throw new IOException(TlsFailure.sentence(target, tls, e), e);
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
    dialer.close();
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
