package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the platforms did at one point of the script, side by side. Immutable. */
public final class Row {

  /**
   * Platforms that did the same.
   *
   * @param entry null when nothing happened on them
   */
  public record Group(List<Platform> platforms, TraceEntry entry) {

    public Group {
      platforms = List.copyOf(platforms);
    }
  }

  private final Map<Platform, TraceEntry> cells;
  private final List<Group> groups;

  /**
   * @param platforms all that are compared
   * @param cells at least one
   */
  Row(Collection<Platform> platforms, Map<Platform, TraceEntry> cells, boolean strict) {
    this.cells = Collections.unmodifiableMap(new EnumMap<>(cells));
    this.groups = group(platforms, strict);
  }

  private List<Group> group(Collection<Platform> platforms, boolean strict) {
    List<List<Platform>> found = new ArrayList<>();
    for (Platform platform : platforms) {
      found.stream()
          .filter(group -> isSame(cells.get(group.get(0)), cells.get(platform), strict))
          .findFirst()
          .orElseGet(() -> added(found))
          .add(platform);
    }
    return found.stream().map(group -> new Group(group, cells.get(group.get(0)))).toList();
  }

  private static List<Platform> added(List<List<Platform>> groups) {
    List<Platform> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  private static boolean isSame(TraceEntry one, TraceEntry other, boolean strict) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.isSame(other, strict);
  }

  /** What a platform did; null when it did nothing here. */
  public TraceEntry cell(Platform platform) {
    return cells.get(platform);
  }

  /** Those that did something. */
  Set<Platform> platforms() {
    return cells.keySet();
  }

  /** The platforms by what they did, the first of them first. */
  public List<Group> groups() {
    return groups;
  }

  /** Whether all did the same. */
  public boolean isIdentical() {
    return groups.size() == 1;
  }

  /** Whether the platforms fall into the same groups as in another row. */
  boolean isSplitAs(Row other) {
    return partition().equals(other.partition());
  }

  private List<List<Platform>> partition() {
    return groups.stream().map(Group::platforms).toList();
  }

  /** What the first platform did that did anything. */
  public TraceEntry first() {
    return cells.values().iterator().next();
  }

  /** Whether something is missing on a platform. */
  boolean hasGap() {
    return groups.stream().anyMatch(group -> group.entry() == null);
  }

  /** When it happened first. */
  public Duration time() {
    return Collections.min(times());
  }

  List<Duration> times() {
    return cells.values().stream().map(TraceEntry::time).toList();
  }

  /** Where in the script, as {@code file:line}; null when no script ran. */
  public String place() {
    return cells.values().stream()
        .map(TraceEntry::place)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether platforms differ in what does not count unless one compares strictly. */
  boolean differsInWhole() {
    return cells.values().stream().map(TraceEntry::whole).distinct().count() > 1;
  }
}
