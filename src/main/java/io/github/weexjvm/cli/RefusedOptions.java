package io.github.weexjvm.cli;

import java.util.Map;
import java.util.Optional;

/** Options of {@code weex run} that other commands can't have, and why. */
final class RefusedOptions {

  private static final String IN_MEMORY = "every connection meets a server in memory";

  private static final Map<String, String> OF_COMPARE =
      Map.ofEntries(
          Map.entry("--map", IN_MEMORY + ", whatever its URL: give its part with --server"),
          Map.entry("--no-echo", IN_MEMORY + ", whatever its URL: give its part with --server"),
          Map.entry("--ca", IN_MEMORY + ", which needs no certificate"),
          Map.entry("--insecure-tls", IN_MEMORY + ", which needs no certificate"),
          Map.entry("--cert", IN_MEMORY + ", which needs no certificate"),
          Map.entry("--key", IN_MEMORY + ", which needs no certificate"),
          Map.entry("--cert-password-env", IN_MEMORY + ", which needs no certificate"),
          Map.entry("--proxy", IN_MEMORY + ", to which no proxy leads"),
          Map.entry("--no-proxy", IN_MEMORY + ", to which no proxy leads"),
          Map.entry("--trace", "the frames are part of what is compared: --format html shows all"),
          Map.entry("--storage", "each platform begins with an empty storage, to be comparable"),
          Map.entry("--timeout", "time is virtual here: --for says how long a page is open"),
          Map.entry("--idle", "time is virtual here: --for says how long a page is open"),
          Map.entry("--platform", "all are compared, or some of them: --platforms android,ios"));

  private static final String SAMPLES =
      "the WebSockets of samples meet a server in memory: a bundle whose module stream may not "
          + "reach everything is run by weex run";

  private static final Map<String, String> OF_DOCS =
      Map.of("--public-only", SAMPLES, "--allow", SAMPLES, "--deny", SAMPLES);

  private RefusedOptions() {}

  /** Why a command has not got an option, if it is for a reason. */
  static Optional<String> why(String command, String option) {
    return switch (command) {
      case CompareCommand.NAME -> Optional.ofNullable(OF_COMPARE.get(option));
      case DocsCommand.NAME -> Optional.ofNullable(OF_DOCS.get(option));
      default -> Optional.empty();
    };
  }
}
