package io.github.weexjvm.conformance;

import java.util.List;
import java.util.Optional;

/**
 * What came of one run.
 *
 * @param subtests in the order of their results; the file as a whole is among them if it failed
 * @param skipped why it was not run; null if it was
 * @param notes what somebody who reads the result should know
 */
record Outcome(TestRun run, List<Subtest> subtests, String skipped, List<String> notes) {

  static Outcome of(TestRun run, List<Subtest> subtests, List<String> notes) {
    return new Outcome(run, List.copyOf(subtests), null, List.copyOf(notes));
  }

  static Outcome skipped(TestRun run, String reason) {
    return new Outcome(run, List.of(), reason, List.of());
  }

  boolean wasRun() {
    return skipped == null;
  }

  int total() {
    return subtests.size();
  }

  int passed() {
    return (int) subtests.stream().filter(Subtest::passed).count();
  }

  Optional<Subtest> firstFailure() {
    return subtests.stream().filter(subtest -> !subtest.passed()).findFirst();
  }
}
