package io.github.weexjvm.fuzz;

import io.github.weexjvm.testing.ServerScript;

/** Any text as a server's part: a script, or a sentence that names the line. */
public final class ServerScriptTarget {

  private ServerScriptTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = Draw.text(input);
    try {
      ServerScript script = ServerScript.parse(text);
      if (script.refuses() == script.connections() > 0) {
        throw new AssertionError("refuses " + script.refuses() + ": " + text);
      }
    } catch (IllegalArgumentException e) {
      if (e.getMessage() == null || !e.getMessage().startsWith("line ")) {
        throw new AssertionError("no line is named: " + e.getMessage(), e);
      }
      Leaks.check(e.getMessage(), input);
    }
  }
}
