package io.github.weexjvm.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One command line carried out in this process: what it printed, and its exit code.
 *
 * @param halted whether it had to end the process by force
 */
record CommandRun(int exitCode, String out, String err, boolean halted) {

  static CommandRun of(String... args) {
    return withInput(new byte[0], args);
  }

  static CommandRun withInput(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(input, out, out, args);
  }

  /** Nobody reads standard output. */
  static CommandRun withClosedOutput(String... args) {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    return run(new byte[0], closed, new ByteArrayOutputStream(), args);
  }

  private static CommandRun run(
      byte[] input, OutputStream out, ByteArrayOutputStream seen, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean[] halted = {false};
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(input), out, err, code -> halted[0] = true);
    int exitCode = Main.execute(List.of(args), terminal);
    return new CommandRun(
        exitCode,
        seen.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        halted[0]);
  }
}
