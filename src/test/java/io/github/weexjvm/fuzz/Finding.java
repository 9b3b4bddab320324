package io.github.weexjvm.fuzz;

import java.util.HexFormat;

/** An input that a target does not bear, and how to see it again. */
final class Finding {

  private Finding() {}

  /** Tries an input; a failure says the input, and how to repeat and how to keep it. */
  static void guard(FuzzTarget target, byte[] input) {
    try {
      target.run(input);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(describe(target, input, String.valueOf(e.getMessage())), e);
    }
  }

  static String describe(FuzzTarget target, byte[] input, String what) {
    String hex = HexFormat.of().formatHex(input);
    return String.join(
        "\n",
        "%s: %s".formatted(target.label(), what),
        "To see it again: scripts/fuzz %s --input %s"
            .formatted(target.label(), hex.isEmpty() ? "''" : hex),
        "To keep it: a line in src/test/resources/io/github/weexjvm/fuzz/%s.seeds:"
            .formatted(target.label()),
        new Seed("NAME", input).line());
  }
}
