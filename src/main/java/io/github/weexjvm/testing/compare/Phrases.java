package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the reports have in common to say. Pure functions, for any thread. */
final class Phrases {

  /** In the place of what did not happen. */
  static final String NOTHING = "–";

  /** Marks what a platform is only believed to do. */
  static final String UNCERTAIN = "~";

  static final String UNCERTAIN_MEANS =
      UNCERTAIN + " is what the platform's sources suggest, and the least certain.";

  private Phrases() {}

  static String names(Collection<Platform> platforms) {
    return platforms.stream().map(Platform::id).collect(Collectors.joining(", "));
  }

  /** How the report ends or begins: the result in a sentence. */
  static String verdict(ComparisonReport report) {
    if (report.isIdentical()) {
      return "identical on " + names(report.platforms());
    }
    long causes = report.divergences().stream().filter(one -> !one.isConsequence()).count();
    long consequences = report.divergences().size() - causes;
    return counted(causes, "difference")
        + " between "
        + names(report.platforms())
        + (consequences == 0 ? "" : ", and " + counted(consequences, "consequence"));
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A virtual time: {@code 0 ms}, {@code 12 ms}, {@code 30 s}, {@code 120.004 s}. */
  static String time(Duration time) {
    long millis = time.toMillis();
    return millis < 10_000
        ? millis + " ms"
        : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }

  /** In milliseconds, with nothing rounded. */
  static BigDecimal millis(Duration time) {
    BigDecimal millis = BigDecimal.valueOf(time.toNanos(), 6).stripTrailingZeros();
    return millis.scale() < 0 ? millis.setScale(0) : millis;
  }

  /** Lines of the same file together: {@code chat.js:3, 4, 9}. */
  static String places(List<String> places) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (String place : places) {
      int colon = place.lastIndexOf(':');
      lines
          .computeIfAbsent(place.substring(0, colon), file -> new ArrayList<>())
          .add(place.substring(colon + 1));
    }
    return lines.entrySet().stream()
        .map(file -> Excerpts.of(file.getKey(), 80) + ":" + numbers(file.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String numbers(List<String> lines) {
    return lines.size() <= 4
        ? String.join(", ", lines)
        : String.join(", ", lines.subList(0, 3)) + " and " + (lines.size() - 3) + " more";
  }

  /**
   * The platforms that behave alike in the situation that explains a divergence, with what they do.
   */
  static Map<List<Platform>, String> behaviours(Divergence divergence, List<Platform> platforms) {
    Map<String, List<Platform>> found = new LinkedHashMap<>();
    for (Platform platform : platforms) {
      found
          .computeIfAbsent(behaviour(divergence, platform), text -> new ArrayList<>())
          .add(platform);
    }
    Map<List<Platform>, String> turned = new LinkedHashMap<>();
    found.forEach((text, those) -> turned.put(those, text));
    return turned;
  }

  static String behaviour(Divergence divergence, Platform platform) {
    return (platform.isUncertain(divergence.quirk()) ? UNCERTAIN + " " : "")
        + platform.behaviour(divergence.quirk());
  }

  /** Whether a behaviour is marked with {@link #UNCERTAIN} somewhere. */
  static boolean showsUncertain(ComparisonReport report) {
    return report.divergences().stream()
        .filter(one -> one.quirk() != null)
        .anyMatch(one -> report.platforms().stream().anyMatch(p -> p.isUncertain(one.quirk())));
  }

  /** What a cell says: with all members where those that count are the same. */
  static String text(TraceEntry entry, Row row) {
    boolean isSameText =
        row.groups().stream()
            .allMatch(g -> g.entry() != null && g.entry().text().equals(entry.text()));
    return isSameText ? entry.whole() : entry.text();
  }
}
