package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command ends as a process: by signals, closed pipes, its deadline. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class ProcessTest {

  private static final String CONNECT =
      "const ws = weex.requireModule('webSocket'); ws.WebSocket('%s', '');"
          + "ws.onopen = () => { console.log('open'); %s };"
          + "ws.onclose = () => console.log('nobody hears this');";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "while (true);"})
  void interruptClosesTheConnectionsWith1001(String inOpen) throws Exception {
    try (ScriptedServer server =
            ScriptedServer.start(ServerScript.parse("accept\nexpect close 1001\nclose 1001"));
        ChildProcess weex =
            ChildProcess.weex(directory, "run", "-e", CONNECT.formatted(server.url(), inOpen))) {
      assertEquals("open", weex.readLine());
      weex.signal("INT");
      assertEquals(ExitCode.INTERRUPTED, weex.exitCode());
      assertNull(weex.readLine());
      assertEquals("", weex.err());
      server.awaitScripts();
    }
  }

  @Test
  void interruptDoesNotWaitForAPeerThatNeverAnswers() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.start(ServerScript.parse("accept\nexpect close 1001\nexpect end"));
        ChildProcess weex =
            ChildProcess.weex(directory, "run", "-e", CONNECT.formatted(server.url(), ""))) {
      assertEquals("open", weex.readLine());
      weex.signal("INT");
      assertEquals(ExitCode.INTERRUPTED, weex.exitCode());
      server.awaitScripts();
    }
  }

  @Test
  void aScriptComesThroughAPipe() throws Exception {
    try (ChildProcess weex = ChildProcess.weex(directory, "run", "-", "--", "argument")) {
      weex.input("console.log('from a pipe', scriptArgs[0])\n");
      assertEquals("from a pipe argument", weex.readLine());
      assertNull(weex.readLine());
      assertEquals(ExitCode.DONE, weex.exitCode());
      assertEquals("", weex.err());
    }
  }

  @Test
  void interruptEndsAScriptWithoutEnd() throws Exception {
    try (ChildProcess weex =
        ChildProcess.weex(directory, "run", "-e", "console.log('on'); while (true);")) {
      assertEquals("on", weex.readLine());
      weex.signal("INT");
      assertEquals(ExitCode.INTERRUPTED, weex.exitCode());
      assertEquals("", weex.err());
    }
  }

  @Test
  void terminationKeepsItsOwnExitCode() throws Exception {
    try (ChildProcess weex =
        ChildProcess.weex(directory, "run", "-e", "console.log('on'); setInterval(() => {}, 10)")) {
      assertEquals("on", weex.readLine());
      weex.signal("TERM");
      assertEquals(143, weex.exitCode());
      assertEquals("", weex.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) console.log('more')",
        "setInterval(() => console.log('more'), 1)",
        "for (let i = 0; i < 100000; i++) console.log('more')"
      })
  void aReaderThatGoesAwayEndsTheRunQuietly(String code) throws Exception {
    try (ChildProcess weex = ChildProcess.weex(directory, "run", "-e", code)) {
      assertEquals("more", weex.readLine());
      weex.closeOutput();
      assertEquals(0, weex.exitCode());
      assertEquals("", weex.err());
    }
  }

  @Test
  void theDeadlineEndsAScriptWithoutEnd() throws Exception {
    try (ChildProcess weex =
        ChildProcess.weex(directory, "run", "--timeout", "1s", "-e", "while (true);")) {
      assertEquals(ExitCode.TIMED_OUT, weex.exitCode());
      assertEquals("weex: timed out after 1 s\n", weex.err());
    }
  }

  @Test
  void echoRunsUntilItIsInterrupted() throws Exception {
    try (ChildProcess echo = ChildProcess.weex(directory, "echo")) {
      String url = echo.readLine();
      assertTrue(url.matches("ws://127\\.0\\.0\\.1:\\d+/"), url);
      CommandRun run =
          CommandRun.of(
              "run",
              "-e",
              "const ws = weex.requireModule('webSocket'); ws.WebSocket(scriptArgs[0], '');"
                  + "ws.onopen = () => ws.send('hello');"
                  + "ws.onmessage = (e) => { console.log(e.data); ws.close() };",
              "--",
              url);
      assertEquals("hello\n", run.out());
      echo.signal("INT");
      assertEquals(ExitCode.INTERRUPTED, echo.exitCode());
      assertNull(echo.readLine());
      assertEquals("", echo.err());
    }
  }
}
