package io.github.weexjvm.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * The JDK's WebSocket client as an independent witness for our servers. It writes down every event
 * as a line, such as {@code text a}, {@code binary 0102}, {@code close 1000 bye}; a test takes them
 * one by one and ends with {@link #assertExhausted()}.
 *
 * <p>The JDK's threads put events in, the test's thread takes them out.
 */
final class JdkClient implements WebSocket.Listener {
  private static final long DEADLINE_SECONDS = 10;

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  /** The fragments so far; the JDK calls a listener from one thread at a time. */
  private final StringBuilder text = new StringBuilder();

  private final StringBuilder hex = new StringBuilder();
  private volatile WebSocket socket;

  private JdkClient() {}

  /** Connects and offers these subprotocols; throws what the handshake fails with. */
  static JdkClient connect(String url, String... protocols) throws Exception {
    return connect(HttpClient.newHttpClient(), url, protocols);
  }

  static JdkClient connect(SSLContext trust, String url) throws Exception {
    return connect(HttpClient.newBuilder().sslContext(trust).build(), url);
  }

  private static JdkClient connect(HttpClient http, String url, String... protocols)
      throws Exception {
    JdkClient client = new JdkClient();
    WebSocket.Builder builder = http.newWebSocketBuilder();
    if (protocols.length > 0) {
      String[] others = Arrays.copyOfRange(protocols, 1, protocols.length);
      builder.subprotocols(protocols[0], others);
    }
    try {
      client.socket =
          builder
              .buildAsync(URI.create(url), client)
              .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
              .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
    return client;
  }

  WebSocket socket() {
    return socket;
  }

  JdkClient send(String message) {
    socket.sendText(message, true).orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    return this;
  }

  JdkClient send(byte[] message) {
    socket
        .sendBinary(ByteBuffer.wrap(message), true)
        .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .join();
    return this;
  }

  JdkClient close(int code, String reason) {
    socket.sendClose(code, reason).orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    return this;
  }

  /** The next event, waited for. */
  String next() throws InterruptedException {
    String event = events.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    return event == null ? "nothing within " + DEADLINE_SECONDS + " s" : event;
  }

  /** Fails if something arrived that no test asked for. */
  void assertExhausted() {
    if (!events.isEmpty()) {
      throw new AssertionError("unexpected: " + events);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      events.add("text " + text);
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    hex.append(hex(data));
    if (last) {
      events.add("binary " + hex);
      hex.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
    events.add("ping " + hex(data));
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
    events.add("pong " + hex(data));
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    events.add("close " + code + (reason.isEmpty() ? "" : " " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    events.add("error");
  }

  private static String hex(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
