package io.github.weexjvm.conformance;

/**
 * One result.
 *
 * @param message empty if there is none
 */
record Subtest(String name, Status status, String message) {

  /** What stands for the file as a whole, when it failed as such. */
  static final String WHOLE_FILE = "(the whole file)";

  boolean passed() {
    return status == Status.PASS;
  }
}
