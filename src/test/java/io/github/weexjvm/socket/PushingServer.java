package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that writes as much as the network takes, and can tell when it takes no more: the only
 * sign of a client that has stopped reading. It serves one connection, on a thread of its own, and
 * ends TCP when the client has ended it.
 */
final class PushingServer implements AutoCloseable {

  private static final long DEADLINE_SECONDS = 20;
  private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)\r\n");

  private final ServerSocketChannel listener;
  private final byte[] push;
  private final CompletableFuture<Integer> stalled = new CompletableFuture<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();

  private PushingServer(byte[] push) throws IOException {
    this.push = push;
    listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread thread = new Thread(this::serve, "pushing-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Pushes these bytes once the WebSocket is open. */
  static PushingServer of(byte[] push) throws IOException {
    return new PushingServer(push);
  }

  String url() {
    return "ws://127.0.0.1:" + listener.socket().getLocalPort() + "/";
  }

  /** Waits until the network takes nothing for once; how many bytes it has taken. */
  int awaitStall() throws Exception {
    return stalled.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  boolean isFinished() {
    return finished.isDone();
  }

  /** Waits until all is pushed, and the client has left. */
  void awaitFinish() throws Exception {
    finished.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  private void serve() {
    try (SocketChannel client = listener.accept()) {
      client.write(ByteBuffer.wrap(reply(readHead(client))));
      push(client);
      ByteBuffer rest = ByteBuffer.allocate(8192);
      while (client.read(rest.clear()) >= 0) {
        // Its answers are not looked at.
      }
      finished.complete(null);
    } catch (IOException | GeneralSecurityException | RuntimeException | AssertionError e) {
      finished.completeExceptionally(e);
      stalled.completeExceptionally(e);
    }
  }

  private void push(SocketChannel client) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(push);
    client.configureBlocking(false);
    while (left.hasRemaining() && client.write(left) > 0) {
      // On, until it takes nothing.
    }
    stalled.complete(left.position());
    client.configureBlocking(true);
    while (left.hasRemaining()) {
      client.write(left);
    }
  }

  private static String readHead(SocketChannel client) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      assertTrue(client.read(one.clear()) > 0, "the client left");
      head.write(one.get(0));
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static byte[] reply(String request) throws GeneralSecurityException {
    Matcher key = KEY.matcher(request);
    assertTrue(key.find(), request);
    String seed = key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    byte[] digest =
        MessageDigest.getInstance("SHA-1").digest(seed.getBytes(StandardCharsets.US_ASCII));
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + Base64.getEncoder().encodeToString(digest)
            + "\r\n\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
