package io.github.weexjvm.testing.compare;

import io.github.weexjvm.modules.Quirk;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place where the platforms part, and why. Immutable.
 *
 * @param number counted from 1
 * @param quirk the row of the platforms' table that explains it; null when it has another reason
 * @param earlier the number of the divergence that it follows from, or, when it has a quirk, of the
 *     first one with the same quirk; 0 for none
 * @param reason why, in a sentence, where neither a quirk nor an earlier divergence says it; else
 *     null
 * @param rows what differs, in order; at least one
 */
public record Divergence(int number, Quirk quirk, int earlier, String reason, List<Row> rows) {

  public Divergence {
    rows = List.copyOf(rows);
  }

  /** Whether it is but the consequence of an earlier one. */
  public boolean isConsequence() {
    return quirk == null && earlier > 0;
  }

  /** What it is, in a few words. */
  public String title() {
    if (quirk != null) {
      return quirk.title();
    }
    return isConsequence() ? "follows from " + earlier : "not in the table";
  }

  /** When it shows first. */
  public Duration time() {
    return rows.get(0).time();
  }

  /** The script's lines that it shows at, as {@code file:line}, each once. */
  public List<String> places() {
    return rows.stream().map(Row::place).filter(Objects::nonNull).distinct().toList();
  }

  /** What to write instead, where the table says it. */
  public Optional<String> advice() {
    return Optional.ofNullable(quirk).map(Quirk::advice);
  }
}
