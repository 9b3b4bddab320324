package io.github.weexjvm.cli;

import io.github.weexjvm.testing.compare.ComparisonReport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** Where {@code weex compare} shows its report, and how. */
final class ReportOutput {

  private final ViewFormat format;
  private final Terminal terminal;

  /** Null for standard output. */
  private final Path file;

  private ReportOutput(ViewFormat format, Path file, Terminal terminal) {
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
    ViewFormat known = ViewFormat.of(format, spec);
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
