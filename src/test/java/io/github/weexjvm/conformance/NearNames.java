package io.github.weexjvm.conformance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds what somebody meant who named an area that isn't there. */
final class NearNames {

  private static final int MOST = 3;

  private NearNames() {}

  /**
   * The end of a sentence about an unknown area.
   *
   * @param folders the folders in a folder
   */
  static String hint(String typed, Function<String, List<String>> folders) {
    int slash = typed.lastIndexOf('/');
    List<String> near = near(typed, folders.apply(slash < 0 ? "" : typed.substring(0, slash)));
    return near.isEmpty()
        ? ": areas are its folders, such as websockets or dom/events"
        : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static List<String> near(String typed, List<String> known) {
    return known.stream()
        .filter(name -> isNear(typed, name))
        .sorted(Comparator.comparingInt(name -> edits(typed, name)))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String typed, String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    String wanted = typed.toLowerCase(Locale.ROOT);
    return folded.startsWith(wanted)
        || wanted.startsWith(folded)
        || edits(wanted, folded) <= Math.max(2, wanted.length() / 4);
  }

  /** The Levenshtein distance, one row of its table at a time. */
  private static int edits(String from, String to) {
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
