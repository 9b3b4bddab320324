package io.github.weexjvm.cli;

import io.github.weexjvm.testing.PageAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done to a page, in the order of the command line. */
final class ActionOptions {

  /** What {@code --wait} says for as long as anything can happen. */
  private static final String IDLE = "idle";

  private final List<PageAction> actions = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  List<PageAction> all() {
    return actions;
  }

  /** Complains of what can be done to a page only. */
  void refuse(ScriptSource script) {
    if (!actions.isEmpty()) {
      throw usage(
          "there is no page to " + actions.get(0).text() + ": " + script.name() + " is no bundle");
    }
  }

  @Option(
      names = "--click",
      paramLabel = "SELECTOR",
      description = "Click on an element. May be repeated.")
  void click(List<String> given) {
    add(given, PageAction::click);
  }

  @Option(
      names = "--longpress",
      paramLabel = "SELECTOR",
      description = "Press an element for long. May be repeated.")
  void longpress(List<String> given) {
    add(given, PageAction::longpress);
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
    return PageAction.input(parts[0], parts[1]);
  }

  @Option(
      names = "--return",
      paramLabel = "SELECTOR",
      description = "Press the return key in an input. May be repeated.")
  void pressReturn(List<String> given) {
    add(given, PageAction::pressReturn);
  }

  @Option(
      names = "--appear",
      paramLabel = "SELECTOR",
      description = "Bring an element into view. May be repeated.")
  void appear(List<String> given) {
    add(given, PageAction::appear);
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
    return PageAction.fire(parts[0], parts[1]);
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
      return new PageAction.UntilIdle();
    }
    return new PageAction.Pause(duration(time));
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

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
