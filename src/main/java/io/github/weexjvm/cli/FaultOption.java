package io.github.weexjvm.cli;

import io.github.weexjvm.testing.ServerScript;
import picocli.CommandLine.Option;

/** How the server of {@code weex echo} is to misbehave. */
final class FaultOption {

  private static final String NAME = "--fault";

  @Option(
      names = NAME,
      paramLabel = "STEPS",
      description = {
        "Misbehave on each connection: steps with ; between them, or @FILE with one step a line. "
            + "accept is implied in front, echo at the end."
      })
  private String steps;

  boolean isGiven() {
    return steps != null;
  }

  /** The server's part. */
  ServerScript script(Terminal terminal) {
    try {
      if (steps.equals("@")) {
        throw new IllegalArgumentException(
            "@ stands before the name of a file, such as @chat.faults");
      }
      if (steps.startsWith("@")) {
        String file = ScriptSource.read(steps.substring(1), terminal).code();
        return ServerScript.fault(file.lines().toList());
      }
      return ServerScript.fault(steps);
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, NAME + ": " + e.getMessage(), e);
    }
  }
}
