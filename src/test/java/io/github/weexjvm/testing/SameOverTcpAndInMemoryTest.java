package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.VirtualClock;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.ConnectionListener;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.socket.Network;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions that are played over TCP and in memory, by the same script and the same client: what the
 * client sees, each event in its order, and what the script complains of, must be the same.
 */
@Timeout(60)
final class SameOverTcpAndInMemoryTest {

  private static final String BIG = "ü".repeat(100_000);

  /** One session: the server's script, and what the client does upon which event. */
  private static final class Session {
    private final String name;
    private final ServerScript script;
    private final Map<String, Consumer<Connection>> reactions = new LinkedHashMap<>();
    private List<String> protocols = List.of();
    private Limits limits = Limits.DEFAULT;

    Session(String name, String... lines) {
      this.name = name;
      this.script = ServerScript.parse(List.of(lines));
    }

    Session on(String event, Consumer<Connection> reaction) {
      reactions.put(event, reaction);
      return this;
    }

    Session offering(String... offered) {
      protocols = List.of(offered);
      return this;
    }

    Session keeping(Limits to) {
      limits = to;
      return this;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Session> sessions() {
    Duration soon = Duration.ofMillis(200);
    return Stream.of(
        new Session("texts come back in order", "accept", "echo 3", "expect close 1000 bye")
            .on(
                "open",
                c -> {
                  c.sendText("a");
                  c.sendText("");
                  c.sendText("ü😀");
                })
            .on("text ü😀", c -> c.close(1000, "bye")),
        new Session("bytes come back", "accept", "echo 2", "close 3000 done")
            .on(
                "open",
                c -> {
                  c.sendBinary(ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xff}));
                  c.sendBinary(ByteBuffer.allocate(0));
                }),
        new Session("a big message comes back whole", "accept", "echo 1", "close 1000")
            .on("open", c -> c.sendText(BIG)),
        new Session(
            "fragments are put together",
            "accept",
            "send raw 01 02 61 62",
            "send ping 21",
            "send raw 80 01 63",
            "expect pong 21",
            "close 1000"),
        new Session(
            "a frame in pieces is put together",
            "accept",
            "send raw 81",
            "delay 20ms",
            "send raw 02 61",
            "delay 20ms",
            "send raw 62",
            "close 1000"),
        new Session("the server goes away", "accept", "send text bye", "close 1001 going away"),
        new Session("the server closes without a code", "accept", "close"),
        new Session("the server closes behind the handshake", "accept", "close 4000 at once"),
        new Session("the client closes without a code", "accept", "expect close none")
            .on("open", c -> c.close(CloseEvent.NO_STATUS, "")),
        new Session(
                "the client closes and is answered with another code",
                "accept",
                "expect close 1000",
                "close 4001 other")
            .on("open", c -> c.close(1000, "")),
        new Session("both close at once", "accept", "close 4000 server")
            .on("open", c -> c.close(4001, "client")),
        new Session("the close is never answered", "accept", "expect close", "expect end")
            .keeping(Limits.builder().closeTimeout(soon).build())
            .on("open", c -> c.close(1000, "")),
        new Session("the close is answered by the end", "accept", "expect close", "drop")
            .on("open", c -> c.close(1000, "")),
        new Session(
                "what comes behind a local close is not heard",
                "accept",
                "expect close",
                "send text late",
                "close 1000")
            .on("open", c -> c.close(1000, "")),
        new Session("dropped when open", "accept", "send text a", "drop"),
        new Session("reset when open", "accept", "expect text go", "reset")
            .on("open", c -> c.sendText("go")),
        new Session("dropped in the handshake", "drop"),
        new Session("reset in the handshake", "reset"),
        new Session("refused by a status", "refuse 503"),
        new Session("refused by the port", "refused"),
        new Session("an answer that is not HTTP", "send raw 68 65 6c 6c 6f 0d 0a 0d 0a"),
        new Session("no answer", "expect end")
            .keeping(Limits.builder().connectTimeout(soon).build()),
        new Session("given up while connecting", "expect end").on("start", c -> c.close(1000, "")),
        new Session("a subprotocol is agreed on", "accept protocol chat", "close 1000")
            .offering("other", "chat"),
        new Session("a subprotocol that was not offered", "accept protocol other").offering("chat"),
        new Session("a masked frame", "accept", "send raw 81 81 01 02 03 04 60", "expect end"),
        new Session("an unknown opcode", "accept", "send raw 83 00", "expect close 1002"),
        new Session("text that is not UTF-8", "accept", "send raw 81 01 ff", "expect close 1007"),
        new Session(
                "a message that is too long", "accept", "send text 0123456789", "expect close 1009")
            .keeping(Limits.builder().maxMessageBytes(9).build()),
        new Session("silence is pinged", "accept", "expect ping", "expect ping", "close 1000")
            .keeping(
                Limits.builder().heartbeat(Duration.ofMillis(50), Duration.ofSeconds(20)).build()),
        new Session(
                "a ping is answered in a delay",
                "accept",
                "delay 300ms",
                "expect ping",
                "close 1000")
            .keeping(
                Limits.builder().heartbeat(Duration.ofMillis(50), Duration.ofMillis(180)).build()),
        new Session(
                "what comes in a delay is kept",
                "accept",
                "delay 50ms",
                "send text first",
                "expect text a",
                "expect binary 01",
                "close 1000")
            .on(
                "open",
                c -> {
                  c.sendText("a");
                  c.sendBinary(ByteBuffer.wrap(new byte[] {1}));
                }),
        new Session("a client that leaves in a delay", "accept", "delay 100ms", "expect end")
            .on("open", c -> c.abort("given up")),
        new Session("a slow handshake", "delay 50ms", "accept", "close 1000"),
        new Session("another message than expected", "accept", "expect text a")
            .on("open", c -> c.sendText("b")),
        new Session("a close that was not expected", "accept", "expect text a")
            .on("open", c -> c.close(1000, "")),
        new Session("messages missing to echo", "accept", "echo 2")
            .on("open", c -> c.sendText("a"))
            .on("text a", c -> c.close(1000, "")),
        new Session(
                "pieces, fragments and what is held back",
                "drip 5 1ms",
                "accept",
                "fragment 2",
                "send text hello",
                "drip off",
                "hold",
                "send ping 21",
                "send text held",
                "release",
                "expect pong 21",
                "echo 1",
                "close 1000")
            .on("text held", c -> c.sendText("back")),
        new Session("pings that are ignored", "accept", "ignore ping", "delay 500ms")
            .keeping(
                Limits.builder().heartbeat(Duration.ofMillis(50), Duration.ofMillis(180)).build()),
        new Session("a close that is ignored", "accept", "ignore close")
            .keeping(Limits.builder().closeTimeout(soon).build())
            .on("open", c -> c.close(1000, "")),
        new Session("a server that hangs", "accept", "expect text a", "hang")
            .keeping(Limits.builder().closeTimeout(soon).build())
            .on(
                "open",
                c -> {
                  c.sendText("a");
                  c.close(1000, "");
                }),
        new Session(
                "what a deaf server reads later",
                "accept",
                "deaf",
                "delay 100ms",
                "send text first",
                "listen",
                "echo 1",
                "close 1000")
            .on("open", c -> c.sendText(BIG)),
        new Session("an answer with another head", "header Sec-WebSocket-Accept: a", "accept"),
        new Session("a frame of any kind", "accept", "send frame rsv=1", "expect close 1002"),
        new Session("echo for ever", "each", "accept", "echo")
            .on(
                "open",
                c -> {
                  c.sendText("a");
                  c.sendText("b");
                })
            .on("text b", c -> c.close(1000, "")));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void theClientSeesTheSame(Session session) throws Exception {
    List<String> overTcp = playOverTcp(session);
    List<String> inMemory = playInMemory(session, 0, Integer.MAX_VALUE);
    assertEquals(overTcp, inMemory);
    assertEquals(1, count(inMemory, "close "), () -> "one end: " + inMemory);
    assertEquals(1, count(inMemory, "server: "), () -> "one verdict: " + inMemory);
    assertTrue(inMemory.get(inMemory.size() - 2).startsWith("close "), inMemory::toString);
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void neitherTheSeedNorTheSizeOfSegmentsChangesOneConnection(Session session) {
    List<String> whole = playInMemory(session, 0, Integer.MAX_VALUE);
    for (long seed = 1; seed <= 5; seed++) {
      assertEquals(whole, playInMemory(session, seed, Integer.MAX_VALUE), "seed " + seed);
    }
    assertEquals(whole, playInMemory(session, 0, 7));
    assertEquals(whole, playInMemory(session, 9, 1000));
  }

  private static long count(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).count();
  }

  private static List<String> playOverTcp(Session session) throws Exception {
    List<String> seen = new ArrayList<>();
    try (EventLoop loop = new EventLoop()) {
      if (session.script.refuses()) {
        int port = ScriptedServer.unusedPort();
        playClient(session, loop, Network.tcp(), port, seen);
        seen.add("server: content");
        return seen;
      }
      try (ScriptedServer server = ScriptedServer.start(session.script)) {
        playClient(session, loop, Network.tcp(), server.port(), seen);
        seen.add(verdict(() -> awaitScripts(server)));
      }
    }
    return seen;
  }

  private static void awaitScripts(ScriptedServer server) {
    try {
      server.awaitScripts();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> playInMemory(Session session, long seed, int maxSegmentBytes) {
    List<String> seen = new ArrayList<>();
    MemoryNetwork network =
        new MemoryNetwork(session.script, Duration.ofMillis(1), seed)
            .maxSegmentBytes(maxSegmentBytes);
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      playClient(session, loop, network, 4321, seen);
      loop.execute(loop::retain); // The server's own time goes on.
      loop.execute(
          () -> {
            var unused = loop.schedule(Duration.ofSeconds(20), loop::release);
          });
      loop.run();
      seen.add(verdict(network::assertNoFailure));
    }
    return seen;
  }

  private static String verdict(Runnable assertion) {
    try {
      assertion.run();
      return "server: content";
    } catch (AssertionError e) {
      return "server: " + e.getMessage();
    }
  }

  /** Until nothing can happen any more. */
  private static void playClient(
      Session session, EventLoop loop, Network network, int port, List<String> seen) {
    SocketConfig config = SocketConfig.builder().limits(session.limits).network(network).build();
    loop.execute(
        () -> {
          Connector connector = new Connector(loop, new Liveness(loop, () -> {}), config);
          WebSocketUrl url = parse("ws://127.0.0.1:" + port + "/chat");
          Client client = new Client(session, seen, ":" + port);
          client.connection = connector.connect(url, session.protocols, Map.of(), client);
          client.note("start");
        });
    loop.run();
  }

  private static WebSocketUrl parse(String url) {
    try {
      return WebSocketUrl.parse(url);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static final class Client implements ConnectionListener {

    private final Session session;
    private final List<String> seen;
    private final String port;
    private Connection connection;

    Client(Session session, List<String> seen, String port) {
      this.session = session;
      this.seen = seen;
      this.port = port;
    }

    void note(String event) {
      String line = event.replace(port, ":PORT");
      seen.add(line.length() < 200 ? line : line.hashCode() + " of " + line.length());
      session.reactions.getOrDefault(event, c -> {}).accept(connection);
    }

    @Override
    public void onOpen(String protocol) {
      note(protocol.isEmpty() ? "open" : "open " + protocol);
    }

    @Override
    public void onText(String text) {
      note("text " + text);
    }

    @Override
    public void onBinary(ByteBuffer payload) {
      byte[] bytes = new byte[payload.remaining()];
      payload.get(bytes);
      note("binary " + java.util.HexFormat.of().formatHex(bytes));
    }

    @Override
    public void onClosing() {
      note("closing");
    }

    @Override
    public void onClose(CloseEvent event) {
      note("close " + event);
    }
  }
}
