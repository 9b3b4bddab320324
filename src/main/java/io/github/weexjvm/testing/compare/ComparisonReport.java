package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What came of a comparison: whether a script did the same on all platforms, and if not, where and
 * why not. Immutable, for any thread.
 */
public final class ComparisonReport {

  private final String script;
  private final List<Trace> traces;
  private final List<Row> rows;
  private final List<Divergence> divergences;
  private final List<String> notes;

  ComparisonReport(
      String script,
      List<Trace> traces,
      List<Row> rows,
      List<Divergence> divergences,
      List<String> notes) {
    this.script = script;
    this.traces = List.copyOf(traces);
    this.rows = List.copyOf(rows);
    this.divergences = List.copyOf(divergences);
    this.notes = List.copyOf(notes);
  }

  /** The name of what was run. */
  public String script() {
    return script;
  }

  /** What was compared, the one first that the others are held against. */
  public List<Platform> platforms() {
    return traces.stream().map(Trace::platform).toList();
  }

  /** Whether the script did the same on all platforms. */
  public boolean isIdentical() {
    return divergences.isEmpty();
  }

  /** Where the platforms part, in order; none when they don't. */
  public List<Divergence> divergences() {
    return divergences;
  }

  /** All that happened, side by side. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * All that happened on one platform.
   *
   * @throws NoSuchElementException when it was not compared
   */
  public Trace trace(Platform platform) {
    return traces.stream()
        .filter(trace -> trace.platform() == platform)
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException(platform.id() + " was not one of the platforms"));
  }

  /** Sentences about what does not count as a difference, but is good to know. */
  public List<String> notes() {
    return notes;
  }

  /** For people to read, without color; each line ends with a line feed. */
  public String text() {
    return new TextReport(this, false).toString();
  }

  /** The same for a terminal that shows color. */
  public String coloredText() {
    return new TextReport(this, true).toString();
  }

  /** For programs: one JSON object on one line. */
  public String json() {
    return JsonReport.of(this);
  }

  /** For a browser: one page that needs nothing else, with the platforms side by side. */
  public String html() {
    return HtmlReport.page(this);
  }

  /** The {@link #text}, for a failed assertion. */
  @Override
  public String toString() {
    return text();
  }
}
