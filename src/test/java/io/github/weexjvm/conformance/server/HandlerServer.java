package io.github.weexjvm.conformance.server;

import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;

/**
 * Serves the suite's handlers by their names on two ports of 127.0.0.1, plain and over TLS. Every
 * method may be called from any thread.
 */
public final class HandlerServer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(HandlerServer.class.getName());

  /** Longer than any test may take. */
  private static final Duration DEADLINE = Duration.ofSeconds(90);

  private final Map<String, Handler> handlers = new TreeMap<>();
  private final Surroundings surroundings;
  private final ScriptedServer plain;
  private final ScriptedServer secure;

  // Guarded by this.
  private final Set<String> unknown = new TreeSet<>();

  private HandlerServer(SSLContext tls, Surroundings.Pause pause) throws IOException {
    surroundings = new Surroundings(pause, new Stash());
    Echoes.addTo(handlers);
    Handshakes.addTo(handlers);
    Cookies.addTo(handlers);
    Closings.addTo(handlers);
    Backpressure.addTo(handlers);
    Stashes.addTo(handlers);
    Channels.addTo(handlers);
    plain = ScriptedServer.start(this::serve, null, DEADLINE);
    secure = ScriptedServer.start(this::serve, tls, DEADLINE);
  }

  /** Starts with handlers that take the time that the suite's take. */
  public static HandlerServer start(SSLContext tls) throws IOException {
    return new HandlerServer(tls, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  /** Starts with another way to let time pass, for tests of the handlers themselves. */
  static HandlerServer start(SSLContext tls, Surroundings.Pause pause) throws IOException {
    return new HandlerServer(tls, pause);
  }

  public int plainPort() {
    return plain.port();
  }

  public int securePort() {
    return secure.port();
  }

  /** The names of all handlers. */
  public Set<String> names() {
    return Set.copyOf(handlers.keySet());
  }

  /** Takes note of the addresses that were asked for and have no handler, since the last call. */
  public synchronized Set<String> takeUnknown() {
    Set<String> taken = new TreeSet<>(unknown);
    unknown.clear();
    return taken;
  }

  /** On the connection's own thread. */
  private void serve(ServerConnection connection) throws InterruptedException {
    try {
      String path = path(connection);
      Handler handler = handlers.get(path.substring(1));
      if (handler == null) {
        note(path);
        connection.refuse(404);
      } else {
        new Peer(connection, handler, surroundings).serve();
      }
    } catch (IOException | RuntimeException e) {
      // A test may leave in any manner: whether it should have is for the test to say.
      LOG.log(Level.FINE, "a connection ended", e);
    }
  }

  private static String path(ServerConnection connection) throws IOException {
    String target = connection.readRequest().target();
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return path.startsWith("/") ? path : "/" + path;
  }

  /** The suite has no handler for the root either. */
  private synchronized void note(String path) {
    if (!path.equals("/")) {
      unknown.add(path);
    }
  }

  @Override
  public void close() {
    for (ScriptedServer one : List.of(plain, secure)) {
      try {
        one.close();
      } catch (AssertionError e) {
        LOG.log(Level.FINE, "a connection was not served", e); // Again for its test to say.
      }
    }
  }
}
