package io.github.weexjvm.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scripts/soak}: many sockets over a bad network, and what became of each message. */
@Command(
    name = "soak",
    description =
        "Talks to an echo server over many sockets, through a proxy that injects faults, and accounts"
            + " for every message.",
    customSynopsis = "scripts/soak [--seconds N | --minutes N] [--sockets N] [--seed S]",
    footer = {
      "",
      "answered  messages whose echo came back whole",
      "told      messages whose socket said by an error or close event that it had ended",
      "lost      messages with neither; stuck: sockets that never came to their end",
      "",
      "Exit codes: 0 nothing lost, duplicated, corrupted, stuck or leaked, 1 otherwise,",
      "2 bad usage, 130 ended by Ctrl-C, which prints the table so far.",
    })
final class SoakCommand implements Callable<Integer> {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private static final int MAX_SOCKETS = 5000;

  private final PrintStream out;
  private final PrintStream progress;

  @Spec private CommandSpec spec;

  @Option(names = "--seconds", paramLabel = "N", description = "How long the sockets talk.")
  private Integer seconds;

  @Option(names = "--minutes", paramLabel = "N", description = "The same; 2 by default.")
  private Integer minutes;

  @Option(names = "--sockets", paramLabel = "N", description = "How many; 300 by default.")
  private int sockets = 300;

  @Option(names = "--seed", paramLabel = "S", description = "Decides about faults and messages.")
  private Long seed;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /**
   * @param progress null where nobody looks
   */
  SoakCommand(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean looksOn = Boolean.getBoolean("soak.progress");
    System.exit(execute(List.of(arguments), out, System.err, looksOn ? System.err : null));
  }

  /**
   * Carries out a command line.
   *
   * @param progress null where nobody looks
   * @return the exit code
   */
  static int execute(
      List<String> arguments, PrintStream out, PrintStream err, PrintStream progress) {
    return new CommandLine(new SoakCommand(out, progress))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, given) -> misused(e, err))
        .execute(arguments.toArray(new String[0]));
  }

  private static int misused(ParameterException e, PrintStream err) {
    err.println("soak: " + e.getMessage() + " (scripts/soak --help tells more)");
    return MISUSED;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Soak.Settings settings = settings();
    out.println("seed " + settings.seed());
    SoakProgress shown = new SoakProgress(progress, settings);
    Soak soak = new Soak(settings, shown::update);
    shown.watch(soak);
    Thread interrupt = new Thread(() -> interrupted(soak, shown), "soak-interrupt");
    Runtime.getRuntime().addShutdownHook(interrupt);
    boolean clean = soak.run();
    Runtime.getRuntime().removeShutdownHook(interrupt);
    shown.clear();
    out.print(SoakTable.of(soak));
    return clean ? DONE : FAILED;
  }

  private void interrupted(Soak soak, SoakProgress shown) {
    shown.clear();
    out.print(SoakTable.of(soak));
    out.flush();
  }

  private Soak.Settings settings() {
    if (seconds != null && minutes != null) {
      throw usage("give either --seconds or --minutes");
    }
    if (sockets < 4 || sockets > MAX_SOCKETS) {
      throw usage("--sockets " + sockets + ": use 4 to " + MAX_SOCKETS);
    }
    return new Soak.Settings(time(), sockets, seed == null ? System.nanoTime() % 1_000_000 : seed);
  }

  private Duration time() {
    if (seconds != null) {
      return Duration.ofSeconds(positive("--seconds", seconds));
    }
    return Duration.ofMinutes(minutes == null ? 2 : positive("--minutes", minutes));
  }

  private int positive(String option, int number) {
    if (number < 1) {
      throw usage(option + " " + number + ": use 1 or more");
    }
    return number;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
