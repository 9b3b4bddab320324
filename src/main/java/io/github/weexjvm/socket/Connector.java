package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the connections of one instance, and knows those that have not ended. Used on the loop's
 * thread only.
 */
public final class Connector {

  /** The offer of a client that sends the header for subprotocols with nothing in it. */
  static final List<String> EMPTY_PROTOCOL = List.of("");

  private final EventLoop loop;
  private final Liveness liveness;
  private final SocketConfig config;
  private final Heartbeat heartbeat;
  private final ConnectingQueue queue = new ConnectingQueue();
  private final Set<Connection> connections = new LinkedHashSet<>();

  public Connector(EventLoop loop, Liveness liveness, SocketConfig config) {
    this.loop = loop;
    this.liveness = liveness;
    this.config = config;
    this.heartbeat = new Heartbeat(loop, config.limits());
  }

  /**
   * Starts to connect. The listener hears of everything later, never inside this call.
   *
   * @param protocols subprotocols to offer, in order of preference
   * @param headers for the handshake, besides those of the configuration; a script's
   * @throws IllegalArgumentException for a protocol or header that can't be sent; the message says
   *     which
   */
  public Connection connect(
      WebSocketUrl url,
      List<String> protocols,
      Map<String, String> headers,
      ConnectionListener listener) {
    HandshakeFields.checkProtocols(protocols);
    return start(url, protocols, headers, listener);
  }

  /** Connects with an empty header for subprotocols, as okhttp sends it when told to. */
  public Connection connectWithEmptyProtocol(WebSocketUrl url, ConnectionListener listener) {
    return start(url, EMPTY_PROTOCOL, Map.of(), listener);
  }

  private Connection start(
      WebSocketUrl url,
      List<String> protocols,
      Map<String, String> headers,
      ConnectionListener listener) {
    loop.checkOnLoop();
    WebSocketUrl target = config.router().route(url);
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(credentials(target));
    all.putAll(config.headers());
    all.putAll(headers);
    headers.forEach(HandshakeFields::checkScriptHeader);
    all.forEach(HandshakeFields::checkHeader);
    SocketConfig reach = reach(url, target);
    Connection connection = make(url, target, reach, listener);
    Optional<String> refusal = reach.targets().refusal(target.host(), target.port());
    if (refusal.isPresent()) {
      connection.abort(refusal.get());
      return connection;
    }
    Runnable start = () -> connection.start(List.copyOf(protocols), all);
    if (config.connectsAtOnce()) {
      start.run();
    } else {
      queue.add(target, connection, start);
    }
    return connection;
  }

  /** The policy judges what a script chose; where a router leads was chosen by its maker. */
  private SocketConfig reach(WebSocketUrl url, WebSocketUrl target) {
    boolean same = target.host().equals(url.host()) && target.port() == url.port();
    return same ? config : config.toBuilder().targets(TargetPolicy.any()).build();
  }

  /**
   * A connection that fails, later, without an attempt.
   *
   * @param reason what its end says
   */
  public Connection refuse(WebSocketUrl url, String reason, ConnectionListener listener) {
    Connection connection = make(url, url, config, listener);
    connection.abort(reason);
    return connection;
  }

  private Connection make(
      WebSocketUrl url, WebSocketUrl target, SocketConfig reach, ConnectionListener listener) {
    loop.checkOnLoop();
    Connection connection =
        new Connection(
            new Connection.Setup(loop, config, heartbeat, new Progress()),
            url,
            target,
            config.network().open(loop, target, reach),
            listener);
    liveness.retain();
    connections.add(connection);
    return connection;
  }

  /** What each connection keeps to. */
  public Limits limits() {
    return config.limits();
  }

  /** The connections that have not ended. */
  public List<Connection> connections() {
    return new ArrayList<>(connections);
  }

  private final class Progress implements Connection.Progress {

    @Override
    public void opened(Connection connection) {
      queue.leave(connection);
    }

    @Override
    public void ended(Connection connection) {
      queue.leave(connection);
      connections.remove(connection);
      liveness.release();
    }
  }

  private static Map<String, String> credentials(WebSocketUrl target) {
    if (target.username().isEmpty() && target.password().isEmpty()) {
      return Map.of();
    }
    String pair =
        PercentEncoding.decode(target.username()) + ":" + PercentEncoding.decode(target.password());
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }
}
