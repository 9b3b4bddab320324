package io.github.weexjvm.testing;

import io.github.weexjvm.testing.ScriptStep.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the lines of a {@link ServerScript} into steps, each of which a {@link StepForm} knows to
 * read. One parser reads one script, on the caller's thread.
 */
final class ScriptParser {

  /** Words around steps. */
  static final List<String> STRUCTURE = List.of("repeat", "connection", "each", "refused");

  private static final int MOST_REPEATS = 100_000;

  private final List<List<ScriptStep>> connections = new ArrayList<>();
  private final List<ScriptStep> steps = new ArrayList<>();
  private ScriptStage stage = ScriptStage.ASKED;
  private boolean isForEach;

  private ScriptParser() {}

  static List<SourceLine> number(List<String> lines) {
    List<SourceLine> numbered = new ArrayList<>();
    for (String line : lines) {
      numbered.add(new SourceLine("line " + (numbered.size() + 1), line.strip()));
    }
    return numbered;
  }

  static ServerScript parse(List<SourceLine> lines) {
    List<SourceLine> written = lines.stream().filter(SourceLine::isStep).toList();
    if (written.size() == 1 && written.get(0).text().equals("refused")) {
      return new ServerScript(List.of(), false);
    }
    ScriptParser parser = new ScriptParser();
    written.forEach(parser::read);
    try {
      parser.endConnection();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + (lines.size() + 1) + ": " + e.getMessage(), e);
    }
    return new ServerScript(List.copyOf(parser.connections), parser.isForEach);
  }

  private void read(SourceLine line) {
    try {
      switch (line.text()) {
        case "connection" -> nextConnection();
        case "each" -> forEach();
        case "refused" -> throw new IllegalArgumentException("it must be the only step");
        default -> readStep(line);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          line.place() + ": " + QuotedText.quote(line.text()) + ": " + e.getMessage(), e);
    }
  }

  private void nextConnection() {
    if (isForEach) {
      throw new IllegalArgumentException("the steps are for each connection: there is no next one");
    }
    endConnection();
  }

  private void forEach() {
    if (isForEach || !steps.isEmpty() || !connections.isEmpty()) {
      throw new IllegalArgumentException("it must be the first step");
    }
    isForEach = true;
  }

  /** At the step {@code connection}, and at the end of the script. */
  private void endConnection() {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a connection needs a step");
    }
    connections.add(List.copyOf(steps));
    steps.clear();
    stage = ScriptStage.ASKED;
  }

  private void readStep(SourceLine line) {
    String text = line.text();
    int times = 1;
    if (StepArguments.first(text).equals("repeat")) {
      String rest = StepArguments.afterFirst(text);
      times = StepArguments.number("N", StepArguments.first(rest), 1, MOST_REPEATS);
      text = StepArguments.afterFirst(rest);
    }
    StepForm form = StepForm.of(text);
    Action action = form.action(text);
    ScriptStep step = new ScriptStep(line.place(), line.text(), action);
    for (int i = 0; i < times; i++) {
      follow(form);
      steps.add(step);
    }
  }

  private void follow(StepForm form) {
    if (stage == ScriptStage.OVER) {
      throw new IllegalArgumentException(
          "the connection is over: "
              + (isForEach
                  ? "nothing can follow that step"
                  : "the step connection begins the next one"));
    }
    stage = form.follow(stage);
  }
}
