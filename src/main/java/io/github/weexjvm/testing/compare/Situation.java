package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.testing.compare.TraceEntry.Announcement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A situation in which the platforms differ, with all the platforms on which it arose: the third
 * announcement of a quirk on one is the same situation as the third on another. Used by one thread.
 */
final class Situation {

  private final Quirk quirk;
  private final List<Occurrence> occurrences = new ArrayList<>();

  /**
   * Where it arose on one platform.
   *
   * @param after the row of what happened last before, -1 for none
   * @param before the row of what happened next
   */
  private record Occurrence(Platform platform, int after, int before, Announcement announcement) {}

  private Situation(Quirk quirk) {
    this.quirk = quirk;
  }

  /** All situations, in the order in which they first show in the rows. */
  static List<Situation> of(List<Row> rows, Collection<Platform> platforms) {
    Map<List<Object>, Situation> found = new LinkedHashMap<>();
    Map<Platform, Integer> last = new EnumMap<>(Platform.class);
    Map<List<Object>, Integer> counts = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Platform platform : platforms) {
        TraceEntry entry = rows.get(row).cell(platform);
        if (entry != null) {
          int after = last.getOrDefault(platform, -1);
          for (Announcement announcement : entry.announced()) {
            Quirk quirk = announcement.quirk();
            int count = counts.merge(List.of(platform, quirk), 1, Integer::sum);
            found
                .computeIfAbsent(List.of(quirk, count), key -> new Situation(quirk))
                .occurrences
                .add(new Occurrence(platform, after, row, announcement));
          }
          last.put(platform, row);
        }
      }
    }
    return List.copyOf(found.values());
  }

  Quirk quirk() {
    return quirk;
  }

  /**
   * Whether it arose before what happened in a row, on the platforms on which that happened.
   *
   * @param atCall whether the row is a call that it may have arisen in
   */
  boolean aroseBy(int row, Row happened, boolean atCall) {
    List<Occurrence> there =
        occurrences.stream().filter(at -> happened.cell(at.platform) != null).toList();
    int last = atCall ? row : row - 1;
    return (there.isEmpty() ? occurrences : there).stream().anyMatch(at -> at.after <= last);
  }

  /** Whether the platforms on which it arose differ in a row: else the others never got there. */
  boolean parts(Row row) {
    List<Platform> there = occurrences.stream().map(Occurrence::platform).toList();
    return row.groups().stream()
            .filter(group -> group.platforms().stream().anyMatch(there::contains))
            .count()
        > 1;
  }

  /** How near before a row it arose, as the row of what happened before. */
  int latestBy(int row) {
    return occurrences.stream()
        .mapToInt(Occurrence::after)
        .filter(at -> at <= row)
        .max()
        .orElse(-2);
  }

  /** Whether it arose at the virtual time of something in a row. */
  boolean aroseAtTimeOf(Row row) {
    return occurrences.stream().anyMatch(at -> row.times().contains(at.announcement.time()));
  }

  /** The rows that followed it at once. */
  List<Integer> nextRows() {
    return occurrences.stream().map(Occurrence::before).distinct().toList();
  }
}
