package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code weex echo --fault}: what it says of wrong steps, and what a client meets. */
@Timeout(120)
final class EchoFaultTest {

  private static final String TALK =
      "const ws = new WebSocket(scriptArgs[0]);"
          + "ws.onopen = () => ws.send('hi');"
          + "ws.onmessage = ({ data }) => console.log(data);"
          + "ws.onclose = ({ code }) => console.log(code);";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "sned text a    | step 1: \"sned text a\": no such step; did you mean send?",
        "drop; echo     | step 2: \"echo\": the connection is over: nothing can follow that step",
        "delay forever  | step 1: \"delay forever\": DURATION is a whole number of ms, s or m, such as 200ms, 2s or 1m",
        "close 70000    | step 1: \"close 70000\": CODE is 0–65535",
        ";              | there is no step: write one, such as drop",
        "@              | @ stands before the name of a file, such as @chat.faults"
      })
  void aWrongStepIsNamedInOneSentence(String steps, String sentence) {
    CommandRun run = CommandRun.of("echo", "--fault", steps);
    assertEquals("weex: --fault: " + sentence + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void stepsCanComeFromAFile() throws Exception {
    Path file = Files.writeString(directory.resolve("a.faults"), "# slow\n\ndelay 1s\ndropp\n");
    CommandRun run = CommandRun.of("echo", "--fault", "@" + file);
    assertEquals("weex: --fault: line 4: \"dropp\": no such step; did you mean drop?\n", run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(
        "weex: can't read missing.faults: no such file\n",
        CommandRun.of("echo", "--fault", "@missing.faults").err());
  }

  @Test
  void theHelpHasExamples() {
    CommandRun run = CommandRun.of("echo", "--help");
    assertTrue(run.out().contains("weex echo --fault 'delay 2s; drop'"), run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everyConnectionMeetsTheStepsUntilItIsInterrupted() throws Exception {
    try (ChildProcess echo =
        ChildProcess.weex(directory, "echo", "--fault", "send text hello; expect text hi; drop")) {
      String url = echo.readLine();
      for (int i = 0; i < 2; i++) {
        assertEquals("hello\n1006\n", CommandRun.of("run", "-e", TALK, "--", url).out());
      }
      CommandRun.of("run", "-e", TALK.replace("'hi'", "'ho'"), "--", url);
      CommandRun open =
          CommandRun.of("run", "-e", "new WebSocket(scriptArgs[0])", "--idle", "100ms", "--", url);
      assertEquals(ExitCode.DONE, open.exitCode());
      echo.signal("INT");
      assertEquals(ExitCode.INTERRUPTED, echo.exitCode());
      assertNull(echo.readLine());
      String met =
          "weex: connection 3: step 2: expected text frame \"hi\", got text frame \"ho\"\n";
      assertTrue(echo.err().startsWith(met), echo.err());
      assertTrue(
          echo.err().lines().allMatch(line -> line.startsWith("weex: connection ")), echo.err());
    }
  }
}
