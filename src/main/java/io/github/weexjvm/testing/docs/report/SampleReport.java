package io.github.weexjvm.testing.docs.report;

import io.github.weexjvm.testing.docs.SampleResult;
import java.util.List;

/** Writes results as text, piece by piece as they come. Used by one thread. */
public interface SampleReport {

  /** What comes before all results; may be empty, and else ends with a line's end. */
  default String begin() {
    return "";
  }

  /**
   * What is said at once of a sample.
   *
   * @param results on each platform, at least one; the same platforms in the same order each time
   */
  String sample(List<SampleResult> results);

  /** What comes after all results. */
  String end(Totals totals);
}
