package io.github.weexjvm.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/fuzz}, up to a run of a second. */
@Timeout(120)
final class FuzzCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return FuzzCommand.execute(print(out), print(err), arguments);
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream of) {
    return of.toString(StandardCharsets.UTF_8);
  }

  private void assertMisused(String sentence, String... arguments) {
    assertEquals(2, run(arguments));
    assertEquals("fuzz: " + sentence + " (scripts/fuzz --help tells more)\n", text(err));
    assertEquals("", text(out));
  }

  @Test
  void theHelpNamesEachTarget() {
    assertEquals(0, run("--help"));
    FuzzTarget.labels().forEach(name -> assertTrue(text(out).contains(name), name));
    assertTrue(text(out).contains("differential"));
  }

  @Test
  void anUnknownTargetIsAnsweredWithTheNearest() {
    assertMisused("there is no target frame: did you mean frames?", "json", "frame");
  }

  @Test
  void noSecondsAreNoRun() {
    assertMisused("--seconds 0: give 1 or more", "json", "--seconds", "0");
  }

  @Test
  void anInputThatIsNoHexIsRefused() {
    assertEquals(2, run("json", "--input", "5b5"));
    assertTrue(text(err).startsWith("fuzz: --input is no even number of hex digits: "), text(err));
  }

  @Test
  void anInputIsForOneTarget() {
    assertMisused(
        "--input is for one target, and not for differential: name it", "--input", "5b5d");
  }

  @Test
  void anInputThatIsBorneIsTold() {
    assertEquals(0, run("json", "--input", "5b5d"));
    assertEquals("json bears it\n", text(out));
  }

  @Test
  void aRunCountsWhatItTried() {
    assertEquals(0, run("json", "--seconds", "1"), () -> text(err) + text(out));
    String[] lines = text(out).split("\n", -1);
    assertEquals("target           executions   a second    edges   corpus  findings", lines[0]);
    assertTrue(lines[1].matches("json +[1-9]\\d* +\\d+ +[1-9]\\d+ +[1-9]\\d* +0"), lines[1]);
    assertEquals(3, lines.length);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theScriptSaysWhenJavaIsMissing(@TempDir Path folder) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of("scripts", "fuzz").toAbsolutePath().toString());
    builder.environment().put("JAVA_HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(
        "fuzz: java is missing: install a JDK 17 or newer, and set JAVA_HOME or the PATH\n", said);
    assertEquals(2, process.exitValue());
  }
}
