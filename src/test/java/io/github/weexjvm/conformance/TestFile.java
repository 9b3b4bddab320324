package io.github.weexjvm.conformance;

import java.util.List;

/**
 * One file of the suite, understood.
 *
 * @param path from the suite's root, without a slash at the beginning
 * @param title what the file calls itself; empty if it doesn't
 * @param patient whether it asked for the long deadline
 * @param variants the queries that it wants to be run with; one empty query if it names none
 * @param pieces its scripts but for the harness
 * @param skipped why it can't be run at all; null if it can
 */
record TestFile(
    String path,
    Kind kind,
    String title,
    boolean patient,
    List<String> variants,
    List<Piece> pieces,
    String skipped) {

  TestFile {
    variants = variants.isEmpty() ? List.of("") : List.copyOf(variants);
    pieces = List.copyOf(pieces);
  }

  static TestFile skipped(String path, Kind kind, String reason) {
    return new TestFile(path, kind, "", false, List.of(), List.of(), reason);
  }
}
