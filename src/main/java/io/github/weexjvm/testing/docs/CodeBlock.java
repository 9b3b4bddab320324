package io.github.weexjvm.testing.docs;

import java.util.List;
import java.util.Set;

/**
 * A fenced block of a document, with its place in it.
 *
 * @param language the first word after the fence, in lower case; empty for none
 * @param heading the headings that it is below, the outermost first
 * @param line of its first line of code, counted from 1
 * @param columns how many characters of the document stand before each line of code
 * @param code its text, without what stands before each line
 */
record CodeBlock(
    String language, List<String> heading, int line, List<Integer> columns, String code) {

  private static final Set<String> JAVASCRIPT = Set.of("js", "javascript");

  CodeBlock {
    heading = List.copyOf(heading);
    columns = List.copyOf(columns);
  }

  boolean isJavaScript() {
    return JAVASCRIPT.contains(language);
  }

  /** How many lines of the document come before the first line of {@link #source}. */
  int linesBefore() {
    return line - 2;
  }

  /**
   * The code as a source, from the fence on: its columns are those of the document, its lines are
   * {@link #linesBefore} less.
   *
   * @param text the code, or a variant of it with the same lines
   * @param untouched lines of the code, counted from 1, that spaces would change the meaning of
   */
  String source(String text, Set<Integer> untouched) {
    StringBuilder source = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      boolean stays = lines[i].isEmpty() || untouched.contains(i + 1);
      int before = stays ? 0 : columnsBefore(i + 1);
      source.append('\n').append(" ".repeat(before)).append(lines[i]);
    }
    return source.toString();
  }

  /** How many characters of the document stand before a line of code, counted from 1. */
  int columnsBefore(int lineOfCode) {
    return lineOfCode <= columns.size() ? columns.get(lineOfCode - 1) : 0;
  }
}
