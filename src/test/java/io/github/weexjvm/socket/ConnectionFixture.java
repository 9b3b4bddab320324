package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ManualClock;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.net.CookieHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A loop on a thread of its own, whose time stands still, the connections that a test makes on it,
 * and the servers they connect to. Registered as an extension, so that no test can forget {@link
 * #assertExhausted()}.
 *
 * <p>Used by the test's thread; {@link #onLoop} is the way to the loop's.
 */
final class ConnectionFixture implements AfterEachCallback {

  private static final long DEADLINE_SECONDS = 20;
  private static final Logger LOOP_LOG = Logger.getLogger(EventLoop.class.getName());

  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final Liveness liveness = new Liveness(loop, () -> {});
  private final Thread thread = new Thread(loop::run, "connection-fixture");
  private final Queue<String> bugs = new ConcurrentLinkedQueue<>();
  private final Handler bugKeeper = new BugKeeper();
  private final List<EventRecorder> recorders = new ArrayList<>();
  private final List<ScriptedServer> scripted = new ArrayList<>();
  private final Deque<AutoCloseable> servers = new ArrayDeque<>();

  private SocketConfig config = SocketConfig.defaults();

  /** Null until the first connection is made. */
  private Connector connector;

  ConnectionFixture() {
    LOOP_LOG.addHandler(bugKeeper);
    LOOP_LOG.setUseParentHandlers(false); // It is asserted on, and need not be printed.
    loop.execute(loop::retain);
    thread.setDaemon(true);
    thread.start();
  }

  // ---- What connections keep to, before the first is made ----

  ConnectionFixture limits(Limits limits) {
    return config(config.toBuilder().limits(limits).build());
  }

  ConnectionFixture tls(TlsSettings tls) {
    return config(config.toBuilder().tls(tls).build());
  }

  ConnectionFixture router(Router router) {
    return config(config.toBuilder().router(router).build());
  }

  ConnectionFixture headers(Map<String, String> headers) {
    return config(config.toBuilder().headers(headers).build());
  }

  ConnectionFixture frames(FrameListener frames) {
    return config(config.toBuilder().frames(frames).build());
  }

  ConnectionFixture targets(TargetPolicy targets) {
    return config(config.toBuilder().targets(targets).build());
  }

  ConnectionFixture network(Network network) {
    return config(config.toBuilder().network(network).build());
  }

  ConnectionFixture proxies(ProxySettings proxies) {
    return config(config.toBuilder().proxies(proxies).build());
  }

  ConnectionFixture cookies(CookieHandler cookies) {
    return config(config.toBuilder().cookies(cookies).build());
  }

  private ConnectionFixture config(SocketConfig changed) {
    config = changed;
    return this;
  }

  // ---- Servers ----

  /** Starts a server; its script must be over, and without failure, when the test ends. */
  ScriptedServer serve(ConnectionScript script) throws IOException {
    return serve(script, null);
  }

  ScriptedServer serve(ConnectionScript script, SSLContext tls) throws IOException {
    ScriptedServer server = ScriptedServer.start(script, tls);
    scripted.add(server);
    servers.push(server);
    return server;
  }

  EchoServer echo() throws IOException {
    EchoServer server = EchoServer.start();
    servers.push(server);
    return server;
  }

  /** The server's part of a closing handshake that it begins; for scripts. */
  static void closeCleanly(ServerConnection c) throws IOException {
    c.sendClose(1000, "");
    assertEquals("close 1000", c.readFrame().toString());
  }

  /** A whole connection that does nothing; for scripts. */
  static void acceptAndClose(ServerConnection c) throws IOException {
    c.accept();
    closeCleanly(c);
  }

  /** A payload in which no byte can take another's place unnoticed. */
  static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 8));
    }
    return bytes;
  }

  // ---- Connections ----

  ConnectionProbe connect(ScriptedServer server) throws Exception {
    return connect(server.url());
  }

  ConnectionProbe connect(String url, String... protocols) throws Exception {
    return connect(url, List.of(protocols), Map.of());
  }

  ConnectionProbe connect(String url, List<String> protocols, Map<String, String> headers)
      throws Exception {
    return connect(url, protocols, headers, (connection, events) -> {});
  }

  /**
   * Connects.
   *
   * @param prepare told of the connection in the same turn, before anything can have happened
   */
  ConnectionProbe connect(
      String url,
      List<String> protocols,
      Map<String, String> headers,
      BiConsumer<Connection, EventRecorder> prepare)
      throws Exception {
    EventRecorder events = new EventRecorder(loop);
    WebSocketUrl parsed = WebSocketUrl.parse(url);
    Connection[] made = new Connection[1];
    onLoop(
        () -> {
          events.duringCall(
              () -> {
                made[0] = connector().connect(parsed, protocols, headers, events);
                prepare.accept(made[0], events);
              });
          return null;
        });
    recorders.add(events);
    return new ConnectionProbe(this, made[0], events);
  }

  /** Connects over a transport of the test's own, whose first event is that it is connected. */
  ConnectionProbe connectOver(FakeTransport transport, String url) throws Exception {
    ConnectionProbe probe = makeOver(transport, url);
    onLoop(
        () -> {
          probe.connection().start(List.of(), config.headers());
          return null;
        });
    return probe;
  }

  /** The same, with an open connection, of whose frames the transport has seen none yet. */
  ConnectionProbe openOver(FakeTransport transport) throws Exception {
    ConnectionProbe probe = connectOver(transport, "ws://fake/");
    onLoop(
        () -> {
          transport.connected();
          transport.accept();
          return null;
        });
    return probe.expect("open");
  }

  /** A connection that is not started: it waits for its turn. */
  ConnectionProbe makeOver(FakeTransport transport, String url) throws Exception {
    EventRecorder events = new EventRecorder(loop);
    WebSocketUrl parsed = WebSocketUrl.parse(url);
    Connection.Setup setup =
        new Connection.Setup(
            loop, config, new Heartbeat(loop, config.limits()), connection -> liveness.release());
    Connection made = new Connection(setup, parsed, parsed, transport, events);
    onLoop(
        () -> {
          liveness.retain();
          return null;
        });
    recorders.add(events);
    return new ConnectionProbe(this, made, events);
  }

  private Connector connector() {
    if (connector == null) {
      connector = new Connector(loop, liveness, config);
    }
    return connector;
  }

  // ---- Time and turns ----

  EventLoop loop() {
    return loop;
  }

  /** Moves time only, as it passes inside a turn. */
  void passTime(Duration by) {
    clock.advance(by);
  }

  /** Moves time, and returns when what became due has run and was written. */
  void advance(Duration by) throws Exception {
    clock.advance(by);
    settle();
  }

  /** Moves time in steps, as it passes for a loop. */
  void advanceInSteps(Duration by, Duration step) throws Exception {
    for (Duration left = by; !left.isZero(); left = left.minus(step)) {
      advance(step);
    }
  }

  /** Waits for the end of a whole turn. */
  void settle() throws Exception {
    onLoop(() -> null); // Its own turn still has timers and writing before it,
    onLoop(() -> null); // so that only the next one is after them.
  }

  /** Waits until no connection is left, for a test that is not told of the end. */
  void awaitNoConnection() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!onLoop(() -> connector().connections().isEmpty())) {
      assertTrue(System.nanoTime() < end, "a connection does not end");
    }
  }

  /** Runs something on the loop's thread and gives its result, or throws its exception. */
  <T> T onLoop(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    loop.execute(task);
    try {
      return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  // ---- The end ----

  /** Takes the failure that a task of the loop had, which must be this one. */
  void expectBug(String message) {
    assertEquals("a task of the event loop failed: " + message, bugs.poll());
  }

  /**
   * Nothing else arrived, each connection has ended once and is forgotten, and the loop comes to
   * its end by itself: no timer, task or handle is left.
   */
  void assertExhausted() throws Exception {
    settle();
    for (EventRecorder recorder : recorders) {
      recorder.assertExhausted();
    }
    if (connector != null) {
      assertEquals(List.of(), onLoop(connector::connections), "connections that have not ended");
    }
    assertTrue(onLoop(liveness::idle), "something is retained");
    loop.execute(loop::release);
    thread.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
    assertFalse(thread.isAlive(), "the loop has something left to do");
    assertEquals("[]", bugs.toString(), "tasks of the loop that failed");
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    try {
      if (context.getExecutionException().isEmpty()) {
        assertExhausted();
        for (ScriptedServer server : scripted) {
          server.awaitScripts();
        }
      }
    } finally {
      loop.close();
      LOOP_LOG.removeHandler(bugKeeper);
      LOOP_LOG.setUseParentHandlers(true);
      for (AutoCloseable server : servers) {
        server.close();
      }
    }
  }

  /** The loop logs a task that throws and goes on; here it is a failure. */
  private final class BugKeeper extends Handler {

    @Override
    public void publish(LogRecord entry) {
      bugs.add(entry.getMessage() + ": " + entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
