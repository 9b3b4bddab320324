package io.github.weexjvm.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/soak} says to somebody who got it wrong. */
@Timeout(60)
final class SoakCommandTest {

  @TempDir Path folder;

  private static void assertRefused(String sentence, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        SoakCommand.execute(List.of(arguments), new PrintStream(out), new PrintStream(err), null);
    assertEquals(
        "soak: " + sentence + " (scripts/soak --help tells more)",
        err.toString(StandardCharsets.UTF_8).strip());
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertEquals(2, exitCode);
  }

  @Test
  void numbersThatMakeNoSenseAreNamed() {
    assertRefused("--seconds 0: use 1 or more", "--seconds", "0");
    assertRefused("--minutes -1: use 1 or more", "--minutes", "-1");
    assertRefused("--sockets 3: use 4 to 5000", "--sockets", "3");
    assertRefused(
        "Invalid value for option '--seed': 'x' is not a long", "--seed", "x", "--seconds", "1");
  }

  @Test
  void oneLengthIsEnough() {
    assertRefused("give either --seconds or --minutes", "--seconds", "1", "--minutes", "1");
  }

  @Test
  void theHelpSaysWhatTheColumnsMean() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exitCode = SoakCommand.execute(List.of("--help"), new PrintStream(out), System.err, null);
    String help = out.toString(StandardCharsets.UTF_8);
    assertTrue(help.contains("scripts/soak [--seconds N | --minutes N]"), help);
    assertTrue(help.contains("told      messages whose socket"), help);
    assertEquals(0, exitCode);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLauncherNamesAMissingJava() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of("scripts", "soak").toAbsolutePath().toString())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.toString());
    Process process = builder.directory(folder.toFile()).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(
        "soak: java is missing: install a JDK 17 or newer, and set JAVA_HOME or the PATH\n", said);
    assertEquals(2, process.exitValue());
  }
}
