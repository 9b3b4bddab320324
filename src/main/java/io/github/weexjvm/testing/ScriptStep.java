package io.github.weexjvm.testing;

import java.io.IOException;

/**
 * One step of a server script.
 *
 * @param place where it was written, such as {@code line 3}
 * @param source what was written there
 * @param action what it does; immutable, because every run of the script shares it
 */
record ScriptStep(String place, String source, Action action) {
  /** Does the step, or begins it and lets the run wait or pause; it never blocks. */
  @FunctionalInterface
  interface Action {
    void play(ScriptRun run) throws IOException;
  }
}
