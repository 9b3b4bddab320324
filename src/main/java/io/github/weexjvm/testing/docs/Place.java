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

  /**
   * Where a script was.
   *
   * @param text a stack, or {@code file:line}
   * @return null when it was nowhere in that file
   */
  static Place in(String file, String text) {
    if (text == null) {
      return null;
    }
    Matcher found =
        Pattern.compile("(?<![^\\s(])" + Pattern.quote(file) + ":(\\d{1,9})(?::(\\d{1,9}))?")
            .matcher(text);
    if (!found.find()) {
      return null;
    }
    int column = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return new Place(Integer.parseInt(found.group(1)), column);
  }
}
