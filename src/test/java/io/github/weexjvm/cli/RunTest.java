package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code weex run} does with scripts, in this process. */
@Timeout(60)
final class RunTest {

  private static final String CONNECT =
      "const ws = weex.requireModule('webSocket'); ws.WebSocket(%s, '');";

  @TempDir Path directory;

  private static void assertRun(CommandRun run, int exitCode, String out, String err) {
    assertEquals(err, run.err());
    assertEquals(out, run.out());
    assertEquals(exitCode, run.exitCode());
    assertFalse(run.halted());
  }

  private Path file(String name, String code) throws IOException {
    return Files.writeString(directory.resolve(name), code);
  }

  private static String connect(String url) {
    return CONNECT.formatted("'" + url + "'");
  }

  // ---- Scripts ----

  @Test
  void filesRunInOrderInOneGlobalObject() throws IOException {
    Path first = file("first.js", "var shared = 1; setTimeout(() => console.log('timer', shared))");
    Path second = file("second.js", "shared++; console.log('second', shared)");
    assertRun(
        CommandRun.of("run", first.toString(), second.toString()), 0, "second 2\ntimer 2\n", "");
  }

  @Test
  void argumentsBehindTheDashesAreAnOrdinaryArray() {
    assertRun(
        CommandRun.of(
            "run",
            "-e",
            "scriptArgs.push('c'); console.log(scriptArgs, Array.isArray(scriptArgs))",
            "--",
            "--timeout",
            "--"),
        0,
        "[ '--timeout', '--', 'c' ] true\n",
        "");
    assertRun(CommandRun.of("run", "-e", "console.log(scriptArgs)"), 0, "[]\n", "");
  }

  @Test
  void standardInputIsAScript() {
    byte[] code = "console.log('in'); nowhere()".getBytes(StandardCharsets.UTF_8);
    CommandRun run = CommandRun.withInput(code, "run", "-");
    assertEquals("in\n", run.out());
    assertTrue(run.err().startsWith("[stdin]:1:"), run.err());
  }

  @Test
  void byteOrderMarksAndInterpreterLinesAreAccepted() throws IOException {
    Path script = file("script", "\uFEFF#!/usr/bin/env -S weex run\nconsole.log('ran')");
    assertRun(CommandRun.of("run", script.toString()), 0, "ran\n", "");
  }

  @Test
  void whatIsNotUtf8IsReplaced() throws IOException {
    Path script = directory.resolve("latin.js");
    Files.write(script, "console.log('\u00E9')".getBytes(StandardCharsets.ISO_8859_1));
    assertRun(CommandRun.of("run", script.toString()), 0, "\uFFFD\n", "");
  }

  @Test
  void outputIsUtf8AndWarningsGoToStandardError() {
    assertRun(
        CommandRun.of(
            "run", "-e", "console.log('é😀\\ud800'); console.warn('w'); console.error('e')"),
        0,
        "é😀\uFFFD\n",
        "w\ne\n");
  }

  // ---- Faults ----

  @Test
  void anUncaughtErrorIsReportedOnceAndEndsTheRun() throws IOException {
    Path script =
        file(
            "throws.js",
            """
            setTimeout(() => { throw new Error('first'); });
            setTimeout(() => { throw new Error('second'); });
            setTimeout(() => console.log('never'));
            setInterval(() => {}, 1000);
            """);
    CommandRun run = CommandRun.of("run", script.toString());
    assertTrue(run.err().startsWith(script + ":1:26\n"), run.err());
    assertTrue(run.err().contains("\nUncaught Error: first\n"), run.err());
    assertFalse(run.err().contains("second"), run.err());
    assertFalse(run.err().contains("java"), run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void afterAFailedScriptTheNextOneDoesNotRun() throws IOException {
    Path first = file("first.js", "throw 1");
    Path second = file("second.js", "console.log('never')");
    CommandRun run = CommandRun.of("run", first.toString(), second.toString());
    assertTrue(run.err().endsWith("Uncaught 1\n"), run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void anUnhandledRejectionFailsTheRun() {
    CommandRun run = CommandRun.of("run", "-e", "Promise.reject(new TypeError('no'))");
    assertTrue(run.err().contains("Uncaught (in promise) TypeError: no"), run.err());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void aSyntaxErrorNamesItsPlaceAndShowsTheLine() throws IOException {
    Path script = file("broken.js", "let a = 1;\nlet b = ;\n");
    CommandRun run = CommandRun.of("run", script.toString());
    assertTrue(
        run.err().startsWith(script + ":2:9\nlet b = ;\n        ^\nSyntaxError: "), run.err());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void aFaultClosesTheConnectionsWith1001() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(ServerScript.parse("accept\nexpect close 1001\nclose 1001"))) {
      String code = connect(server.url()) + "ws.onopen = () => { throw new Error('in open') }";
      CommandRun run = CommandRun.of("run", "-e", code);
      assertTrue(run.err().contains("Uncaught Error: in open"), run.err());
      assertEquals(ExitCode.FAILED, run.exitCode());
      server.awaitScripts();
    }
  }

  // ---- Ends ----

  @Test
  void aTimeoutEndsWhatWouldGoOn() {
    CommandRun run = CommandRun.of("run", "--timeout", "100ms", "-e", "setInterval(() => {}, 10)");
    assertRun(run, ExitCode.TIMED_OUT, "", "weex: timed out after 100 ms\n");
  }

  @Test
  void aTimeoutEndsAScriptWithoutEnd() {
    CommandRun run = CommandRun.of("run", "--timeout", "1s", "-e", "while (true);");
    assertRun(run, ExitCode.TIMED_OUT, "", "weex: timed out after 1 s\n");
  }

  @Test
  void aTimeoutBeforeTheScriptHasBegunEndsItToo() {
    CommandRun run = CommandRun.of("run", "--timeout", "1ms", "-e", "while (true);");
    assertRun(run, ExitCode.TIMED_OUT, "", "weex: timed out after 1 ms\n");
  }

  @Test
  void aTimeoutEndsMicrotasksWithoutEnd() {
    String code = "async function f() { for (;;) await 1 } f()";
    CommandRun run = CommandRun.of("run", "--timeout", "500ms", "-e", code);
    assertRun(run, ExitCode.TIMED_OUT, "", "weex: timed out after 500 ms\n");
  }

  @Test
  void aTimeoutClosesTheConnectionsWith1001() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(ServerScript.parse("accept\nexpect close 1001\nclose 1001"))) {
      CommandRun run =
          CommandRun.of(
              "run",
              "--timeout",
              "2s",
              "-e",
              connect(server.url()) + "ws.onopen = () => { while (true); }");
      assertRun(run, ExitCode.TIMED_OUT, "", "weex: timed out after 2 s\n");
      server.awaitScripts();
    }
  }

  @Test
  void aTurnThatTakesTooLongFailsTheRun() {
    CommandRun run = CommandRun.of("run", "--max-turn", "200ms", "-e", "for (;;);");
    String expected =
        """
        [eval]:1:1
        for (;;);
        ^
        the script was stopped: one turn took more than 0.2 s of CPU time
            it had taken\
        """;
    assertTrue(run.err().startsWith(expected), run.err());
    assertRun(run, 1, "", run.err());
  }

  @Test
  void aTimeoutThatIsNotReachedChangesNothing() {
    assertRun(CommandRun.of("run", "--timeout", "1h", "-e", "console.log(1)"), 0, "1\n", "");
  }

  @Test
  void quietEndsTheRunCleanly() throws IOException {
    try (EchoServer server = EchoServer.start()) {
      String code = connect(server.url()) + "ws.onopen = () => console.log('open')";
      assertRun(CommandRun.of("run", "--idle", "300ms", "-e", code), 0, "open\n", "");
    }
  }

  @Test
  void timersThatRunAreNotQuiet() {
    String code =
        "let n = 0; const t = setInterval(() => { if (++n === 8) { console.log(n); clearInterval(t) } }, 50)";
    assertRun(CommandRun.of("run", "--idle", "30s", "-e", code), 0, "8\n", "");
  }

  @Test
  void closedOutputEndsTheRunQuietly() {
    CommandRun run = CommandRun.withClosedOutput("run", "-e", "while (true) console.log('more')");
    assertRun(run, 0, "", "");
    assertRun(
        CommandRun.withClosedOutput("run", "-e", "setInterval(() => console.log('more'), 1)"),
        0,
        "",
        "");
  }

  // ---- Connections ----

  @Test
  void theEchoServerThatIsGoneIsAnsweredAndSaidSoOnce() {
    String code =
        """
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('wss://echo.websocket.org/?encoding=text', '');
        ws.onopen = () => ws.send('one');
        ws.onmessage = (e) => {
          console.log(e.data, e.origin);
          ws.WebSocket('ws://echo.websocket.org:8080/', '');
          ws.onmessage = (e) => { console.log(e.data, e.origin); ws.close() };
        };
        """;
    CommandRun run = CommandRun.of("run", "-e", code);
    assertEquals("one wss://echo.websocket.org\none ws://echo.websocket.org:8080\n", run.out());
    assertTrue(
        run.err()
            .matches(
                "weex: echo.websocket.org is gone: answered by ws://127.0.0.1:\\d+/"
                    + " \\(--no-echo to really connect\\)\n"),
        run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void detoursKeepPathAndQueryUnlessTheyHaveTheirOwn() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      String base = "127.0.0.1:" + server.port();
      String code =
          connect("wss://api.example/") + "ws.onopen = () => { console.log('open'); ws.close() }";
      assertRun(
          CommandRun.of("run", "--map", "api.example=ws://" + base, "-e", code), 0, "open\n", "");
    }
    assertEquals("ws://b:1/p?q=1", routed("a.example=ws://b:1", "wss://a.example/p?q=1"));
    assertEquals("ws://b:1/own", routed("a.example=ws://b:1/own", "wss://a.example/p?q=1"));
    assertEquals("wss://u:s@b/p", routed("A.EXAMPLE:8080=wss://u:s@b", "ws://a.example:8080/p"));
    assertEquals("ws://a.example/p", routed("a.example:8080=wss://b", "ws://a.example/p"));
    assertEquals("ws://b/p", routed("a.example:80=ws://b", "ws://a.example/p"));
    assertEquals("ws://b/p", routed("[::1]=ws://b", "ws://[::1]:99/p"));
    assertEquals("ws://[::1]:99/p", routed("[::1]:98=ws://b", "ws://[::1]:99/p"));
  }

  private static String routed(String detour, String requested) {
    return new Detour.Converter()
        .convert(detour)
        .route(io.github.weexjvm.socket.WebSocketUrl.parse(requested))
        .href();
  }

  @Test
  void aDetourGoesBeforeTheEchoServerThatIsGone() throws IOException {
    try (EchoServer server = EchoServer.start()) {
      String code =
          connect("ws://echo.websocket.org/")
              + "ws.onopen = () => { console.log('open'); ws.close() }";
      assertRun(
          CommandRun.of("run", "--map", "echo.websocket.org=" + server.url(), "-e", code),
          0,
          "open\n",
          "");
    }
  }

  @Test
  void refusedConnectionsAreTheScriptsBusiness() throws IOException {
    String code =
        connect("ws://127.0.0.1:" + ScriptedServer.unusedPort() + "/")
            + "ws.onerror = (e) => console.log(e.data); ws.onclose = (e) => console.log(e.code)";
    CommandRun run = CommandRun.of("run", "-e", code);
    assertTrue(run.out().endsWith(": connection refused\n1006\n"), run.out());
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void theTraceShowsEachFrame() throws IOException {
    try (EchoServer server = EchoServer.start()) {
      String code =
          connect(server.url())
              + """
                let n = 0;
                ws.onopen = () => {
                  ws.send('a"\\n\\u001b' + 'é'.repeat(100));
                  ws.send(new Uint8Array(40).buffer);
                };
                ws.onmessage = () => { if (++n === 2) ws.close(1000, 'bye') };
                """;
      CommandRun run = CommandRun.of("run", "--trace", "-e", code);
      String text = "text 204 \"a\\\"\\n\\u{1b}" + "é".repeat(46) + "\" …\n";
      String binary = "binary 40 00" + " 00".repeat(31) + " …\n";
      String end = "close 5 1000 \"bye\"\n";
      assertEquals(
          "-> " + text + "-> " + binary + "<- " + text + "<- " + binary + "-> " + end + "<- " + end,
          run.err().replaceAll("(?m)^ *\\d+\\.\\d{3} ", ""));
      assertEquals(0, run.exitCode());
    }
  }

  @Test
  void headersGoWithEachHandshake() throws Exception {
    java.util.concurrent.BlockingQueue<String> seen =
        new java.util.concurrent.LinkedBlockingQueue<>();
    try (ScriptedServer server =
        ScriptedServer.start(
            connection -> {
              seen.add(String.valueOf(connection.readRequest().header("X-Token")));
              connection.accept();
              connection.sendClose(1000, "");
            })) {
      CommandRun.of("run", "--header", "X-Token:  a: b ", "-e", connect(server.url()));
      assertEquals("a: b", seen.poll(10, java.util.concurrent.TimeUnit.SECONDS));
    }
  }
}
