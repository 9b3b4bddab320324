package io.github.weexjvm.cli;

import io.github.weexjvm.Platform;
import io.github.weexjvm.testing.docs.DocumentedSample;
import io.github.weexjvm.testing.docs.DocumentedSamples;
import io.github.weexjvm.testing.docs.SampleResult;
import io.github.weexjvm.testing.docs.report.Totals;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weex docs}: runs the samples of documents, and says which don't do what is documented. */
@Command(
    name = DocsCommand.NAME,
    description = "Run every JavaScript block of Markdown documents as a conformance test.",
    customSynopsis =
        "weex docs FILE... [--platform NAME|all] [--setup FILE]... [--format text|junit|json]"
            + " [OPTION...]",
    footer = {
      "",
      "Each sample lives through a good day, on which its server accepts, sends and",
      "closes, one on which the connection is refused, and one on which it drops. It",
      "passes when nothing is uncaught, each socket comes to its end, and each handler",
      "that it set is called with what is documented on one of the days at least.",
      "A duration is 500ms, 2s, 1.5m, 1h or a number of seconds.",
      "Exit codes: 0 all pass, 1 a sample failed, 2 bad usage, an unreadable file or a",
      "document without samples, 130 ended by Ctrl-C.",
    })
final class DocsCommand implements Callable<Integer> {

  static final String NAME = "docs";

  private static final String ALL = "all";

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin CommonOptions common;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "A document, or a directory of documents (*.md).")
  private List<String> files = List.of();

  @Option(
      names = "--platform",
      paramLabel = "NAME|all",
      description =
          "Run them as on portable (the default), android, ios or h5; all shows a matrix.")
  private String platform = Platform.PORTABLE.id();

  @Option(
      names = "--setup",
      paramLabel = "FILE",
      description = {
        "A script that declares names which samples use without declaring them; it runs before"
            + " those. By default an open socket ws, also called Socket, and handleErrors(). May be"
            + " repeated."
      })
  private List<String> setups = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|junit|json",
      description = "A line for each sample (the default), JUnit's XML, or one JSON object.")
  private String format = "text";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to a file, and print the summary.")
  private String out;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Virtual time that a sample may take for each day; 5m by default.")
  private Duration timeout;

  @Option(
      names = "--max-turn",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = {"Stop a single turn of script that takes more CPU time; 5s by default."})
  private Duration maxTurn;

  DocsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      throw usage("no document: give Markdown files, or directories of them");
    }
    List<Platform> platforms = platforms();
    DocsOutput output = DocsOutput.of(format, out, platforms, common.verbose, spec, terminal);
    try {
      return run(samples(), platforms, output);
    } catch (IOException e) {
      if (Terminal.isUnread(e)) {
        return ExitCode.DONE; // Whoever reads it has seen enough.
      }
      throw RenderOutput.unwritable(null, e);
    }
  }

  private List<Platform> platforms() {
    return platform.equals(ALL)
        ? List.of(Platform.values())
        : List.of(PlatformOption.named(platform, spec));
  }

  // ---- Reading ----

  private DocumentedSamples samples() {
    try {
      DocumentedSamples samples = DocumentedSamples.in(paths(files));
      samples = setups.isEmpty() ? samples : samples.setUpBy(paths(setups));
      samples = timeout == null ? samples : samples.timeout(timeout);
      samples = samples.onAbandoned(new LastWords(terminal)::end);
      return maxTurn == null ? samples : samples.maxTurn(maxTurn);
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      boolean named = e instanceof FileSystemException failure && failure.getFile() != null;
      throw ScriptSource.unreadable(
          named ? ((FileSystemException) e).getFile() : String.join(", ", files), e);
    }
  }

  private static List<Path> paths(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      try {
        paths.add(Path.of(name));
      } catch (InvalidPathException e) {
        throw ScriptSource.unreadable(name, e);
      }
    }
    return paths;
  }

  // ---- Running ----

  private int run(DocumentedSamples samples, List<Platform> platforms, DocsOutput output)
      throws IOException {
    Totals totals = new Totals(samples.otherBlocks());
    output.begin();
    try (DocsProgress progress = DocsProgress.of(samples.size(), terminal);
        DocsWorkers workers = new DocsWorkers(common.verbose ? 1 : DocsWorkers.most())) {
      Iterator<List<SampleResult>> all =
          workers.inOrder(samples.stream(), sample -> run(sample, platforms));
      while (all.hasNext()) {
        List<SampleResult> results = all.next();
        totals.add(results);
        output.add(results);
        progress.step();
        if (!progress.isShown()) {
          output.show();
        }
      }
    }
    output.end(totals);
    return totals.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private List<SampleResult> run(DocumentedSample sample, List<Platform> platforms) {
    Consumer<String> console = common.verbose ? terminal::printError : line -> {};
    return platforms.stream().map(one -> sample.run(one, console)).toList();
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
