package io.github.weexjvm.cli;

import io.github.weexjvm.Platform;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.testing.ServerScript;
import io.github.weexjvm.testing.compare.Comparison;
import io.github.weexjvm.testing.compare.ComparisonReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code weex compare}: shows where the platforms part on a script or a bundle, and why. */
@Command(
    name = CompareCommand.NAME,
    description = {
      "Run a script or a bundle as on each platform, against the same server in memory and in "
          + "virtual time, and show where the platforms part, why, and what to write instead."
    },
    customSynopsis = "weex compare [OPTION...] (FILE | -e CODE | -) [-- ARGUMENT...]",
    footer = {
      "",
      "--click, --longpress, --input, --return, --appear, --fire and --wait are done",
      "to a bundle's page in the order given, until the first that can't be done.",
      "A duration is 500ms, 2s, 1.5m, 1h or a number of seconds, in virtual time.",
      "Exit codes: 0 identical, 1 divergent or not a script, 2 bad usage or unreadable",
      "file.",
    })
final class CompareCommand implements Callable<Integer> {

  static final String NAME = "compare";

  private final Terminal terminal;
  private final List<String> scriptArguments;

  @Spec private CommandSpec spec;
  @Mixin CommonOptions common;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "A script or bundle; - is standard input.")
  private List<String> files = List.of();

  @Option(names = "-e", paramLabel = "CODE", description = "Compare this code.")
  private String code;

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description =
          "Paragraphs (the default), one JSON object, or a page with a column for each platform.")
  private String format = "text";

  @Option(names = "--out", paramLabel = "FILE", description = "Write the report to a file.")
  private String out;

  @Option(
      names = "--server",
      paramLabel = "FILE",
      description = {
        "The server's part, one step a line: accept, send text hello, expect text hi, close 1001, "
            + "drop ... By default every message is sent back."
      })
  private String server;

  @Option(
      names = "--strict",
      description = "Count each member of an event, and not just those that Weex documents.")
  private boolean strict;

  @Option(
      names = "--platforms",
      paramLabel = "NAME",
      split = ",",
      description = "Compare these only: two or more of portable, android, ios, h5.")
  private List<String> platforms = List.of();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = {
        "Leave the page after so long; 10m by default. It ends before when nothing can happen any "
            + "more, or nothing has happened for 2m."
      })
  private Duration most = Duration.ofMinutes(10);

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Seed.class,
      description =
          "Random numbers, and the order of what happens at once, follow from it; 0 by default.")
  private long seed;

  @Option(names = "--real-random", description = "Give the script real random numbers.")
  private boolean realRandom;

  @Option(names = "--real-date", description = "Give the script the real date.")
  private boolean realDate;

  @Mixin TurnOptions turns;
  @Mixin HandshakeOptions handshake;
  @Mixin PolicyOptions policy;
  @Mixin BundleOptions bundles;
  @Mixin ActionOptions actions;
  @Mixin ViewportOption viewport;

  CompareCommand(Terminal terminal, List<String> scriptArguments) {
    this.terminal = terminal;
    this.scriptArguments = scriptArguments;
  }

  /** Reads a seed as it is written. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a seed: use a whole number of up to 18 digits");
      }
    }
  }

  @Override
  public Integer call() {
    ScriptSource source = source();
    ReportOutput output = ReportOutput.of(format, out, spec, terminal);
    try {
      ComparisonReport report = comparison(source).run();
      output.write(report);
      return report.isIdentical() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (ScriptFailedException e) {
      terminal.printError(e.fault().report());
      return ExitCode.FAILED;
    }
  }

  // ---- What is compared ----

  private ScriptSource source() {
    if (code != null && !files.isEmpty()) {
      throw usage("-e can't be combined with a file (" + files.get(0) + ")");
    }
    if (code == null && files.isEmpty()) {
      throw usage("nothing to compare: give a file, -e CODE, or - for standard input");
    }
    if (files.size() > 1) {
      throw usage(
          "it is the platforms that are compared, and not files: give one of "
              + String.join(", ", files));
    }
    return code == null ? ScriptSource.read(files.get(0), terminal) : ScriptSource.ofCode(code);
  }

  private Comparison comparison(ScriptSource source) {
    boolean isBundle = Bundle.isBundle(source.code());
    if (!isBundle) {
      bundles.refuse(spec, source);
      actions.refuse(source);
      source.sayIfMeantForBundle(terminal);
    }
    apply(WeexOptions.builder(), source, isBundle); // What is wrong is said before anything runs.
    Comparison comparison =
        isBundle
            ? Comparison.of(bundles.read(source)).actions(actions.all())
            : Comparison.of(source.name(), source.code());
    comparison.options(options -> apply(options, source, isBundle));
    return configured(comparison);
  }

  private Comparison configured(Comparison comparison) {
    comparison.seed(seed).atMost(most);
    if (server != null) {
      comparison.server(serverScript());
    }
    if (!platforms.isEmpty()) {
      comparison.platforms(named());
    }
    if (strict) {
      comparison.strict();
    }
    if (realRandom) {
      comparison.realRandom();
    }
    if (realDate) {
      comparison.realDate();
    }
    return comparison;
  }

  private void apply(WeexOptions.Builder options, ScriptSource source, boolean isBundle) {
    options.arguments(scriptArguments).onAbandoned(new LastWords(terminal));
    turns.apply(options);
    handshake.apply(options, spec);
    policy.apply(options);
    viewport.apply(options);
    if (isBundle) {
      bundles.apply(options);
      bundles.address(source, options);
    }
  }

  // ---- How ----

  private ServerScript serverScript() {
    try {
      return ServerScript.parse(ScriptSource.read(server, terminal).code());
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, "--server " + server + ": " + e.getMessage(), e);
    }
  }

  private Platform[] named() {
    List<Platform> named = new ArrayList<>();
    platforms.forEach(name -> named.add(PlatformOption.named("--platforms", name.strip(), spec)));
    if (named.stream().distinct().count() < 2) {
      throw usage("--platforms " + String.join(",", platforms) + " is one: a comparison needs two");
    }
    return named.toArray(Platform[]::new);
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
