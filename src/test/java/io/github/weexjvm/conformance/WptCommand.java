package io.github.weexjvm.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code scripts/wpt}: runs areas of a checkout of web-platform-tests. */
@Command(
    name = "wpt",
    description = "Runs areas of a checkout of web-platform-tests and compares the results.",
    customSynopsis = "scripts/wpt [OPTION...] DIR AREA...",
    footer = {"", "docs/WPT.md says what is run, what is skipped, and why."})
final class WptCommand implements Callable<Integer> {

  private static final int PASSED = 0;
  private static final int CHANGED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final Deadlines deadlines;

  @Parameters(index = "0", paramLabel = "DIR", description = "The checkout.")
  private Path suiteFolder;

  @Parameters(
      index = "1..*",
      paramLabel = "AREA",
      arity = "1..*",
      description = "A folder of it, such as websockets or dom/events.")
  private List<String> areas;

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Only files with this in the path.")
  private String filter = "";

  @Option(names = "--tentative", description = "Also tests of what is no standard yet.")
  private boolean tentative;

  @Option(names = "--update", description = "Write down what was found as expected.")
  private boolean update;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results to a file.")
  private Path json;

  @Option(
      names = "--expectations",
      paramLabel = "DIR",
      description = "Where the expectation files are; those of the repository by default.")
  private Path expectations =
      Path.of(
          System.getProperty("weex.root", ""),
          "src/test/resources/io/github/weexjvm/conformance/wpt");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  WptCommand(PrintStream out, Deadlines deadlines) {
    this.out = out;
    this.deadlines = deadlines;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(execute(List.of(arguments), out, System.err, Deadlines.SUITE));
  }

  /**
   * Carries out a command line.
   *
   * @return the exit code: 0 as expected, 1 otherwise, 2 for a command that can't be carried out
   */
  static int execute(
      List<String> arguments, PrintStream out, PrintStream err, Deadlines deadlines) {
    return new CommandLine(new WptCommand(out, deadlines))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, given) -> misused(e, err))
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e, err))
        .execute(arguments.toArray(new String[0]));
  }

  private static int misused(ParameterException e, PrintStream err) {
    err.println("wpt: " + e.getMessage() + " (scripts/wpt --help tells more)");
    return MISUSED;
  }

  private static int failed(Exception e, PrintStream err) throws Exception {
    if (e instanceof UsageException) {
      err.println("wpt: " + e.getMessage());
      return MISUSED;
    }
    throw e;
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    Suite suite = Suite.at(suiteFolder);
    List<Area> found = new ArrayList<>();
    for (String area : areas) {
      found.add(Area.find(suite, area, filter));
    }
    List<Outcome> all = new ArrayList<>();
    boolean asExpected = true;
    try (SuiteServer server = SuiteServer.start()) {
      Runner runner = new Runner(suite, server, deadlines, tentative);
      for (Area area : found) {
        List<Outcome> outcomes = run(runner, area);
        asExpected &= compare(area, outcomes);
        all.addAll(outcomes);
      }
    }
    if (json != null) {
      ResultsFile.write(json, all);
    }
    return asExpected ? PASSED : CHANGED;
  }

  private List<Outcome> run(Runner runner, Area area) throws InterruptedException {
    Report report = new Report(out);
    List<Outcome> outcomes = new ArrayList<>();
    for (TestRun test : area.runs()) {
      Outcome outcome = runner.run(test);
      report.print(outcome);
      outcomes.add(outcome);
    }
    report.printEnd(area.name(), outcomes);
    return outcomes;
  }

  /** Whether all is as expected, or is from now on. */
  private boolean compare(Area area, List<Outcome> outcomes) throws IOException {
    Path file = Expectations.file(expectations, area.name());
    Expectations known = Expectations.read(file);
    if (known == null) {
      known = Expectations.ofPart(expectations, area.name());
      out.println("there is no expectation file for " + area.name() + known.source());
    }
    List<String> changes = known.changes(outcomes);
    changes.forEach(change -> out.println("changed: " + change));
    if (filter.isEmpty()) {
      known.otherTotals(outcomes).forEach(out::println);
    }
    if (!update) {
      return changes.isEmpty();
    }
    if (!filter.isEmpty()) {
      throw new UsageException("--update needs all results of an area: leave out --filter");
    }
    known.write(file, area.name(), outcomes);
    out.println("written: " + file);
    return true;
  }
}
