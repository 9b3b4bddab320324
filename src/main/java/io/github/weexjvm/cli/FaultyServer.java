package io.github.weexjvm.cli;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import io.github.weexjvm.testing.ServerScript;
import java.io.IOException;
import java.time.Duration;

/**
 * The server of {@code weex echo --fault}. What its clients do against its steps is said on
 * standard error. Each connection has a thread of its own.
 */
final class FaultyServer implements ConnectionScript {

  /** A person may be at the other end. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ServerScript script;
  private final Terminal terminal;

  /** Written by whoever ends it, read by the connections' threads. */
  private volatile boolean isEnding;

  /** Null until {@link #start}; then the same for ever. */
  private ScriptedServer server;

  FaultyServer(ServerScript script, Terminal terminal) {
    this.script = script;
    this.terminal = terminal;
  }

  /**
   * Listens.
   *
   * @throws IOException with a sentence, if it can't
   */
  FaultyServer start(String host, int port) throws IOException {
    server = ScriptedServer.start(this, PATIENCE, host, port);
    return this;
  }

  String url() {
    return server.url();
  }

  /** Ends the connections without a close frame. */
  void close() {
    isEnding = true;
    server.close();
  }

  @Override
  public void run(ServerConnection connection) {
    try {
      script.run(connection);
    } catch (AssertionError | IOException e) {
      if (!isEnding) {
        terminal.say("connection " + (connection.index() + 1) + ": " + e.getMessage());
      }
    }
  }
}
