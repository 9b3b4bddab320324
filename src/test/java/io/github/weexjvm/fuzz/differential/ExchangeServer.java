package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends each client the bytes of the exchange that its URL names, and writes down what it says. Any
 * thread begins an exchange; a thread for each connection plays it.
 */
final class ExchangeServer implements AutoCloseable {

  /** What is behind one URL. */
  private record Part(Exchange exchange, CompletableFuture<Heard> heard) {}

  /** What a client said: its frames but for the pongs, and the pongs. */
  record Heard(List<String> sent, List<String> pongs) {}

  private final Map<String, Part> parts = new ConcurrentHashMap<>();
  private final ScriptedServer server = ScriptedServer.start(this::play);

  ExchangeServer() throws IOException {}

  /** Waits for a client under this path. */
  CompletableFuture<Heard> expect(String path, Exchange exchange) {
    CompletableFuture<Heard> heard = new CompletableFuture<>();
    parts.put("/" + path, new Part(exchange, heard));
    return heard;
  }

  String url(String path) {
    return server.url() + path;
  }

  private void play(ServerConnection connection) throws IOException {
    Part part = parts.remove(connection.readRequest().target());
    Heard heard = new Heard(new ArrayList<>(), new ArrayList<>());
    try {
      send(connection, part.exchange());
      listen(connection, heard);
      connection.drop();
      part.heard().complete(heard);
    } catch (IOException | RuntimeException e) {
      part.heard().completeExceptionally(e);
    }
  }

  private static void send(ServerConnection connection, Exchange exchange) throws IOException {
    List<byte[]> segments = new ArrayList<>(exchange.segments());
    if (exchange.glued()) {
      segments.set(0, Frames.concat(acceptance(connection), segments.get(0)));
    } else {
      connection.accept();
    }
    try {
      for (byte[] segment : segments) {
        connection.send(segment);
      }
    } catch (SocketException e) {
      // It has heard enough and left.
    }
  }

  private static byte[] acceptance(ServerConnection connection) throws IOException {
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + connection.readRequest().acceptKey()
            + "\r\n\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  /** Up to its close frame, its answer to the last ping, or its end. */
  private static void listen(ServerConnection connection, Heard heard) throws IOException {
    try {
      for (Frame frame = connection.readFrame(); frame != null; frame = connection.readFrame()) {
        String masked = frame.masked() ? "" : "unmasked ";
        if (frame.opcode() != Frame.PONG) {
          heard.sent().add(masked + shown(frame));
        } else if (Arrays.equals(frame.payload(), Exchange.LAST_PING)) {
          return;
        } else {
          heard.pongs().add(masked + HexFormat.of().formatHex(frame.payload()));
        }
        if (frame.opcode() == Frame.CLOSE) {
          return;
        }
      }
    } catch (EOFException | SocketException e) {
      heard.sent().add("broken off");
    }
  }

  /** A close without its reason: ws sends the server's back, which section 5.5.1 leaves open. */
  private static String shown(Frame frame) {
    return frame.opcode() == Frame.CLOSE ? "close " + frame.closeCode() : frame.toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
