package io.github.weexjvm.testing.compare;

import static io.github.weexjvm.testing.compare.TraceEntry.Kind.ERROR;
import static io.github.weexjvm.testing.compare.TraceEntry.Kind.SERVER;
import static io.github.weexjvm.testing.compare.TraceEntry.Kind.TREE;

import io.github.weexjvm.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a report of the runs on all platforms. Used once, by one thread. */
final class Findings {

  /** So many errors of all platforms are worth a note. */
  private static final int MAX_ERRORS = 5;

  private final Comparison.Plan plan;
  private final Collection<Platform> platforms;
  private final boolean isStrict;
  private final List<Trace> traces = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** What the script asked for on any platform. */
  private boolean askedForRandom;

  private boolean askedForDate;

  Findings(Comparison.Plan plan, Collection<Platform> platforms, boolean isStrict) {
    this.plan = plan;
    this.platforms = platforms;
    this.isStrict = isStrict;
  }

  ComparisonReport report() {
    for (Platform platform : platforms) {
      traces.add(run(platform));
    }
    List<Row> rows = Alignment.of(traces, isStrict);
    String chance = chance();
    String unknown = chance == null ? unknown() : chance;
    List<Divergence> divergences = new Explanation(rows, platforms, unknown).divergences();
    noteEmptiness(rows);
    noteErrors(rows);
    notePayloads(rows);
    noteChance(divergences.stream().noneMatch(one -> one.reason() != null) ? chance : null);
    noteFull();
    return new ComparisonReport(plan.name(), traces, rows, divergences, notes);
  }

  private Trace run(Platform platform) {
    try (PlatformRun run = new PlatformRun(plan, platform)) {
      Trace trace = run.trace();
      askedForRandom |= run.askedForRandom();
      askedForDate |= run.askedForDate();
      return trace;
    }
  }

  // ---- Why, where no quirk says it ----

  /** Why no run is like another, found out by one more run; null when it is not so. */
  private String chance() {
    List<String> real = new ArrayList<>();
    if (askedForRandom && !plan.fixesRandom()) {
      real.add("random numbers");
    }
    if (askedForDate && !plan.fixesDate()) {
      real.add("the date");
    }
    Trace first = traces.get(0);
    if (real.isEmpty() || isSame(first, run(first.platform()))) {
      return null;
    }
    return "The script asks for "
        + String.join(" and ", real)
        + ", real ones as you wish, and differs from one run to the next on "
        + first.platform().id()
        + " alone: leave out --real-random and --real-date.";
  }

  private boolean isSame(Trace one, Trace other) {
    int size = one.entries().size();
    return size == other.entries().size()
        && IntStream.range(0, size)
            .allMatch(i -> one.entries().get(i).isSame(other.entries().get(i), isStrict));
  }

  private String unknown() {
    boolean asksServers =
        traces.stream()
            .flatMap(trace -> trace.entries().stream())
            .anyMatch(entry -> entry.subject().startsWith("stream."));
    return asksServers
        ? "No row of the table explains it. The script asked real servers by the module stream,"
            + " whose answers may differ from one request to the next."
        : "No row of the table explains it. Does the script itself ask where it runs?";
  }

  // ---- Notes ----

  /** That no platform shows anything is no difference, and hardly what is wanted. */
  private void noteEmptiness(List<Row> rows) {
    boolean isFull = traces.stream().anyMatch(Trace::isFull);
    if (plan.bundle() != null && !isFull && rows.stream().noneMatch(Findings::isElement)) {
      notes.add("The bundle rendered nothing on any platform.");
    }
  }

  private static boolean isElement(Row row) {
    return row.first().kind() == TREE;
  }

  private void noteErrors(List<Row> rows) {
    rows.stream()
        .filter(row -> row.isIdentical() && isFailure(row.first().kind()))
        .limit(MAX_ERRORS)
        .forEach(
            row ->
                notes.add(
                    "On all platforms: "
                        + Excerpts.of(row.first().text(), 200)
                        + (row.place() == null ? "" : ", at " + row.place())));
  }

  private static boolean isFailure(TraceEntry.Kind kind) {
    return kind == ERROR || kind == SERVER;
  }

  private void notePayloads(List<Row> rows) {
    String events =
        rows.stream()
            .filter(row -> row.isIdentical() && row.differsInWhole())
            .map(row -> row.first().subject().replace("webSocket.", ""))
            .distinct()
            .collect(Collectors.joining(", "));
    if (!events.isEmpty()) {
      notes.add(
          "What "
              + events
              + " gets has other members on each platform besides those that Weex documents. They"
              + " don't count, unless you ask for --strict.");
    }
  }

  private void noteChance(String chance) {
    if (chance != null) {
      notes.add(chance);
    }
    if (askedForRandom && plan.fixesRandom()) {
      notes.add(
          "The script asks for random numbers, which were the same on all platforms: those of seed "
              + plan.seed()
              + " (--seed N for others, --real-random for real ones).");
    }
    if (askedForDate && plan.fixesDate()) {
      notes.add(
          "The script asks for the date, which was the same on all platforms (--real-date for the"
              + " real one).");
    }
  }

  private void noteFull() {
    List<String> full =
        traces.stream().filter(Trace::isFull).map(trace -> trace.platform().id()).toList();
    if (!full.isEmpty()) {
      notes.add(
          "More than "
              + TraceRecorder.MAX_ENTRIES
              + " things happened on "
              + String.join(", ", full)
              + ": what came later was not compared.");
    }
  }
}
