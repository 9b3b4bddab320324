package io.github.weexjvm.conformance;

import io.github.weexjvm.testing.Spelling;
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
        .sorted(Comparator.comparingInt(name -> Spelling.edits(typed, name)))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String typed, String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    String wanted = typed.toLowerCase(Locale.ROOT);
    return folded.startsWith(wanted)
        || wanted.startsWith(folded)
        || Spelling.edits(wanted, folded) <= Math.max(2, wanted.length() / 4);
  }
}
