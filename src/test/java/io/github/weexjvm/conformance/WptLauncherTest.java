package io.github.weexjvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/wpt} up to where it would build. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class WptLauncherTest {

  private static final Path LAUNCHER = Path.of("scripts", "wpt").toAbsolutePath();

  @TempDir Path folder;

  private void assertSays(String sentence, int exitCode, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.toString());
    Process process = builder.directory(folder.toFile()).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(sentence, said);
    assertEquals(exitCode, process.exitValue());
  }

  @Test
  void isABashScript() throws Exception {
    assertSays("", 0, "bash", "-n", LAUNCHER.toString());
  }

  @Test
  void aMissingJavaIsNamed() throws Exception {
    assertSays(
        "wpt: java is missing: install a JDK 17 or newer, and set JAVA_HOME or the PATH\n",
        2,
        LAUNCHER.toString());
  }
}
