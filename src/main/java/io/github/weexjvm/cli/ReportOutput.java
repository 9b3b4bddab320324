package io.github.weexjvm.cli;

import io.github.weexjvm.testing.compare.ComparisonReport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where {@code weex compare} shows its report, and how. */
final class ReportOutput {

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
    return new ReportOutput(known, ReportFile.of(out, spec), terminal);
  }

  /** Writes the report; that nobody reads it is no error. */
  void write(ComparisonReport report) {
    String text = text(report).stripTrailing();
    if (file != null) {
      ReportFile.write(file, text + "\n");
      return;
    }
    try {
      terminal.print(text);
    } catch (IOException e) {
      if (!Terminal.isUnread(e)) {
        throw RenderOutput.unwritable(null, e);
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
