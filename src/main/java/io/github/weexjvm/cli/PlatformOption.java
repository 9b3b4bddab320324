package io.github.weexjvm.cli;

import io.github.weexjvm.Platform;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.testing.Spelling;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which platform scripts believe to run on. */
final class PlatformOption {

  @Option(
      names = "--platform",
      paramLabel = "NAME",
      description = {
        "Behave as Weex does on android, ios or h5; by default portable, in which the documented "
            + "samples work as written."
      })
  private String name;

  /** Sets what is given. */
  void apply(WeexOptions.Builder options, CommandSpec spec) {
    if (name != null) {
      options.platform(named(name, spec));
    }
  }

  /** A platform, or a complaint about the command line. */
  static Platform named(String name, CommandSpec spec) {
    return named("--platform", name, spec);
  }

  /** The same for an option of another name. */
  static Platform named(String option, String name, CommandSpec spec) {
    try {
      return Platform.of(name);
    } catch (IllegalArgumentException e) {
      List<String> known = Arrays.stream(Platform.values()).map(Platform::id).toList();
      String meant =
          Spelling.nearest(name, known).map(word -> "; did you mean " + word + "?").orElse("");
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage() + meant, e);
    }
  }
}
