package io.github.weexjvm.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;

/**
 * A WebSocket server that sends every text and binary message back, and agrees to the first
 * subprotocol offered: the peer of samples, smoke tests and benchmarks, where a public echo service
 * would be slow, remote and somebody else's.
 *
 * <p>It runs on Java-WebSocket's daemon threads: one selector, one decoder per processor. A message
 * may have 32 MiB, over all its fragments; a longer one closes its connection with 1009. Every
 * method may be called from any thread.
 */
public final class EchoServer implements AutoCloseable {
  private static final int MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
  private static final int BACKLOG = 4096;
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final long NUDGE_MILLIS = 20;

  private final Engine engine;
  private final ListenAddress address;
  private final int port;

  private EchoServer(Engine engine, ListenAddress address, int port) {
    this.engine = engine;
    this.address = address;
    this.port = port;
  }

  /** Listens on 127.0.0.1, on a free port. */
  public static EchoServer start() throws IOException {
    return start("127.0.0.1", 0);
  }

  /**
   * Listens on an address of one's own choosing.
   *
   * @param host a name or address of this machine
   * @param port 0–65535; 0 takes a free one
   * @throws IOException if that address can't be listened on, with a sentence that says which and
   *     why
   */
  public static EchoServer start(String host, int port) throws IOException {
    ListenAddress address = new ListenAddress(host, port);
    ServerSocketChannel listener = listen(address);
    try {
      Engine engine = new Engine(listener);
      engine.startAndWait();
      return new EchoServer(
          engine, address, ((InetSocketAddress) listener.getLocalAddress()).getPort());
    } catch (IOException | RuntimeException e) {
      listener.close();
      throw e;
    }
  }

  /** Where it listens: {@code ws://127.0.0.1:54321/}. */
  public String url() {
    return address.url("ws", port);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Closes every connection with 1001, then the port. The second time, nothing happens. */
  @Override
  public void close() {
    engine.stopAndWait();
  }

  /**
   * Binds before Java-WebSocket is involved: its own bind fails on another thread, after logging a
   * stack trace.
   */
  private static ServerSocketChannel listen(ListenAddress address) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    try {
      listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      address.listen(where -> listener.bind(where, BACKLOG));
      return listener;
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  /** The Java-WebSocket side. Its callbacks run on the selector thread or on a decoder thread. */
  private static final class Engine extends WebSocketServer {
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private final ScheduledThreadPoolExecutor nudge =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "echo-server-nudge");
              thread.setDaemon(true);
              return thread;
            });

    /**
     * Every live connection, also those still in their handshake, which the library forgets to
     * close.
     */
    private final Set<WebSocket> live = ConcurrentHashMap.newKeySet();

    Engine(ServerSocketChannel listener) {
      super(listener);
      setDaemon(true);
      setTcpNoDelay(true);
      setReuseAddr(true);
      setConnectionLostTimeout(0);
      setWebSocketFactory(new Connections());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the executor.
    void startAndWait() throws IOException {
      start();
      nudge.scheduleWithFixedDelay(
          this::demandLostWrites, NUDGE_MILLIS, NUDGE_MILLIS, TimeUnit.MILLISECONDS);
      try {
        started.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("the echo server didn't start: " + e, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the echo server started", e);
      }
    }

    /**
     * The library's selector thread, done with a write, stops waiting to write again even if a
     * decoder thread has just queued an echo: that echo would stay until the client's next message,
     * and the answer to a close would never leave.
     */
    private void demandLostWrites() {
      for (WebSocket connection : live) {
        if (connection.hasBufferedData() && !connection.isClosed()) {
          onWriteDemand(connection);
        }
      }
    }

    void stopAndWait() {
      nudge.shutdownNow();
      try {
        stop((int) DEADLINE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        live.forEach(connection -> connection.closeConnection(CloseFrame.GOING_AWAY, ""));
      }
    }

    @Override
    public void onStart() {
      started.complete(null);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {}

    @Override
    public void onMessage(WebSocket connection, String message) {
      try {
        connection.send(message);
      } catch (WebsocketNotConnectedException e) {
        // The peer left before its echo: nobody is there to read it.
      }
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer message) {
      try {
        connection.send(message);
      } catch (WebsocketNotConnectedException e) {
        // As above.
      }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      live.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception e) {
      started.completeExceptionally(
          e); // Without effect once started: the library logs what comes later.
    }

    /**
     * Gives each connection our draft: a listener that is already bound leaves no parameter for it.
     */
    private final class Connections extends DefaultWebSocketServerFactory {
      private final List<Draft> drafts = List.of(new EchoDraft(MAX_MESSAGE_BYTES));

      @Override
      public WebSocketImpl createWebSocket(WebSocketAdapter adapter, List<Draft> ignored) {
        WebSocketImpl connection = new WebSocketImpl(adapter, drafts);
        live.add(connection);
        return connection;
      }
    }
  }
}
