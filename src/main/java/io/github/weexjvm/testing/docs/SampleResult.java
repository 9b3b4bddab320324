package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import java.time.Duration;
import java.util.List;

/**
 * What came of a sample on a platform.
 *
 * @param problems why it failed; empty if it did not
 * @param notes what a reader may want to know besides
 * @param took real time
 */
public record SampleResult(
    DocumentedSample sample,
    Platform platform,
    SampleState state,
    List<SampleProblem> problems,
    List<String> notes,
    Duration took) {

  public SampleResult {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The problems, each with document, line and heading. */
  public String report() {
    StringBuilder report = new StringBuilder();
    for (SampleProblem problem : problems) {
      report.append(report.isEmpty() ? "" : "\n").append(place(problem.line()));
      report.append(": ");
      report.append(problem.sentence());
      if (!problem.detail().isEmpty()) {
        report.append('\n').append(problem.detail().indent(2).stripTrailing());
      }
    }
    return report.toString();
  }

  /** A line of the document, with the heading and, where it matters, the platform. */
  public String place(int line) {
    String heading = sample.heading().isEmpty() ? "" : " (" + sample.heading() + ")";
    String where = platform == Platform.PORTABLE ? "" : ", on " + platform.id();
    return sample.document() + ":" + line + heading + where;
  }
}
