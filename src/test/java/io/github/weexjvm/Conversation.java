package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.script.Fault;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A script and a server that talk to each other until nothing can happen any more. Each has a fresh
 * instance and a server of its own, to which every connection is sent, whatever its URL says.
 *
 * @param console one element a call, {@code LEVEL: } before all levels but log
 * @param faults what no script caught
 * @param server where the server was, such as {@code 127.0.0.1:54321}
 */
public record Conversation(List<String> console, List<Fault> faults, String server) {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Plays both parts, the script with the default options. */
  public static Conversation play(ServerScript server, String name, String code) throws Exception {
    return play(server, name, code, options -> options);
  }

  /**
   * Plays both parts.
   *
   * @param name what errors call the script
   * @param settings what else the instance is to have
   * @throws AssertionError if the server met something else than its script expects, or fewer
   *     connections than it describes
   */
  public static Conversation play(
      ServerScript server, String name, String code, UnaryOperator<WeexOptions.Builder> settings)
      throws Exception {
    return server.refuses()
        ? run(ScriptedServer.unusedPort(), name, code, settings)
        : play(server, server.connections(), name, code, settings);
  }

  /**
   * Plays both parts, the server's written in Java.
   *
   * @param connections how many the server must have got in the end
   */
  public static Conversation play(
      ConnectionScript server,
      int connections,
      String name,
      String code,
      UnaryOperator<WeexOptions.Builder> settings)
      throws Exception {
    try (ScriptedServer peer = ScriptedServer.start(server)) {
      Conversation result = run(peer.port(), name, code, settings);
      awaitServer(peer, connections, result);
      return result;
    }
  }

  private static void awaitServer(ScriptedServer peer, int connections, Conversation had)
      throws InterruptedException {
    try {
      peer.awaitConnections(connections);
      peer.awaitScripts();
    } catch (AssertionError e) {
      String script = "console: " + had.console() + ", faults: " + had.faultLines();
      throw new AssertionError(e.getMessage() + "; the script's side: " + script, e);
    }
  }

  private static Conversation run(
      int port, String name, String code, UnaryOperator<WeexOptions.Builder> settings)
      throws Exception {
    List<String> console = new CopyOnWriteArrayList<>();
    List<Fault> faults = new CopyOnWriteArrayList<>();
    WeexOptions.Builder options =
        WeexOptions.builder()
            .console((level, text) -> console.add(shown(level, text)))
            .onFault(faults::add)
            .router(asked -> WebSocketUrl.parse("ws://127.0.0.1:" + port + asked.requestTarget()));
    try (WeexInstance instance = Weex.open(settings.apply(options).build())) {
      // A script that throws has told the fault listener; its handlers may still have work to do.
      instance
          .eval(name, code)
          .handle((value, failure) -> null)
          .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      instance.idle().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      return new Conversation(List.copyOf(console), List.copyOf(faults), "127.0.0.1:" + port);
    }
  }

  /** A console call as these tests write it down. */
  public static String shown(String level, String text) {
    return level.equals("log") ? text : level + ": " + text;
  }

  /**
   * Compares all that was printed, after which nothing else came, and the faults.
   *
   * @param expectedFaults the first line of each
   * @param lines in which {@code {server}} is the server's address
   */
  public void assertSaw(List<String> expectedFaults, String... lines) {
    assertEquals(String.join("\n", lines).replace("{server}", server), String.join("\n", console));
    assertEquals(expectedFaults, faultLines());
  }

  /** The faults as the first line of each: {@code TypeError: no such thing}. */
  public List<String> faultLines() {
    return faults.stream().map(fault -> fault.text().lines().findFirst().orElse("")).toList();
  }
}
