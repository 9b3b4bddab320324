package io.github.weexjvm.cli;

/** Why a run ends before nothing can happen any more. */
enum EndReason {
  /** The script threw, or rejected a promise, and did not handle it. */
  FAILED(ExitCode.FAILED),
  /** The script can't be stopped, or the memory has run out. */
  LOST(ExitCode.LOST),
  /** The user's deadline passed. */
  TIMED_OUT(ExitCode.TIMED_OUT),
  /** It has been quiet for as long as the user said. */
  QUIET(ExitCode.DONE),
  /** Nobody reads what the script prints. */
  OUTPUT_CLOSED(ExitCode.DONE),
  /** The process is to end: Ctrl-C, SIGTERM. */
  INTERRUPTED(ExitCode.INTERRUPTED);

  private final int exitCode;

  EndReason(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
