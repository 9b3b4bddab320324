package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/weex} up to where it would build or start Java. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  private static final Path LAUNCHER = Path.of("scripts", "weex").toAbsolutePath();

  @TempDir Path directory;

  private void assertSays(String sentence, int exitCode, Path javaHome, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome.toString());
    Process process = builder.directory(directory.toFile()).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(sentence, said);
    assertEquals(exitCode, process.exitValue());
  }

  private Path jdk(String version) throws IOException {
    Path home = directory.resolve("a jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  @Test
  void isAPosixScript() throws Exception {
    assertSays("", 0, directory, "sh", "-n", LAUNCHER.toString());
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    assertSays(
        "weex: JAVA_HOME is "
            + directory
            + ", where there is no bin/java: set it to a JDK 17 or newer\n",
        1,
        directory,
        LAUNCHER.toString());
  }

  @Test
  void anOldJavaIsNamedThroughASymbolicLinkToo() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("my weex"), LAUNCHER);
    assertSays(
        "weex: Java 11.0.2 is too old: set JAVA_HOME to a JDK 17 or newer\n",
        1,
        jdk("11.0.2"),
        link.toString(),
        "run",
        "-e",
        "1");
    Files.delete(link);
    assertSays(
        "weex: Java 1.8.0_402 is too old: set JAVA_HOME to a JDK 17 or newer\n",
        1,
        jdk("1.8.0_402"),
        LAUNCHER.toString());
  }
}
