package io.github.weexjvm.conformance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command did with the suite in the resources.
 *
 * @param out the lines of standard output
 * @param err those of standard error
 */
record CommandLineRun(int exitCode, List<String> out, List<String> err) {

  /** Short, but not too short for a cold JVM. */
  private static final Deadlines DEADLINES =
      new Deadlines(
          Duration.ofSeconds(3),
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          Duration.ofSeconds(1));

  static Path suite() {
    try {
      return Path.of(CommandLineRun.class.getResource("suite").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs on the suite in the resources. */
  static CommandLineRun onSuite(Path expectations, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--expectations", expectations.toString()));
    all.add(suite().toString());
    all.addAll(List.of(arguments));
    return of(all.toArray(new String[0]));
  }

  static CommandLineRun of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = WptCommand.execute(List.of(arguments), printer(out), printer(err), DEADLINES);
    return new CommandLineRun(exitCode, lines(out), lines(err));
  }

  private static PrintStream printer(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  private static List<String> lines(ByteArrayOutputStream written) {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
