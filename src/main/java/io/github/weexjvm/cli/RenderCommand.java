package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.script.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weex render}: shows what bundles render, after whatever is done to them. */
@Command(
    name = RenderCommand.NAME,
    description = "Render Weex bundles, and show the elements of each as text, JSON or HTML.",
    customSynopsis =
        "weex render BUNDLE... [--format text|json|html] [--click SELECTOR]... [OPTION...]",
    footer = {
      "",
      "--click, --longpress, --input, --return, --appear, --fire and --wait are done",
      "in the order given, until the first that can't be done.",
      "A selector is #id, .class, a type such as list, [attr=value], :text(\"…\"), or",
      "several of these as in CSS. What bundles print goes to standard error.",
      "A duration is 500ms, 2s, 1.5m, 1h or a number of seconds.",
      "Exit codes: 0 done, 1 a bundle failed or could not be read, 2 bad usage,",
      "3 a bundle can't be stopped or out of memory, 130 ended by Ctrl-C.",
    })
final class RenderCommand implements Callable<Integer> {

  static final String NAME = "render";

  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin CommonOptions common;
  @Mixin TurnOptions turns;
  @Mixin HandshakeOptions handshake;
  @Mixin NetworkOptions network;
  @Mixin PolicyOptions policy;
  @Mixin BundleOptions bundles;
  @Mixin DeviceOptions device;
  @Mixin ActionOptions actions;
  @Mixin PlatformOption platform;
  @Mixin ViewportOption viewport;

  @Parameters(paramLabel = "BUNDLE", arity = "0..*", description = "A bundle; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description = "An indented outline (the default), one line of JSON per bundle, or a page.")
  private String format = "text";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write to a file; for HTML of several bundles, into a directory, made if needed.")
  private String out;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "The longest that a bundle may take for each step; 30s by default.")
  private Duration patience = DEFAULT_PATIENCE;

  /** Whether a bundle could not be stopped, or filled the memory. Written by any thread. */
  private volatile boolean lost;

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      throw usage("nothing to render: give the file of a bundle, or - for standard input");
    }
    boolean failed = false;
    try (RenderOutput output =
        RenderOutput.of(format, out, viewport.width(), files.size(), spec, terminal)) {
      for (String file : files) {
        RenderedBundle rendered = render(file);
        output.write(rendered);
        failed |= rendered.failed();
      }
    } catch (IOException e) {
      if (out == null && Terminal.isUnread(e)) {
        return ExitCode.DONE; // Whoever reads it has seen enough.
      }
      throw RenderOutput.unwritable(out, e);
    }
    if (lost) {
      return ExitCode.LOST;
    }
    return failed ? ExitCode.FAILED : ExitCode.DONE;
  }

  private void noticed(Fault fault) {
    if (fault.kind() == Fault.Kind.OUT_OF_MEMORY) {
      lost = true;
    }
  }

  private RenderedBundle render(String file) {
    try (EchoStandIn echo = new EchoStandIn(terminal)) {
      WeexOptions.Builder options = WeexOptions.builder();
      turns.apply(options);
      viewport.apply(options);
      options.console((level, text) -> terminal.printError(text));
      options.onFault(this::noticed); // Shown with the others.
      options.onAbandoned(reason -> lost = true);
      handshake.apply(options, spec);
      network.apply(options, echo, terminal, spec);
      policy.apply(options);
      device.apply(options);
      platform.apply(options, spec);
      bundles.apply(options);
      return render(file, options);
    }
  }

  /** One file that can't be read, or is no bundle, does not stop the others. */
  private RenderedBundle render(String file, WeexOptions.Builder options) {
    Bundle bundle;
    try {
      bundle = bundles.read(ScriptSource.read(file, terminal), options);
    } catch (UserError e) {
      return new RenderedBundle(
          file, null, null, List.of(RenderedBundle.Problem.of(e.getMessage())));
    }
    return new BundleRendering(actions.all(), patience).render(bundle, options.build());
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
