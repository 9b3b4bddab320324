package io.github.weexjvm.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The file that {@code --out} names for a report. */
final class ReportFile {

  private ReportFile() {}

  /**
   * The file, before the work begins, which may take long. That it can't be written is bad usage:
   * exit code 1 says what came of the work.
   *
   * @param out null for standard output
   * @return null for standard output
   */
  static Path of(String out, CommandSpec spec) {
    if (out == null) {
      return null;
    }
    Path file = path(out);
    if (Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), "--out " + out + " is a directory: name a file");
    }
    Path directory = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      throw unwritable(out, "there is no directory " + directory, null);
    }
    return file;
  }

  private static Path path(String out) {
    try {
      return Path.of(out);
    } catch (InvalidPathException e) {
      throw unwritable(out, e.getReason(), e);
    }
  }

  private static UserError unwritable(String out, String reason, Exception cause) {
    return new UserError(ExitCode.USAGE, "can't write " + out + ": " + reason, cause);
  }

  static void write(Path file, CharSequence report) {
    try {
      Files.writeString(file, report, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw RenderOutput.unwritable(file.toString(), e);
    }
  }
}
