package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import java.time.Duration;
import java.util.List;

/**
 * How samples are run.
 *
 * @param platform where they believe to run
 * @param setups give them names that they never declare
 * @param timeout virtual time that a day may take
 * @param maxTurn CPU time that one turn may take
 */
record SampleSettings(Platform platform, List<Setup> setups, Duration timeout, Duration maxTurn) {

  SampleSettings {
    setups = List.copyOf(setups);
  }
}
