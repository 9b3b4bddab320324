package io.github.weexjvm.testing.compare;

import io.github.weexjvm.socket.Excerpt;
import java.util.List;

/**
 * Texts made fit for a report: on one line, with nothing in it that would move a terminal's cursor,
 * and cut so that one sees where they differ. Pure functions, for any thread.
 */
final class Excerpts {

  private static final String CUT = "…";

  private Excerpts() {}

  /**
   * The texts, each cut at the same place.
   *
   * @param max how many characters to show of each
   */
  static List<String> of(List<String> texts, int max) {
    boolean fits = texts.stream().allMatch(text -> text.length() <= max);
    int common = texts.stream().mapToInt(text -> common(texts.get(0), text)).min().orElse(0);
    boolean isHidden = texts.stream().distinct().count() > 1 && common > max / 2;
    int from = fits || !isHidden ? 0 : common - max / 4;
    return texts.stream().map(text -> part(text, from, max)).toList();
  }

  /** A single text from its beginning. */
  static String of(String text, int max) {
    return part(text, 0, max);
  }

  /** How many characters at the beginning are the same. */
  private static int common(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int same = 0;
    while (same < length && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.equals(other) ? Integer.MAX_VALUE : same;
  }

  private static String part(String text, int from, int max) {
    int begin = whole(text, Math.min(from, text.length()));
    int end = whole(text, Math.min(text.length(), begin + max));
    return (begin > 0 ? CUT : "")
        + readable(text.substring(begin, end))
        + (end < text.length() ? CUT : "");
  }

  /** Not between the halves of a character. */
  private static int whole(String text, int at) {
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return splits ? at - 1 : at;
  }

  private static String readable(String text) {
    return Excerpt.escape(text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"));
  }
}
