package io.github.weexjvm.testing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Finds what somebody meant who mistyped it. Pure functions, for any thread. */
public final class Spelling {

  private static final int MAX_EDITS = 2;

  private Spelling() {}

  /** The known word that is nearest, if any is near. */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    String best = null;
    int fewest = MAX_EDITS + 1;
    for (String word : known) {
      if (typed.length() > 3 && word.startsWith(typed)) {
        return Optional.of(word);
      }
      int edits = edits(typed, word);
      if (edits < fewest && edits < word.length()) {
        best = word;
        fewest = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The Levenshtein distance, one row of its table at a time. */
  public static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
