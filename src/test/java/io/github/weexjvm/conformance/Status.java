package io.github.weexjvm.conformance;

/** How a subtest ended, or a file as a whole. */
enum Status {
  PASS,
  FAIL,
  TIMEOUT,
  NOTRUN,
  PRECONDITION_FAILED,
  /** Of the file as a whole: an error that belongs to no subtest. */
  ERROR,
  /** Of the file as a whole: it could not be run. */
  CRASH;

  /** The status that the harness gave a number. */
  static Status ofSubtest(int number) {
    return switch (number) {
      case 0 -> PASS;
      case 1 -> FAIL;
      case 2 -> TIMEOUT;
      case 3 -> NOTRUN;
      case 4 -> PRECONDITION_FAILED;
      default -> ERROR;
    };
  }

  /** The status of the file as a whole, whose numbers are others; PASS for OK. */
  static Status ofHarness(int number) {
    return switch (number) {
      case 0 -> PASS;
      case 2 -> TIMEOUT;
      case 3 -> PRECONDITION_FAILED;
      default -> ERROR;
    };
  }
}
