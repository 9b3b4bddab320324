package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How wide the page is, which its script is told, too. */
final class ViewportOption {

  private static final int DEFAULT_WIDTH = 750;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--viewport",
      paramLabel = "UNITS",
      description = "How many units the page is wide; 750 by default.")
  private String viewport;

  /** In units of Weex. */
  int width() {
    if (viewport == null) {
      return DEFAULT_WIDTH;
    }
    try {
      int units = Integer.parseInt(viewport);
      if (units > 0) {
        return units;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ParameterException(
        spec.commandLine(),
        "--viewport " + viewport + " is no width: give a number of units such as 750");
  }

  /** Without the option, each platform says its own. */
  void apply(WeexOptions.Builder options) {
    if (viewport != null) {
      options.environment("deviceWidth", String.valueOf(width()));
    }
  }
}
