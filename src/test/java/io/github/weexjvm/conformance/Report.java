package io.github.weexjvm.conformance;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Prints what came of an area, for people. */
final class Report {

  private static final int MOST_CHARS = 200;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** One line for a test that was run, and its first failure below. */
  void print(Outcome outcome) {
    if (!outcome.wasRun()) {
      return;
    }
    out.printf("%5s  %s%n", outcome.passed() + "/" + outcome.total(), outcome.run().id());
    outcome
        .firstFailure()
        .ifPresent(
            failure ->
                out.println(
                    "       " + failure.status() + " " + failure.name() + said(failure.message())));
    outcome.notes().forEach(note -> out.println("       note: " + note));
  }

  private static String said(String message) {
    return message.isEmpty() ? "" : ": " + shortened(message);
  }

  static String shortened(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS) + " …";
  }

  /** The totals of an area, and what was skipped. */
  void printEnd(String area, List<Outcome> outcomes) {
    printSkipped(outcomes);
    StringJoiner totals = new StringJoiner(", ");
    Totals.of(outcomes).forEach((name, found) -> totals.add(name + " " + found));
    out.println(area + ": " + totals);
  }

  private void printSkipped(List<Outcome> outcomes) {
    Map<String, List<Outcome>> byReason = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (!outcome.wasRun()) {
        byReason
            .computeIfAbsent(outcome.skipped(), reason -> new java.util.ArrayList<>())
            .add(outcome);
      }
    }
    byReason.forEach(
        (reason, skipped) -> {
          out.println("skipped, " + reason + ": " + skipped.size());
          if (!reason.equals(TestRun.NEEDS_HTTP2)) { // Too many, and their names tell nothing.
            skipped.forEach(outcome -> out.println("       " + outcome.run().id()));
          }
        });
  }
}
