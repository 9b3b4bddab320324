package io.github.weexjvm.conformance;

import java.time.Duration;

/**
 * How long a test may take.
 *
 * @param patient for files that ask for more
 * @param idle for a test that has no timer and no connection any more: what it waits for may still
 *     come, from a timer that keeps nothing alive
 * @param grace how long the harness may take to say what it has, after its time is up
 */
record Deadlines(Duration usual, Duration patient, Duration idle, Duration grace) {

  /** Those of the suite. */
  static final Deadlines SUITE =
      new Deadlines(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3),
          Duration.ofSeconds(2));

  Duration of(TestFile file) {
    return file.patient() ? patient : usual;
  }
}
