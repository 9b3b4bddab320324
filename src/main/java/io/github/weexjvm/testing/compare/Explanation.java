package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the reason for each row in which the platforms differ: the latest situation that can be
 * seen in such a row. Where there is none, the row is the consequence of an earlier divergence.
 * Used once, by one thread.
 */
final class Explanation {

  /** What a script does at once, in the turn in which a situation arises. */
  private static final Set<Topic> IMMEDIATE =
      EnumSet.of(Topic.HANDLER, Topic.SENDING, Topic.ERROR, Topic.WARNING, Topic.OUTPUT);

  private final List<Row> rows;
  private final String unknown;
  private final List<Situation> situations;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Situation, Draft> taken = new HashMap<>();

  /** A divergence in the making. */
  private static final class Draft {
    final int number;

    /** Null for a consequence. */
    final Quirk quirk;

    final int earlier;
    final List<Row> rows = new ArrayList<>();

    Draft(int number, Quirk quirk, int earlier) {
      this.number = number;
      this.quirk = quirk;
      this.earlier = earlier;
    }

    boolean isConsequence() {
      return quirk == null && earlier > 0;
    }

    boolean isSplitAs(Row row) {
      return rows.stream().anyMatch(row::isSplitAs);
    }
  }

  /**
   * @param unknown the reason to give where there is neither a situation nor anything earlier
   */
  Explanation(List<Row> rows, Collection<Platform> platforms, String unknown) {
    this.rows = rows;
    this.unknown = unknown;
    this.situations = Situation.of(rows, platforms);
  }

  List<Divergence> divergences() {
    Draft adjacent = null;
    for (int row = 0; row < rows.size(); row++) {
      adjacent = rows.get(row).isIdentical() ? null : draftOf(row, adjacent);
      if (adjacent != null) {
        adjacent.rows.add(rows.get(row));
      }
    }
    return drafts.stream().map(this::finished).toList();
  }

  private Divergence finished(Draft draft) {
    String reason = draft.quirk == null && draft.earlier == 0 ? unknown : null;
    return new Divergence(draft.number, draft.quirk, draft.earlier, reason, draft.rows);
  }

  /**
   * @param adjacent what the row just before belongs to; null when that is identical
   */
  private Draft draftOf(int row, Draft adjacent) {
    Optional<Situation> cause = cause(row);
    if (cause.isEmpty()) {
      return consequence(row, adjacent);
    }
    return taken.computeIfAbsent(cause.get(), situation -> causedBy(situation.quirk()));
  }

  private Draft causedBy(Quirk quirk) {
    if (!drafts.isEmpty() && latest().quirk == quirk) {
      return latest();
    }
    int earlier =
        drafts.stream()
            .filter(draft -> draft.quirk == quirk)
            .mapToInt(draft -> draft.number)
            .findFirst()
            .orElse(0);
    return added(quirk, earlier);
  }

  private Draft added(Quirk quirk, int earlier) {
    drafts.add(new Draft(drafts.size() + 1, quirk, earlier));
    return latest();
  }

  private Draft latest() {
    return drafts.get(drafts.size() - 1);
  }

  // ---- Causes ----

  /** What can be seen in the row; what a payload shows counts only where there is nothing else. */
  private Optional<Situation> cause(int row) {
    return latest(row, situation -> !isAboutPayload(situation) && isInTime(situation, row))
        .or(() -> latest(row, situation -> isAboutPayload(situation) && isInTime(situation, row)))
        .or(() -> drafts.isEmpty() ? latest(row, situation -> true) : Optional.empty());
  }

  private static boolean isAboutPayload(Situation situation) {
    return Topic.ofPayload(situation.quirk()) != null;
  }

  private boolean isInTime(Situation situation, int row) {
    Row differing = rows.get(row);
    return !IMMEDIATE.contains(Topic.of(differing.first())) || situation.aroseAtTimeOf(differing);
  }

  /** Of two that arose at the same place the one that explains nothing yet. */
  private Optional<Situation> latest(int row, Predicate<Situation> eligible) {
    return situations.stream()
        .filter(situation -> situation.aroseBy(row, rows.get(row), isCall(row)))
        .filter(eligible)
        .filter(situation -> situation.parts(rows.get(row)) && isSeenIn(row, situation))
        .max(
            Comparator.<Situation>comparingInt(situation -> situation.latestBy(row))
                .thenComparing(situation -> !taken.containsKey(situation)));
  }

  private boolean isCall(int row) {
    return rows.get(row).first().kind() == TraceEntry.Kind.CALL;
  }

  private boolean isSeenIn(int row, Situation situation) {
    Row differing = rows.get(row);
    Topic topic = Topic.of(differing.first());
    if (!Topic.reachedBy(situation.quirk()).contains(topic)) {
      return false;
    }
    Topic payload = Topic.ofPayload(situation.quirk());
    if (payload == null) {
      return true;
    }
    return topic == payload ? !differing.hasGap() : isShownBy(situation, row);
  }

  /**
   * Whether the latest event before a row is the one with the payload, and all platforms had it;
   * else what the script shows follows from something else.
   */
  private boolean isShownBy(Situation situation, int row) {
    int event = row - 1;
    while (event >= 0 && !isEventFor(rows.get(event), rows.get(row))) {
      event--;
    }
    return event >= 0 && rows.get(event).isIdentical() && situation.nextRows().contains(event);
  }

  /** Whether a platform that shows something in a row had an event in another. */
  private static boolean isEventFor(Row event, Row shown) {
    return event.first().kind() == TraceEntry.Kind.EVENT
        && shown.platforms().stream().anyMatch(platform -> event.cell(platform) != null);
  }

  // ---- Consequences ----

  private Draft consequence(int row, Draft adjacent) {
    if (adjacent != null && adjacent.isSplitAs(rows.get(row))) {
      return adjacent;
    }
    Draft root = likelyRoot(row);
    if (root != null) {
      return followerOf(root);
    }
    return drafts.isEmpty() ? added(null, 0) : latest();
  }

  /** All that follows from a divergence is one, wherever it shows. */
  private Draft followerOf(Draft root) {
    return drafts.stream()
        .filter(draft -> draft.isConsequence() && draft.earlier == root.number)
        .findFirst()
        .orElseGet(() -> added(null, root.number));
  }

  /** What has parted the same platforms before, or else what did so last; null for nothing. */
  private Draft likelyRoot(int row) {
    return lastThat(draft -> draft.isSplitAs(rows.get(row)))
        .or(() -> lastThat(draft -> true))
        .map(draft -> draft.isConsequence() ? drafts.get(draft.earlier - 1) : draft)
        .orElse(null);
  }

  private Optional<Draft> lastThat(Predicate<Draft> condition) {
    return IntStream.iterate(drafts.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(drafts::get)
        .filter(draft -> draft.quirk != null || draft.isConsequence())
        .filter(condition)
        .findFirst();
  }
}
