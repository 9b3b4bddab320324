package io.github.weexjvm.cli;

/** What the process tells its caller. */
final class ExitCode {

  static final int DONE = 0;

  /** The script failed, or the server could not be started. */
  static final int FAILED = 1;

  /** Bad usage, or a file that can't be read. */
  static final int USAGE = 2;

  static final int TIMED_OUT = 3;

  /** The script could not be stopped, or filled the memory: like a deadline, but not its user's. */
  static final int LOST = 3;

  /** As a shell has it: 128 and the number of SIGINT. For other signals the JVM knows the code. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
