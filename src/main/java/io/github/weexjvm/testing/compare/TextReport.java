package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report for a terminal, each divergence in a paragraph. Used once, by one thread. */
final class TextReport {

  private static final int WIDTH = 100;
  private static final int MAX_CELL = 90;

  /** So many rows of a divergence are shown; whoever wants all reads the page. */
  private static final int MAX_ROWS = 8;

  private static final String INDENT = "    ";

  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String GREEN = "1;32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String DIM = "2";

  private final ComparisonReport report;
  private final boolean hasColor;
  private final StringBuilder out = new StringBuilder();

  TextReport(ComparisonReport report, boolean hasColor) {
    this.report = report;
    this.hasColor = hasColor;
    write();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void write() {
    String verdict = Phrases.verdict(report);
    out.append(painted(BOLD, Excerpts.of(report.script(), MAX_CELL)))
        .append(": ")
        .append(painted(report.isIdentical() ? GREEN : RED, verdict))
        .append('\n');
    report.divergences().forEach(this::write);
    if (!report.notes().isEmpty()) {
      out.append('\n');
      report.notes().forEach(note -> wrap(painted(DIM, "note") + "  ", 6, note));
    }
    if (Phrases.showsUncertain(report)) {
      out.append('\n').append(painted(DIM, Phrases.UNCERTAIN_MEANS)).append('\n');
    }
  }

  private void write(Divergence divergence) {
    out.append('\n').append(painted(RED, "%2d".formatted(divergence.number()))).append("  ");
    out.append(painted(BOLD, divergence.title()));
    String places = Phrases.places(divergence.places());
    out.append(
            painted(
                DIM,
                "  "
                    + (places.isEmpty() ? "" : places + ", ")
                    + "at "
                    + Phrases.time(divergence.time())))
        .append('\n');
    writeRows(divergence.rows());
    if (divergence.quirk() != null && divergence.earlier() > 0) {
      out.append(INDENT).append("again, as in ").append(divergence.earlier()).append('\n');
    } else if (divergence.quirk() != null) {
      writeTableRow(divergence);
    } else if (divergence.reason() != null) {
      wrap(INDENT, INDENT.length(), divergence.reason());
    }
  }

  // ---- What differs ----

  private void writeRows(List<Row> rows) {
    List<Row> shown = mostTelling(rows);
    int begin = 0;
    for (int end = 1; end <= shown.size(); end++) {
      if (end == shown.size() || !shown.get(end).isSplitAs(shown.get(begin))) {
        writeBlock(shown.subList(begin, end));
        begin = end;
      }
    }
    if (shown.size() < rows.size()) {
      String rest =
          "… and "
              + Phrases.counted(rows.size() - shown.size(), "row")
              + " more; "
              + "the page of --format html has all";
      out.append(INDENT).append(painted(DIM, rest)).append('\n');
    }
  }

  /** The first, and of the others those that something went wrong in. */
  private static List<Row> mostTelling(List<Row> rows) {
    List<Row> shown = new ArrayList<>(rows.subList(0, Math.min(MAX_ROWS, rows.size())));
    rows.stream()
        .skip(MAX_ROWS)
        .filter(row -> row.first().kind() == TraceEntry.Kind.ERROR)
        .limit(MAX_ROWS)
        .forEach(shown::add);
    return shown;
  }

  /** Rows in which the same platforms agree: what each group of them did, line by line. */
  private void writeBlock(List<Row> rows) {
    List<List<String>> columns = new ArrayList<>();
    for (Row row : rows) {
      columns.add(cells(row));
    }
    int groups = rows.get(0).groups().size();
    int width = 0;
    for (Row.Group group : rows.get(0).groups()) {
      width = Math.max(width, Phrases.names(group.platforms()).length());
    }
    for (int group = 0; group < groups; group++) {
      String label = Phrases.names(rows.get(0).groups().get(group).platforms());
      writeGroup(label, width, group, columns);
    }
  }

  private void writeGroup(String label, int width, int group, List<List<String>> columns) {
    List<String> lines =
        columns.stream()
            .map(cells -> cells.get(group))
            .filter(line -> !line.equals(Phrases.NOTHING))
            .toList();
    String head = label;
    for (String line : lines.isEmpty() ? List.of(painted(DIM, Phrases.NOTHING)) : lines) {
      out.append(INDENT).append("  ").append(painted(CYAN, padded(head, width)));
      out.append("  ").append(line).append('\n');
      head = "";
    }
  }

  private static List<String> cells(Row row) {
    List<String> texts =
        row.groups().stream()
            .filter(group -> group.entry() != null)
            .map(group -> Phrases.text(group.entry(), row))
            .toList();
    List<String> excerpts = new ArrayList<>(Excerpts.of(texts, MAX_CELL));
    return row.groups().stream()
        .map(group -> group.entry() == null ? Phrases.NOTHING : excerpts.remove(0))
        .toList();
  }

  // ---- Why, and what instead ----

  private void writeTableRow(Divergence divergence) {
    Map<List<Platform>, String> behaviours = Phrases.behaviours(divergence, report.platforms());
    int width =
        behaviours.keySet().stream()
            .mapToInt(those -> Phrases.names(those).length())
            .max()
            .orElse(0);
    String head = "why      ";
    for (Map.Entry<List<Platform>, String> behaviour : behaviours.entrySet()) {
      String label = painted(CYAN, padded(Phrases.names(behaviour.getKey()), width));
      String first = INDENT + painted(DIM, head) + label + "  ";
      wrap(first, INDENT.length() + head.length() + width + 2, behaviour.getValue());
      head = " ".repeat(head.length());
    }
    wrap(
        INDENT + painted(YELLOW, "instead  "),
        INDENT.length() + head.length(),
        divergence.advice().orElse(""));
  }

  // ---- Lines ----

  /** Breaks a sentence between words; what follows the first line is indented. */
  private void wrap(String first, int indent, String sentence) {
    out.append(first);
    int column = indent;
    for (String word : sentence.split(" ", -1)) {
      if (column > indent && column + word.length() > WIDTH) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
      }
      if (column > indent) {
        out.append(' ');
      }
      out.append(word);
      column += word.length() + 1;
    }
    out.append('\n');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private String painted(String color, String text) {
    return hasColor && !text.isEmpty() ? "\u001b[" + color + "m" + text + "\u001b[0m" : text;
  }
}
