package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.EchoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the command line lets scripts connect, on each of the ways that a script has. */
@Timeout(60)
final class PolicyOptionsTest {

  private static final String MODULE =
      """
      const ws = weex.requireModule('webSocket');
      ws.WebSocket('ws://127.0.0.1:%1$d/', '');
      ws.onerror = (e) => console.log(e.data);
      """;

  private static final String CLASS =
      """
      const ws = new WebSocket('ws://127.0.0.1:%1$d/');
      ws.onopen = () => console.log('open');
      ws.onclose = (e) => console.log(e.code, e.wasClean);
      """;

  private static final String REFUSED =
      "connecting to 127.0.0.1:%1$d is not allowed: that is a loopback address, and only public"
          + " ones are (--allow 127.0.0.1 to permit it)\n";

  @TempDir Path directory;

  /** Runs code in which %1$d is the port of a listener, which must not hear a thing. */
  private static String runUnheard(String code, String... options) throws Exception {
    try (ServerSocketChannel door = ServerSocketChannel.open()) {
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .configureBlocking(false);
      int port = ((InetSocketAddress) door.getLocalAddress()).getPort();
      String[] args = new String[options.length + 3];
      args[0] = "run";
      args[1] = "-e";
      args[2] = code.formatted(port);
      System.arraycopy(options, 0, args, 3, options.length);
      CommandRun run = CommandRun.of(args);
      assertEquals(0, run.exitCode());
      assertNull(door.accept(), "a connection");
      return (run.out() + run.err()).replace(String.valueOf(port), "%1$d");
    }
  }

  @Test
  void theModuleIsToldWhyItCantConnect() throws Exception {
    assertEquals(REFUSED, runUnheard(MODULE, "--public-only"));
  }

  @Test
  void theClassFailsAsAnyConnectionDoes() throws Exception {
    assertEquals(
        "1006 false\nWebSocket ws://127.0.0.1:%1$d/: " + REFUSED,
        runUnheard(CLASS, "--public-only"));
  }

  @Test
  void aBundleIsHeldToIt() throws Exception {
    assertEquals(
        REFUSED, runUnheard("// { \"framework\": \"Vanilla\" }\n" + MODULE, "--public-only"));
  }

  @Test
  void anExceptionIsReached() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      String code =
          CLASS.formatted(server.port()) + "ws.onmessage = ws.onopen = () => ws.close(1000);";
      CommandRun run = CommandRun.of("run", "-e", code, "--public-only", "--allow", "127.0.0.1");
      assertEquals("1000 true\n", run.out());
      run = CommandRun.of("run", "-e", code, "--allow", "127.0.0.1:" + server.port());
      assertEquals("1000 true\n", run.out());
      run = CommandRun.of("run", "-e", code, "--allow", "127.0.0.1", "--deny", "127.0.0.0/8");
      assertEquals("1006 false\n", run.out());
    }
  }

  @Test
  void whatMapNamesIsTheUsersOwnChoice() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      String code =
          "const ws = new WebSocket('wss://chat.example/');"
              + "ws.onopen = () => { console.log('open'); ws.close() };";
      CommandRun run =
          CommandRun.of(
              "run", "-e", code, "--public-only", "--map", "chat.example=" + server.url());
      assertEquals("open\n", run.out());
    }
  }

  @Test
  void theEchoServerThatIsGoneIsAnsweredAllTheSame() {
    String code =
        "const ws = new WebSocket('wss://echo.websocket.org/');"
            + "ws.onopen = () => { console.log('open'); ws.close() };";
    assertEquals("open\n", CommandRun.of("run", "-e", code, "--public-only").out());
  }

  @Test
  void aComparisonKnowsNamesOnly() throws Exception {
    Path script = directory.resolve("chat.js");
    Files.writeString(
        script,
        "const ws = new WebSocket('ws://a.inside.example/');"
            + "ws.onclose = (e) => console.log(e.code);");
    CommandRun run =
        CommandRun.of(
            "compare", script.toString(), "--deny", "*.inside.example", "--format", "json");
    assertTrue(run.out().contains("1006"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--public-only", "--allow", "--deny"})
  void samplesHaveNoPolicy(String option) {
    CommandRun run = CommandRun.of("docs", "README.md", option);
    String first = run.err().lines().findFirst().orElse("");
    assertTrue(
        first.startsWith("weex: weex docs has no option " + option + ": the WebSockets"), first);
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"run,--allow", "run,--deny", "render,--allow", "compare,--deny"})
  void aPatternThatIsNoneIsAMistake(String command, String option) {
    CommandRun run = CommandRun.of(command, "x.js", option, "10.1.2.3/8");
    assertEquals(
        "weex: invalid value for option '"
            + option
            + "' (PATTERN): \"10.1.2.3/8\" is no pattern of a target: the address has bits behind"
            + " its prefix of 8, write 10.0.0.0/8\nTry: weex "
            + command
            + " --help\n",
        run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }
}
