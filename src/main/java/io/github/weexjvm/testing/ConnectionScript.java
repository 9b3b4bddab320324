package io.github.weexjvm.testing;

/**
 * What a {@link ScriptedServer} does with one connection. It runs on that connection's own thread;
 * when it returns, the connection is closed, and what it throws is kept for {@link
 * ScriptedServer#assertNoFailure()}.
 */
@FunctionalInterface
public interface ConnectionScript {
  /**
   * Plays the server's part; {@link ServerConnection#index()} tells which connection it is, from 0.
   */
  void run(ServerConnection connection) throws Exception;
}
