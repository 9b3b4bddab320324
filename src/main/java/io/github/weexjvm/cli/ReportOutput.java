package io.github.weexjvm.cli;

import io.github.weexjvm.testing.compare.ComparisonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where {@code weex compare} shows its report, and how. */
final class ReportOutput {

  /** What the JDK says when nobody reads standard output any more. */
  private static final String CLOSED_PIPE = "Broken pipe";

  private enum Format {
    TEXT,
    JSON,
    HTML
  }

  private final Format format;
  private final Terminal terminal;

  /** Null for standard output. */
  private final Path file;

  private ReportOutput(Format format, Path file, Terminal terminal) {
    this.format = format;
    this.file = file;
    this.terminal = terminal;
  }

  /**
   * Checked before anything is compared.
   *
   * @param out null for standard output
   */
  static ReportOutput of(String format, String out, CommandSpec spec, Terminal terminal) {
    Format known =
        switch (format) {
          case "text" -> Format.TEXT;
          case "json" -> Format.JSON;
          case "html" -> Format.HTML;
          default ->
              throw new ParameterException(
                  spec.commandLine(), "--format " + format + " is unknown: use text, json or html");
        };
    if (out != null) {
      check(Path.of(out));
    }
    return new ReportOutput(known, out == null ? null : Path.of(out), terminal);
  }

  private static void check(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
      throw new UserError(
          ExitCode.USAGE,
          Files.isDirectory(file)
              ? "--out " + file + " is a directory: name a file"
              : "can't write " + file + ": there is no directory " + directory,
          null);
    }
  }

  /** Writes the report; that nobody reads it is no error. */
  void write(ComparisonReport report) {
    String text = text(report).stripTrailing();
    try {
      if (file == null) {
        terminal.print(text);
      } else {
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      if (file != null || !CLOSED_PIPE.equals(e.getMessage())) {
        throw RenderOutput.unwritable(file == null ? null : file.toString(), e);
      }
    }
  }

  private String text(ComparisonReport report) {
    return switch (format) {
      case TEXT -> file == null && terminal.showsColor() ? report.coloredText() : report.text();
      case JSON -> report.json();
      case HTML -> report.html();
    };
  }
}
