package io.github.weexjvm.cli;

import io.github.weexjvm.Platform;
import io.github.weexjvm.testing.docs.SampleResult;
import io.github.weexjvm.testing.docs.SampleState;
import io.github.weexjvm.testing.docs.report.JUnitReport;
import io.github.weexjvm.testing.docs.report.JsonReport;
import io.github.weexjvm.testing.docs.report.SampleReport;
import io.github.weexjvm.testing.docs.report.TextReport;
import io.github.weexjvm.testing.docs.report.Totals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where {@code weex docs} says what came of the samples, and how. */
final class DocsOutput {

  private final SampleReport report;
  private final Terminal terminal;

  /** Null for standard output. */
  private final Path file;

  /** What is not printed yet. */
  private final StringBuilder held = new StringBuilder();

  private DocsOutput(SampleReport report, Path file, Terminal terminal) {
    this.report = report;
    this.file = file;
    this.terminal = terminal;
  }

  /**
   * @param out null for standard output
   */
  static DocsOutput of(
      String format,
      String out,
      List<Platform> platforms,
      boolean verbose,
      CommandSpec spec,
      Terminal terminal) {
    boolean coloured = out == null && terminal.showsColor();
    SampleReport report =
        switch (format) {
          case "text" ->
              new TextReport(platforms, coloured ? DocsOutput::paint : DocsOutput::plain, verbose);
          case "junit" -> new JUnitReport();
          case "json" -> new JsonReport();
          default ->
              throw new ParameterException(
                  spec.commandLine(),
                  "--format " + format + " is unknown: use text, junit or json");
        };
    return new DocsOutput(report, ReportFile.of(out, spec), terminal);
  }

  private static String plain(SampleState state, String word) {
    return word;
  }

  private static String paint(SampleState state, String word) {
    String colour =
        switch (state) {
          case PASSED -> "green";
          case SIGNATURE -> "cyan";
          case FAILED -> "bold,red";
        };
    return Ansi.ON.string("@|" + colour + " " + word + "|@");
  }

  void begin() {
    held.append(report.begin());
  }

  void add(List<SampleResult> results) {
    held.append(report.sample(results));
  }

  /** Prints what there is, unless it goes into a file. */
  void show() throws IOException {
    if (file == null && !held.isEmpty()) {
      terminal.out().write(held.toString().getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
      held.setLength(0);
    }
  }

  /** Ends the report; of one in a file the summary is printed. */
  void end(Totals totals) throws IOException {
    held.append(report.end(totals));
    show();
    if (file != null) {
      ReportFile.write(file, held);
      terminal.print(totals.summary().stripTrailing());
    }
  }
}
