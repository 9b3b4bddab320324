package io.github.weexjvm.cli;

import io.github.weexjvm.Weex;
import io.github.weexjvm.testing.Spelling;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code weex}. What it does itself is to name its subcommands and answer mistakes. */
@Command(
    name = "weex",
    description = "Runs Weex scripts and bundles on the JVM, headless, with real WebSockets.",
    customSynopsis = "weex (run | render | compare | docs | echo) [OPTION...]",
    versionProvider = Main.Version.class,
    footer = {"", "weex COMMAND --help tells more."})
public final class Main implements Runnable {

  private static final String END_OF_OPTIONS = "--";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  /** The commands that run scripts. */
  private static final Set<String> STARTING =
      Set.of(RunCommand.NAME, RenderCommand.NAME, CompareCommand.NAME, DocsCommand.NAME);

  /** The commands whose scripts have arguments of their own. */
  private static final Set<String> WITH_ARGUMENTS = Set.of(RunCommand.NAME, CompareCommand.NAME);

  private Main() {}

  public static void main(String[] args) {
    OutOfMemory.endsTheProcess();
    List<String> given = List.of(args);
    Logging.configure(isVerbose(given)); // Before anything makes a logger.
    if (args.length > 0 && STARTING.contains(args[0])) {
      Weex.prepare(); // Takes as long as reading the command line does.
    }
    // Not from main()'s end: the JVM would wait for threads of libraries.
    System.exit(execute(given, Terminal.ofProcess()));
  }

  /**
   * Carries out a command line.
   *
   * @return the exit code
   */
  static int execute(List<String> args, Terminal terminal) {
    List<String> ours = args.subList(0, endOfOurs(args));
    List<String> scripts = args.subList(Math.min(ours.size() + 1, args.size()), args.size());
    boolean verbose = isVerbose(args);
    return new CommandLine(new Main())
        .addSubcommand(new RunCommand(terminal, scripts))
        .addSubcommand(new RenderCommand(terminal))
        .addSubcommand(new CompareCommand(terminal, scripts))
        .addSubcommand(new DocsCommand(terminal))
        .addSubcommand(new EchoCommand(terminal))
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, given) -> misused(e, terminal))
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e, terminal, verbose))
        .execute(ours.toArray(new String[0]));
  }

  private static boolean isVerbose(List<String> args) {
    return args.subList(0, endOfOurs(args)).contains(CommonOptions.VERBOSE);
  }

  /** What follows is the script's own; other commands have files there. */
  private static int endOfOurs(List<String> args) {
    boolean hasOwn = !args.isEmpty() && WITH_ARGUMENTS.contains(args.get(0));
    int end = hasOwn ? args.indexOf(END_OF_OPTIONS) : -1;
    return end < 0 ? args.size() : end;
  }

  /** Without a subcommand. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what to do? Use weex run, weex render, weex compare, weex docs or weex echo");
  }

  // ---- Mistakes ----

  private static int misused(ParameterException e, Terminal terminal) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say(sentence(e));
    terminal.printError("Try: " + command + " --help");
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    String message = e.getMessage();
    return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
  }

  private static String unknown(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String given = e.getUnmatched().get(0);
    if (given.startsWith("-") && given.length() > 1) {
      String name = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
      return command.getCommandSpec().qualifiedName()
          + " has no option "
          + name
          + RefusedOptions.why(command.getCommandName(), name)
              .map(why -> ": " + why)
              .orElse(hint(name, command.getCommandSpec().optionsMap().keySet(), ""));
    }
    if (command.getParent() != null) {
      return command.getCommandSpec().qualifiedName() + " takes no argument: " + given;
    }
    String otherwise = "; to run a script: weex run " + given;
    return "there is no command "
        + given
        + hint(given, command.getSubcommands().keySet(), otherwise);
  }

  private static String hint(String typed, Set<String> known, String otherwise) {
    return Spelling.nearest(typed, known)
        .map(word -> "; did you mean " + word + "?")
        .orElse(otherwise);
  }

  private static int failed(Exception e, Terminal terminal, boolean verbose) {
    terminal.say(e instanceof UserError ? e.getMessage() : "internal error: " + e + more(verbose));
    if (verbose) {
      StringWriter stack = new StringWriter();
      e.printStackTrace(new PrintWriter(stack));
      terminal.printError(stack.toString().stripTrailing());
    }
    return e instanceof UserError error ? error.exitCode() : ExitCode.FAILED;
  }

  private static String more(boolean verbose) {
    return verbose ? "" : " (--verbose shows more)";
  }

  /** Asked for the version only when that is to be shown. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "weex-jvm " + (version == null ? "dev" : version),
        "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")",
      };
    }
  }
}
