package io.github.weexjvm.fuzz;

import io.github.weexjvm.fuzz.differential.Differential;
import io.github.weexjvm.testing.Spelling;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scripts/fuzz}: fuzzes for as long as one likes, or tries one input. */
@Command(
    name = "fuzz",
    description =
        "Looks for inputs that the code does not bear, with Jazzer; differential plays random"
            + " traffic of a server to this client and to npm's ws, which must see and say the same.",
    customSynopsis = {
      "scripts/fuzz [TARGET...] [--seconds N]",
      "       scripts/fuzz TARGET --input HEX"
    },
    footer = {
      "",
      "What is found worth trying is kept in target/fuzz, for the next run to begin with.",
      "Exit code: 0 for no finding, 1 for a finding, 2 for a wrong call or a fuzzer that failed."
    })
final class FuzzCommand implements Callable<Integer> {

  private static final int CLEAN = 0;
  private static final int FOUND = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..*",
      completionCandidates = Labels.class,
      description = "What to fuzz, all by default: ${COMPLETION-CANDIDATES}.")
  private List<String> names = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "For how long, each target; ${DEFAULT-VALUE} by default.")
  private int seconds = 60;

  @Option(
      names = "--input",
      paramLabel = "HEX",
      description = "Try this one input, as a finding tells it.")
  private String input;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** What is not a target of Jazzer's, but found out by playing with npm's ws. */
  private static final String DIFFERENTIAL = "differential";

  /** All names, for the help. */
  static final class Labels extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    Labels() {
      super(FuzzTarget.labels());
      add(DIFFERENTIAL);
    }
  }

  FuzzCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(execute(out, System.err, arguments));
  }

  /**
   * Carries out a command line.
   *
   * @return the exit code
   */
  static int execute(PrintStream out, PrintStream err, String... arguments) {
    IExecutionExceptionHandler failed =
        (e, line, parsed) -> {
          err.println("fuzz: " + e.getMessage());
          return MISUSED;
        };
    return new CommandLine(new FuzzCommand(out, err))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, given) -> misused(e, err))
        .setExecutionExceptionHandler(failed)
        .execute(arguments);
  }

  private static int misused(ParameterException e, PrintStream err) {
    err.println("fuzz: " + e.getMessage() + " (scripts/fuzz --help tells more)");
    return MISUSED;
  }

  @Override
  public Integer call() throws Exception {
    names.stream().filter(name -> !new Labels().contains(name)).findFirst().ifPresent(this::reject);
    if (input != null) {
      return tryInput();
    }
    if (seconds < 1) {
      throw wrong("--seconds " + seconds + ": give 1 or more");
    }
    return fuzz(names.isEmpty() ? new Labels() : names);
  }

  private void reject(String name) {
    throw wrong(unknown(name));
  }

  private static String unknown(String name) {
    String meant =
        Spelling.nearest(name, new Labels())
            .map(near -> "did you mean " + near + "?")
            .orElse("there are " + String.join(", ", new Labels()));
    return "there is no target " + name + ": " + meant;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  // ---- One input ----

  private int tryInput() {
    if (names.size() != 1 || names.contains(DIFFERENTIAL)) {
      throw wrong("--input is for one target, and not for " + DIFFERENTIAL + ": name it");
    }
    FuzzTarget target = FuzzTarget.named(names.get(0));
    byte[] bytes = bytes();
    try {
      target.run(bytes);
    } catch (RuntimeException | Error e) {
      e.printStackTrace(out);
      return FOUND;
    }
    out.println(target.label() + " bears it");
    return CLEAN;
  }

  private byte[] bytes() {
    try {
      return HexFormat.of().parseHex(input);
    } catch (IllegalArgumentException e) {
      throw wrong("--input is no even number of hex digits: " + e.getMessage());
    }
  }

  // ---- A run ----

  private int fuzz(List<String> chosen) throws Exception {
    List<String> findings = new ArrayList<>();
    boolean failed = false;
    out.println("target           executions   a second    edges   corpus  findings");
    for (String name : chosen) {
      err.println("fuzz: " + name + " ...");
      try {
        JazzerRun.Result result = run(name);
        print(name, result);
        findings.addAll(result.findings());
      } catch (IllegalStateException e) { // The others can go on without it.
        err.println("fuzz: " + e.getMessage());
        failed = true;
      }
    }
    findings.forEach(finding -> out.println("\n" + finding));
    return !findings.isEmpty() ? FOUND : failed ? MISUSED : CLEAN;
  }

  private JazzerRun.Result run(String name) throws Exception {
    Path folder = Path.of(System.getProperty("weex.root", ""), "target", "fuzz").toAbsolutePath();
    return name.equals(DIFFERENTIAL)
        ? differential()
        : new JazzerRun(FuzzTarget.named(name), folder).run(seconds);
  }

  private JazzerRun.Result differential() throws Exception {
    Differential.Result result = Differential.run(seconds);
    return new JazzerRun.Result(result.exchanges(), 0, 0, result.differences());
  }

  private void print(String name, JazzerRun.Result result) {
    out.printf(
        "%-14s %12d %10d %8d %8d %9d%n",
        name,
        result.executions(),
        result.executions() / seconds,
        result.covered(),
        result.kept(),
        result.findings().size());
  }
}
