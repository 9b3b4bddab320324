package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command as a process of its own, for what only a process can show: signals, and pipes whose
 * reader goes away. Every wait has a deadline; closing it kills what is left.
 */
final class ChildProcess implements AutoCloseable {

  private static final long DEADLINE_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;
  private final Path err;

  private ChildProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts {@code weex} on the class path of the tests. */
  static ChildProcess weex(Path directory, String... args) throws IOException {
    return java(directory, List.of("-Xmx1g"), Main.class, args);
  }

  /** Starts a class of the tests' class path, with options for the JVM. */
  static ChildProcess java(Path directory, List<String> options, Class<?> main, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
    command.addAll(List.of(args));
    // To a file: a pipe that nobody empties could block the child.
    Path err = Files.createTempFile(directory, "err", ".txt");
    return new ChildProcess(new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
  }

  /** Gives it a standard input, through a pipe, and ends that. */
  ChildProcess input(String text) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** The next line of standard output. */
  String readLine() throws IOException {
    return out.readLine();
  }

  void closeOutput() throws IOException {
    out.close();
  }

  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertEquals(0, kill.waitFor(), "kill");
  }

  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), "the process goes on");
    return process.exitValue();
  }

  /** Standard error, less what a JVM says about itself. */
  String err() throws IOException {
    return Files.readString(err).replaceAll("(?m)^(WARNING: .*|Picked up .*|)\n", "");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
