package io.github.weexjvm.testing.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a document.
 *
 * @param line counted from 1
 * @param column counted from 1, or 0 when only the line is known
 */
record Place(int line, int column) {

  /** What finds a place of a file in a text; the line and the column are its groups. */
  static String pattern(String file) {
    return "(?<![^\\s(])" + Pattern.quote(file) + ":(\\d{1,9})(?::(\\d{1,9}))?";
  }

  /**
   * The first place in a file that a text names.
   *
   * @return null for none
   */
  static Place in(String file, String text) {
    Matcher found = Pattern.compile(pattern(file)).matcher(text);
    if (!found.find()) {
      return null;
    }
    int column = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return new Place(Integer.parseInt(found.group(1)), column);
  }
}
