package io.github.weexjvm.testing;

import java.io.IOException;

/** What a step of a script waits for. */
@FunctionalInterface
interface ScriptWait {

  /**
   * Takes what has come.
   *
   * @return whether the wait is over
   * @throws AssertionError if it is not what the script expects
   */
  boolean isOverWith(Arrival arrival, ScriptRun run) throws IOException;
}
