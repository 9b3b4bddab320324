package io.github.weexjvm.cli;

import picocli.CommandLine.Option;

/** What every subcommand takes. */
final class CommonOptions {

  static final String VERBOSE = "--verbose";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** Looked for before anything is parsed, because the first log record comes early. */
  @Option(names = VERBOSE, description = "Show the log, and the Java stacks of errors.")
  boolean verbose;
}
