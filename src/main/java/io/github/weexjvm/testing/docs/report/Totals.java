package io.github.weexjvm.testing.docs.report;

import io.github.weexjvm.Platform;
import io.github.weexjvm.testing.docs.SampleResult;
import io.github.weexjvm.testing.docs.SampleState;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Counts what came of samples, for each platform. Used by one thread. */
public final class Totals {

  private final Map<Platform, Map<SampleState, Integer>> counts = new EnumMap<>(Platform.class);
  private final Map<String, Integer> others;
  private int samples;

  /**
   * @param others how many blocks were not run, by their language; empty for none
   */
  public Totals(Map<String, Integer> others) {
    this.others = others;
  }

  /** Counts a sample's results on each platform. */
  public void add(List<SampleResult> results) {
    samples++;
    for (SampleResult result : results) {
      counts
          .computeIfAbsent(result.platform(), platform -> new EnumMap<>(SampleState.class))
          .merge(result.state(), 1, Integer::sum);
    }
  }

  /** How many samples there were. */
  public int samples() {
    return samples;
  }

  /** How many failed on any platform: a sample counts once for each. */
  public int failed() {
    return counts.keySet().stream().mapToInt(platform -> count(platform, SampleState.FAILED)).sum();
  }

  /** How many came to a state on a platform. */
  public int count(Platform platform, SampleState state) {
    return counts.getOrDefault(platform, Map.of()).getOrDefault(state, 0);
  }

  /** By platform and state, with zeros, for machines. */
  Map<String, Map<String, Integer>> byPlatform() {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    for (Platform platform : counts.keySet()) {
      Map<String, Integer> states = new LinkedHashMap<>();
      for (SampleState state : SampleState.values()) {
        states.put(state.id(), count(platform, state));
      }
      all.put(platform.id(), states);
    }
    return all;
  }

  Map<String, Integer> others() {
    return others;
  }

  /** All of it in a line or, of several platforms, a line for each. */
  public String summary() {
    StringBuilder summary = new StringBuilder();
    for (Platform platform : counts.keySet()) {
      summary.append(counts.size() == 1 ? "" : platform.id() + ": ");
      summary.append(line(platform)).append('\n');
    }
    return summary.append(notRun()).toString();
  }

  private String line(Platform platform) {
    int passed = count(platform, SampleState.PASSED);
    int signatures = count(platform, SampleState.SIGNATURE);
    int failed = count(platform, SampleState.FAILED);
    return plural(samples, "sample")
        + ": "
        + passed
        + " passed, "
        + plural(signatures, "signature")
        + ", "
        + failed
        + " failed";
  }

  private String notRun() {
    if (others.isEmpty()) {
      return "";
    }
    StringJoiner languages = new StringJoiner(", ", " (", ")");
    others.forEach(
        (name, count) -> languages.add(count + " " + (name.isEmpty() ? "without one" : name)));
    int all = others.values().stream().mapToInt(Integer::intValue).sum();
    return plural(all, "block") + " in other languages not run" + languages + "\n";
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
