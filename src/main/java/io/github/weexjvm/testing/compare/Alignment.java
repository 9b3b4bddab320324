package io.github.weexjvm.testing.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import io.github.weexjvm.Platform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Puts traces side by side. The first is the one that the others are held against, each in turn:
 * what is the same goes into the same row; of what is left between two such rows, what is about the
 * same goes into one row; the rest gets rows of its own. Each trace keeps its order. Pure
 * functions, for any thread.
 */
final class Alignment {

  /** A row that is still being filled. */
  private record Cells(Map<Platform, TraceEntry> filled) {

    static Cells of(Platform platform, TraceEntry entry) {
      Cells cells = new Cells(new EnumMap<>(Platform.class));
      cells.filled.put(platform, entry);
      return cells;
    }

    boolean hasOneThat(BiPredicate<TraceEntry, TraceEntry> fits, Cells other) {
      return filled.values().stream()
          .anyMatch(mine -> other.filled.values().stream().anyMatch(its -> fits.test(mine, its)));
    }
  }

  private Alignment() {}

  static List<Row> of(List<Trace> traces, boolean strict) {
    List<BiPredicate<Cells, Cells>> rules =
        List.of(
            (one, other) -> one.hasOneThat(TraceEntry::isSameAction, other),
            (one, other) -> one.hasOneThat((mine, its) -> mine.isSame(its, strict), other),
            (one, other) -> one.hasOneThat(TraceEntry::isAbout, other));
    List<Cells> rows = List.of();
    for (Trace trace : traces) {
      rows = join(rows, cells(trace), rules);
    }
    List<Platform> platforms = traces.stream().map(Trace::platform).toList();
    return rows.stream().map(cells -> new Row(platforms, cells.filled(), strict)).toList();
  }

  private static List<Cells> cells(Trace trace) {
    return trace.entries().stream().map(entry -> Cells.of(trace.platform(), entry)).toList();
  }

  /** By the first rule; what it leaves between two matches, by the others. */
  private static List<Cells> join(
      List<Cells> rows, List<Cells> added, List<BiPredicate<Cells, Cells>> rules) {
    List<Cells> joined = new ArrayList<>();
    if (rules.isEmpty() || rows.isEmpty() || added.isEmpty()) {
      joined.addAll(rows);
      joined.addAll(added);
      return joined;
    }
    List<BiPredicate<Cells, Cells>> looser = rules.subList(1, rules.size());
    int row = 0;
    int entry = 0;
    for (int[] match : matches(rows, added, rules.get(0))) {
      joined.addAll(join(rows.subList(row, match[0]), added.subList(entry, match[1]), looser));
      Cells both = rows.get(match[0]);
      both.filled().putAll(added.get(match[1]).filled());
      joined.add(both);
      row = match[0] + 1;
      entry = match[1] + 1;
    }
    joined.addAll(join(rows.subList(row, rows.size()), added.subList(entry, added.size()), looser));
    return joined;
  }

  /** Pairs of indexes, both ascending: a longest common subsequence. */
  private static List<int[]> matches(
      List<Cells> rows, List<Cells> added, BiPredicate<Cells, Cells> rule) {
    List<int[]> matches = new ArrayList<>();
    int row = 0;
    int entry = 0;
    var changes = DiffUtils.diff(rows, added, new MyersDiffWithLinearSpace<>(rule)).getDeltas();
    for (AbstractDelta<Cells> change : changes) {
      while (row < change.getSource().getPosition()) {
        matches.add(new int[] {row++, entry++});
      }
      row += change.getSource().size();
      entry += change.getTarget().size();
    }
    while (row < rows.size() && entry < added.size()) {
      matches.add(new int[] {row++, entry++});
    }
    return matches;
  }
}
