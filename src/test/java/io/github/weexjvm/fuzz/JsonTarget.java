package io.github.weexjvm.fuzz;

import io.github.weexjvm.module.Json;

/**
 * Any text as JSON: refused with a sentence, or a value that written and read again is the same.
 */
public final class JsonTarget {

  private JsonTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Object value;
    try {
      value = Json.parse(Draw.text(input));
    } catch (IllegalArgumentException e) {
      Leaks.checkSentence(e.getMessage(), input);
      return;
    }
    String written = Json.write(value);
    String again = Json.write(Json.parse(written)); // -0 and Infinity get lost, as in JavaScript.
    if (!written.equals(again)) {
      throw new AssertionError("read " + value + ", wrote " + written + ", wrote again " + again);
    }
  }
}
