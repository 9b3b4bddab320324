package io.github.weexjvm.web;

import static io.github.weexjvm.web.Talk.CLOSED_1006;
import static io.github.weexjvm.web.Talk.CONNECT;
import static io.github.weexjvm.web.Talk.LISTEN;
import static io.github.weexjvm.web.Talk.play;
import static io.github.weexjvm.web.Talk.warning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Session;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a WebSocket gets its connection, or does not, and when another's is awaited first. */
@Timeout(60)
final class WebSocketConnectingTest {

  // ---- Where none is made ----

  @ParameterizedTest
  @ValueSource(
      strings = {"ws://example.org:25/", "wss://example.org:6667/", "http://example.org:0"})
  void aBlockedPortFailsLaterAsAnyAttempt(String url) throws Exception {
    String port = url.replaceAll(".*:(\\d+)/?", "$1");
    String shown = url.replace("http:", "ws:").replaceAll("(\\d)$", "$1/");
    play(
        "refused",
        "const ws = new WebSocket('" + url + "');" + LISTEN + "console.log(ws.readyState);",
        "0",
        "warn: WebSocket " + shown + ": port " + port + " is one that browsers block",
        "error",
        CLOSED_1006);
  }

  @Test
  void aScriptThatCameOverTlsMayNotGoOnWithout() {
    try (WebFixture fixture = new WebFixture(options -> options.location("https://example.org/"))) {
      fixture.run("const ws = new WebSocket('ws://example.org/');" + LISTEN);
      fixture.assertPrinted(
          "warn: WebSocket ws://example.org/: a script from https://example.org may only use wss:",
          "error",
          CLOSED_1006);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accept protocol other | the server chose subprotocol \"other\", but chat was offered",
        "accept protocol Chat | the server chose subprotocol \"Chat\", but chat was offered",
        "accept | the server chose no subprotocol, but chat was offered",
        "refuse 404 | the server answered 404 Refused instead of 101 Switching Protocols",
        "refuse 302 | the server answered 302 Refused instead of 101 Switching Protocols; redirects"
            + " are not followed",
        "drop | the server closed the connection during the handshake",
      })
  void aHandshakeThatIsNotAsAskedFails(String step, String why) throws Exception {
    play(
        step.startsWith("accept") ? step + "\nexpect end" : step,
        "const ws = new WebSocket('ws://example.org/', 'chat');" + LISTEN,
        warning(why),
        "error",
        CLOSED_1006);
  }

  @Test
  void aSubprotocolThatWasNotAskedForFails() throws Exception {
    play(
        "accept protocol chat\nexpect end",
        CONNECT,
        warning("the server chose subprotocol \"chat\", but none was offered"),
        "error",
        CLOSED_1006);
  }

  // ---- One at a time ----

  @Test
  void aSecondConnectionToAHostWaitsUntilTheFirstIsOpen() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + gate.connects("b"));
      gate.awaitArrival("/a");
      gate.markArrival(); // Whoever would have come at once has come before.
      gate.awaitArrival("mark");
      gate.accept("/a");
      session.awaitPrinted("a open", "a close 1000");
      gate.awaitArrival("/b");
      gate.accept("/b");
      session.awaitPrinted("b open", "b close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void itWaitsUntilTheFirstHasFailed() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + gate.connects("b"));
      gate.awaitArrival("/a");
      gate.markArrival();
      gate.awaitArrival("mark");
      gate.refuse("/a");
      session.awaitPrinted(
          gate.warning("a", "the server answered 503 Refused instead of 101 Switching Protocols"),
          "a error",
          "a close 1006");
      gate.awaitArrival("/b");
      gate.accept("/b");
      session.awaitPrinted("b open", "b close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void itWaitsUntilTheFirstIsGivenUp() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + gate.connects("b"));
      gate.awaitArrival("/a");
      session.run("sockets.a.close();");
      session.awaitPrinted("a error", "a close 1006");
      gate.awaitArrival("/b");
      gate.accept("/b");
      session.awaitPrinted("b open", "b close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void oneThatIsClosedWhileItWaitsNeverConnects() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + gate.connects("b") + gate.connects("c"));
      gate.awaitArrival("/a");
      session.run("sockets.b.close(); console.log(sockets.b.readyState);");
      session.awaitPrinted("2", "b error", "b close 1006");
      gate.accept("/a");
      session.awaitPrinted("a open", "a close 1000");
      gate.awaitArrival("/c");
      gate.accept("/c");
      session.awaitPrinted("c open", "c close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void oneThatIsClosedTogetherWithTheFirstNeverConnects() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + gate.connects("b") + gate.connects("c"));
      gate.awaitArrival("/a");
      session.run("sockets.a.close(); sockets.b.close();");
      session.awaitPrinted("a error", "a close 1006", "b error", "b close 1006");
      gate.awaitArrival("/c");
      gate.accept("/c");
      session.awaitPrinted("c open", "c close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void anotherPortIsNotWaitedFor() throws Exception {
    try (Gate gate = new Gate();
        Gate other = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + other.connects("b"));
      gate.awaitArrival("/a");
      other.awaitArrival("/b");
      other.accept("/b");
      session.awaitPrinted("b open", "b close 1000");
      gate.accept("/a");
      session.awaitPrinted("a open", "a close 1000");
      gate.assertNobodyElse();
      other.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void anotherNameOfTheHostIsNotWaitedFor() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session()) {
      session.run(gate.connects("a") + gate.connects("b").replace("127.0.0.1", "localhost"));
      gate.awaitArrivals("/a", "/b");
      gate.accept("/b");
      session.awaitPrinted("b open", "b close 1000");
      gate.accept("/a");
      session.awaitPrinted("a open", "a close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void allConnectAtOnceIfTheSettingsSaySo() throws Exception {
    try (Gate gate = new Gate();
        Session session = gate.session(true)) {
      session.run(gate.connects("a") + gate.connects("b") + gate.connects("c"));
      gate.awaitArrivals("/a", "/b", "/c");
      gate.accept("/c");
      session.awaitPrinted("c open", "c close 1000");
      gate.accept("/a");
      session.awaitPrinted("a open", "a close 1000");
      gate.accept("/b");
      session.awaitPrinted("b open", "b close 1000");
      gate.assertNobodyElse();
      gate.assertQuiet(session);
    }
  }

  @Test
  void theyOpenInTheOrderInWhichTheyWereMade() throws Exception {
    StringBuilder server = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      server.append(i == 0 ? "" : "\nconnection\n").append("accept\nexpect text ").append(i);
      server.append("\nclose 1000");
      expected.add("open " + i);
    }
    play(
        server.toString(),
        """
        for (let i = 0; i < 20; i++) {
          const ws = new WebSocket('ws://example.org/');
          ws.onopen = () => {
            console.log('open', i);
            ws.send(i);
          };
        }
        """,
        expected.toArray(String[]::new));
  }

  /** A server that accepts and closes, or refuses, when the test says so, and tells who comes. */
  private static final class Gate implements AutoCloseable {

    private static final int DEADLINE_SECONDS = 20;

    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<Boolean>> verdicts =
        Collections.synchronizedMap(new TreeMap<>());
    private final ScriptedServer server;

    Gate() throws IOException {
      ConnectionScript script = this::serve;
      server = ScriptedServer.start(script);
    }

    private void serve(ServerConnection c) throws IOException, InterruptedException {
      String target = c.readRequest().target();
      arrivals.add(target);
      if (target.equals("mark")) {
        return;
      }
      if (verdicts.computeIfAbsent(target, key -> new LinkedBlockingQueue<>()).take()) {
        c.accept();
        c.sendClose(1000, "");
        assertEquals("close 1000", c.readFrame().toString());
      } else {
        c.refuse(503);
      }
    }

    /** An instance whose sockets print their events with their names. */
    Session session() {
      return session(false);
    }

    Session session(boolean connectsAtOnce) {
      Session session = new Session(options -> options.connectsAtOnce(connectsAtOnce));
      session.run(
          """
          const sockets = {};
          function connect(name, url) {
            const ws = sockets[name] = new WebSocket(url);
            ws.onopen = () => console.log(name, 'open');
            ws.onerror = () => console.log(name, 'error');
            ws.onclose = ({ code }) => console.log(name, 'close', code);
          }
          """);
      return session;
    }

    String connects(String name) {
      return "connect('" + name + "', '" + server.url() + name + "');";
    }

    String warning(String name, String reason) {
      return "warn: WebSocket " + server.url() + name + ": " + reason;
    }

    /** The next to come is this one. */
    void awaitArrival(String target) throws InterruptedException {
      assertEquals(target, arrivals.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    /** The next to come are these, in any order. */
    void awaitArrivals(String... targets) throws InterruptedException {
      List<String> came = new ArrayList<>();
      for (int i = 0; i < targets.length; i++) {
        came.add(arrivals.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
      }
      Collections.sort(came);
      assertEquals(List.of(targets), came);
    }

    /** Comes itself, and leaves again. */
    void markArrival() throws IOException {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      try (Socket mark = new Socket(loopback, server.port())) {
        byte[] request = "GET mark HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        mark.getOutputStream().write(request);
        assertTrue(mark.getInputStream().read() < 0);
      }
    }

    void accept(String target) {
      decide(target, true);
    }

    void refuse(String target) {
      decide(target, false);
    }

    private void decide(String target, boolean accepted) {
      verdicts.computeIfAbsent(target, key -> new LinkedBlockingQueue<>()).add(accepted);
    }

    /** Nobody has come whom the test has not awaited. */
    void assertNobodyElse() throws IOException, InterruptedException {
      markArrival();
      awaitArrival("mark");
      assertEquals(List.of(), List.copyOf(arrivals));
    }

    /** Nothing was printed that the test has not awaited, and nothing can be any more. */
    void assertQuiet(Session session) {
      session.awaitIdle();
      session.assertPrinted();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
