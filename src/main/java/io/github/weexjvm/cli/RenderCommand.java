package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.Bundle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
      "130 ended by Ctrl-C.",
    })
final class RenderCommand implements Callable<Integer> {

  static final String NAME = "render";

  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);
  private static final int DEFAULT_WIDTH = 750;
  private static final Duration DEFAULT_TURN = Duration.ofSeconds(5);

  /** What {@code --wait} says for as long as anything can happen. */
  private static final String IDLE = "idle";

  /** What the JDK says when nobody reads standard output any more. */
  private static final String CLOSED_PIPE = "Broken pipe";

  private final Terminal terminal;
  private final List<PageAction> actions = new ArrayList<>();

  @Spec private CommandSpec spec;
  @Mixin CommonOptions common;
  @Mixin NetworkOptions network;
  @Mixin BundleOptions bundles;
  @Mixin DeviceOptions device;
  @Mixin PlatformOption platform;

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
      names = "--viewport",
      paramLabel = "UNITS",
      description = "How many units the page is wide; 750 by default.")
  private String viewport;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "The longest that a bundle may take for each step; 30s by default.")
  private Duration patience = DEFAULT_PATIENCE;

  @Option(
      names = "--max-turn",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = {"Stop a single turn of script that takes more CPU time; 5s by default."})
  private Duration maxTurn = DEFAULT_TURN;

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  // ---- What is done to a page, in the order of the command line ----

  @Option(
      names = "--click",
      paramLabel = "SELECTOR",
      description = "Click on an element. May be repeated.")
  void click(List<String> given) {
    add(given, selector -> PageAction.touch(page -> page.click(selector)));
  }

  @Option(
      names = "--longpress",
      paramLabel = "SELECTOR",
      description = "Press an element for long. May be repeated.")
  void longpress(List<String> given) {
    add(given, selector -> PageAction.touch(page -> page.longpress(selector)));
  }

  @Option(
      names = "--input",
      paramLabel = "SELECTOR=TEXT",
      description = "Type a text into an input. May be repeated.")
  void input(List<String> given) {
    add(given, this::input);
  }

  private PageAction input(String given) {
    String[] parts = split("--input", given, "'#draft=hello'");
    return PageAction.touch(page -> page.input(parts[0], parts[1]));
  }

  @Option(
      names = "--return",
      paramLabel = "SELECTOR",
      description = "Press the return key in an input. May be repeated.")
  void pressReturn(List<String> given) {
    add(given, selector -> PageAction.touch(page -> page.pressReturn(selector)));
  }

  @Option(
      names = "--appear",
      paramLabel = "SELECTOR",
      description = "Bring an element into view. May be repeated.")
  void appear(List<String> given) {
    add(given, selector -> PageAction.touch(page -> page.appear(selector)));
  }

  @Option(
      names = "--fire",
      paramLabel = "SELECTOR=EVENT",
      description = "Tell an element of an event, such as loadmore. May be repeated.")
  void fire(List<String> given) {
    add(given, this::fire);
  }

  private PageAction fire(String given) {
    String[] parts = split("--fire", given, "'list=loadmore'");
    return PageAction.touch(page -> page.fire(parts[0], parts[1], Map.of()));
  }

  @Option(
      names = "--wait",
      paramLabel = "DURATION|idle",
      description = {
        "Wait so long, or until nothing can happen any more. Without it each step waits until the "
            + "page has been quiet for 100ms, at most 2s. May be repeated."
      })
  void await(List<String> given) {
    add(given, this::await);
  }

  private PageAction await(String time) {
    if (time.equals(IDLE)) {
      return PageWait::untilIdle;
    }
    Duration duration = duration(time);
    return (page, most) -> PageWait.pass(page, duration);
  }

  /** picocli hands over all that it has seen of an option so far, at first nothing. */
  private void add(List<String> given, Function<String, PageAction> action) {
    if (!given.isEmpty()) {
      actions.add(action.apply(given.get(given.size() - 1)));
    }
  }

  private Duration duration(String time) {
    try {
      return new DurationConverter().convert(time);
    } catch (RuntimeException e) {
      throw usage("--wait \"" + time + "\" is neither idle nor a duration such as 500ms or 2s");
    }
  }

  /** At the last sign that is not part of a selector's own [attr=value]. */
  private String[] split(String option, String given, String example) {
    int depth = 0;
    for (int i = 0; i < given.length(); i++) {
      char character = given.charAt(i);
      depth += character == '[' ? 1 : character == ']' ? -1 : 0;
      if (character == '=' && depth == 0 && i > 0) {
        return new String[] {given.substring(0, i), given.substring(i + 1)};
      }
    }
    throw usage(option + " \"" + given + "\" has no '=': write it as in " + example);
  }

  // ---- Rendering ----

  @Override
  public Integer call() {
    if (files.isEmpty()) {
      throw usage("nothing to render: give the file of a bundle, or - for standard input");
    }
    boolean failed = false;
    try (RenderOutput output =
        RenderOutput.of(format, out, width(), files.size(), spec, terminal)) {
      for (String file : files) {
        RenderedBundle rendered = render(file);
        output.write(rendered);
        failed |= rendered.failed();
      }
    } catch (IOException e) {
      if (out == null && CLOSED_PIPE.equals(e.getMessage())) {
        return ExitCode.DONE; // Whoever reads it has seen enough.
      }
      throw RenderOutput.unwritable(out, e);
    }
    return failed ? ExitCode.FAILED : ExitCode.DONE;
  }

  private int width() {
    if (viewport == null) {
      return DEFAULT_WIDTH;
    }
    try {
      int units = Integer.parseInt(viewport);
      if (units > 0) {
        return units;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw usage("--viewport " + viewport + " is no width: give a number of units such as 750");
  }

  private RenderedBundle render(String file) {
    try (EchoStandIn echo = new EchoStandIn(terminal)) {
      WeexOptions.Builder options = WeexOptions.builder().maxTurn(maxTurn);
      if (viewport != null) {
        options.environment("deviceWidth", String.valueOf(width()));
      }
      options.console((level, text) -> terminal.printError(text));
      options.onFault(fault -> {}); // Shown with the others.
      network.apply(options, echo, terminal, spec);
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
    return new BundleRendering(actions, patience).render(bundle, options.build());
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
