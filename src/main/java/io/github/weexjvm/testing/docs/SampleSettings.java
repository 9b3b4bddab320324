package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How samples are run.
 *
 * @param platform where they believe to run
 * @param setups give them names that they never declare
 * @param timeout virtual time that a day may take
 * @param maxTurn CPU time that one turn may take
 * @param onAbandoned hears of a sample that nothing can stop
 */
record SampleSettings(
    Platform platform,
    List<Setup> setups,
    Duration timeout,
    Duration maxTurn,
    Consumer<String> onAbandoned) {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Duration MAX_TURN = Duration.ofSeconds(5);

  SampleSettings {
    setups = List.copyOf(setups);
  }

  static SampleSettings standard(List<Setup> setups) {
    return new SampleSettings(Platform.PORTABLE, setups, TIMEOUT, MAX_TURN, sentence -> {});
  }

  SampleSettings on(Platform other) {
    return new SampleSettings(other, setups, timeout, maxTurn, onAbandoned);
  }

  SampleSettings setUpBy(List<Setup> others) {
    return new SampleSettings(platform, others, timeout, maxTurn, onAbandoned);
  }

  SampleSettings timeout(Duration perDay) {
    return new SampleSettings(platform, setups, perDay, maxTurn, onAbandoned);
  }

  SampleSettings maxTurn(Duration cpuTime) {
    return new SampleSettings(platform, setups, timeout, cpuTime, onAbandoned);
  }

  SampleSettings onAbandoned(Consumer<String> listener) {
    return new SampleSettings(platform, setups, timeout, maxTurn, listener);
  }
}
