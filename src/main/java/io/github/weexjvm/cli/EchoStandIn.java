package io.github.weexjvm.cli;

import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.EchoServer;
import java.io.IOException;

/**
 * Answers for {@code echo.websocket.org}, the public server of countless samples, which was shut
 * down: its connections go to an echo server in this process. Used on the loop's thread only.
 */
final class EchoStandIn implements Router, AutoCloseable {

  private static final String HOST = "echo.websocket.org";

  private final Terminal terminal;

  /** Null until the first connection to {@link #HOST}, and when it could not be started. */
  private EchoServer server;

  private boolean tried;

  EchoStandIn(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public WebSocketUrl route(WebSocketUrl requested) {
    if (!requested.host().equals(HOST)) {
      return requested;
    }
    if (!tried) {
      tried = true;
      start();
    }
    return server == null ? requested : Detour.to(WebSocketUrl.parse(server.url()), requested);
  }

  /** Whether a server is this one: no proxy is needed to reach it, and few could. */
  boolean answersAt(String host, int port) {
    return server != null && WebSocketUrl.parse(server.url()).equals(place(host, port));
  }

  private static WebSocketUrl place(String host, int port) {
    return WebSocketUrl.parse("ws://" + host + ":" + port + "/");
  }

  /** Waits for a thread to start, a few milliseconds: hardly worth another way. */
  private void start() {
    try {
      server = EchoServer.start();
      terminal.say(
          HOST + " is gone: answered by " + server.url() + " (--no-echo to really connect)");
    } catch (IOException e) {
      terminal.say(HOST + " is gone, and nothing can answer in its place: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
