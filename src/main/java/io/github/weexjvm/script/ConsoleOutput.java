package io.github.weexjvm.script;

import java.io.PrintStream;

/** Where {@code console} prints. */
@FunctionalInterface
public interface ConsoleOutput {

  /**
   * Takes one call's text. Runs on the loop's thread.
   *
   * @param level {@code log}, {@code info}, {@code debug}, {@code warn}, {@code error} or {@code
   *     trace}
   * @param text perhaps of several lines, without a line end at its end
   */
  void print(String level, String text);

  /** As in Node: warnings, errors and traces to one stream, all else to the other. */
  static ConsoleOutput to(PrintStream out, PrintStream err) {
    return (level, text) ->
        (switch (level) {
              case "warn", "error", "trace" -> err;
              default -> out;
            })
            .println(text);
  }
}
