package io.github.weexjvm.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a whole script of the steps in which a server misbehaves: says that they are for each
 * connection, accepts in front of them and echoes behind them, if they don't say otherwise. Pure
 * functions, for any thread.
 */
final class FaultSteps {

  /** Steps that say how the request is answered, or that it is not. */
  private static final Set<String> ANSWERS = Set.of("accept", "refuse");

  /** Steps behind which there is nothing to send back. */
  private static final Set<String> LAST =
      Set.of("drop", "reset", "hang", "refuse", "close", "echo");

  private FaultSteps() {}

  /** Cuts steps apart at semicolons that are in no quotes. */
  static List<SourceLine> split(String steps) {
    List<SourceLine> lines = new ArrayList<>();
    StringBuilder step = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < steps.length(); i++) {
      char c = steps.charAt(i);
      boolean isEscape = isQuoted && c == '\\' && i + 1 < steps.length();
      isQuoted ^= c == '"';
      if (c == ';' && !isQuoted) {
        add(lines, step);
      } else {
        step.append(c).append(isEscape ? steps.charAt(++i) : "");
      }
    }
    add(lines, step);
    return lines;
  }

  private static void add(List<SourceLine> lines, StringBuilder step) {
    lines.add(new SourceLine("step " + (lines.size() + 1), step.toString().strip()));
    step.setLength(0);
  }

  /** The whole script. */
  static List<SourceLine> complete(List<SourceLine> written) {
    List<SourceLine> steps = written.stream().filter(SourceLine::isStep).toList();
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("there is no step: write one, such as drop");
    }
    if (steps.stream().anyMatch(line -> line.text().equals("refused"))) {
      throw new IllegalArgumentException(
          "refused is a script that listens nowhere: refuse STATUS answers");
    }
    List<SourceLine> all = new ArrayList<>(steps);
    if (steps.stream().noneMatch(FaultSteps::answers)) {
      all.add(heads(steps), implied("accept protocol *"));
    }
    if (!all.get(0).text().equals("each")) {
      all.add(0, implied("each"));
    }
    if (isAccepted(all) && steps.stream().noneMatch(FaultSteps::isLast)) {
      all.add(implied("echo"));
    }
    return all;
  }

  private static SourceLine implied(String step) {
    return new SourceLine("implied", step);
  }

  private static boolean answers(SourceLine line) {
    return ANSWERS.contains(first(line)) || line.text().equals("expect request");
  }

  /** How many steps stand in front that concern the answer. */
  private static int heads(List<SourceLine> steps) {
    Set<String> heads = Set.of("each", "status", "header", "without");
    int count = 0;
    while (count < steps.size() && heads.contains(first(steps.get(count)))) {
      count++;
    }
    return count;
  }

  private static boolean isAccepted(List<SourceLine> steps) {
    return steps.stream().anyMatch(line -> first(line).equals("accept"));
  }

  private static boolean isLast(SourceLine line) {
    return LAST.contains(first(line))
        || line.text().equals("expect end")
        || line.text().startsWith("expect close");
  }

  private static String first(SourceLine line) {
    return StepArguments.first(line.text());
  }
}
