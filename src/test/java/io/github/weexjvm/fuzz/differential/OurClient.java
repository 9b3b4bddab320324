package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.ConnectionListener;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Connects by this project's own connections, over TCP, on a loop of its own. */
final class OurClient implements AutoCloseable {

  private final EventLoop loop = EventLoop.start("our-client");
  private final Connector connector;

  OurClient() {
    SocketConfig atOnce = SocketConfig.builder().connectsAtOnce(true).build();
    connector = new Connector(loop, new Liveness(loop, () -> {}), atOnce);
  }

  /** Listens to a URL until the connection ends; what it saw. */
  CompletableFuture<List<String>> listen(String url) {
    Listener listener = new Listener();
    loop.execute(
        () -> {
          var unused = connector.connect(WebSocketUrl.parse(url), List.of(), Map.of(), listener);
        });
    return listener.end;
  }

  @Override
  public void close() {
    loop.close();
  }

  /** On the loop's thread. */
  private static final class Listener implements ConnectionListener {

    private final CompletableFuture<List<String>> end = new CompletableFuture<>();
    private final List<String> events = new ArrayList<>();

    @Override
    public void onOpen(String protocol) {
      events.add("open");
    }

    @Override
    public void onText(String text) {
      events.add("text " + digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void onBinary(ByteBuffer payload) {
      byte[] bytes = new byte[payload.remaining()];
      payload.get(bytes);
      events.add("binary " + digest(bytes));
    }

    private static String digest(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
        return bytes.length + " " + HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("each JDK has SHA-1", e);
      }
    }

    @Override
    public void onClose(CloseEvent event) {
      String how = event.wasClean() ? " clean" : " unclean";
      events.add("close " + event.code() + " \"" + event.reason() + "\"" + how);
      if (!end.complete(events)) {
        throw new AssertionError("a second end: " + events);
      }
    }
  }
}
