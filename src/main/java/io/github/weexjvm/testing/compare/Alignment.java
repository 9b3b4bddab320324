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
import java.util.stream.IntStream;

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

    /** In plain loops: it is asked millions of times. */
    boolean hasOneThat(BiPredicate<TraceEntry, TraceEntry> fits, Cells other) {
      for (TraceEntry mine : filled.values()) {
        for (TraceEntry its : other.filled.values()) {
          if (fits.test(mine, its)) {
            return true;
          }
        }
      }
      return false;
    }

    boolean isAction() {
      return filled.values().iterator().next().kind() == TraceEntry.Kind.ACTION;
    }
  }

  /** Finds what belongs together: pairs of indexes, both ascending. */
  private interface Rule {
    List<int[]> matches(List<Cells> rows, List<Cells> added);
  }

  private Alignment() {}

  static List<Row> of(List<Trace> traces, boolean strict) {
    BiPredicate<Cells, Cells> same =
        (one, other) -> one.hasOneThat((mine, its) -> mine.isSame(its, strict), other);
    BiPredicate<Cells, Cells> alike = (one, other) -> one.hasOneThat(TraceEntry::isAbout, other);
    List<Rule> rules =
        List.of(
            (rows, added) -> actions(rows, added, same),
            (rows, added) -> matches(rows, added, same),
            (rows, added) -> matches(rows, added, alike));
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
  private static List<Cells> join(List<Cells> rows, List<Cells> added, List<Rule> rules) {
    List<Cells> joined = new ArrayList<>();
    if (rules.isEmpty() || rows.isEmpty() || added.isEmpty()) {
      joined.addAll(rows);
      joined.addAll(added);
      return joined;
    }
    List<Rule> looser = rules.subList(1, rules.size());
    int row = 0;
    int entry = 0;
    for (int[] match : rules.get(0).matches(rows, added)) {
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

  /** What a person does is the same on all platforms, and parts the traces before all else. */
  private static List<int[]> actions(
      List<Cells> rows, List<Cells> added, BiPredicate<Cells, Cells> same) {
    int[] inRows = IntStream.range(0, rows.size()).filter(i -> rows.get(i).isAction()).toArray();
    int[] inAdded = IntStream.range(0, added.size()).filter(i -> added.get(i).isAction()).toArray();
    List<Cells> rowsOnly = IntStream.of(inRows).mapToObj(rows::get).toList();
    List<Cells> addedOnly = IntStream.of(inAdded).mapToObj(added::get).toList();
    return matches(rowsOnly, addedOnly, same).stream()
        .map(match -> new int[] {inRows[match[0]], inAdded[match[1]]})
        .toList();
  }

  /** A longest common subsequence. */
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
