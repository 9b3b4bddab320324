package io.github.weexjvm.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of a special URL, never opaque and, once parsed, never empty.
 *
 * @param segments percent-encoded, without dot segments
 */
record UrlPath(List<String> segments) {
  static final UrlPath ROOT = new UrlPath(List.of());

  private static final Pattern SLASH = Pattern.compile("[/\\\\]");
  private static final Pattern ENCODED_DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);

  UrlPath {
    segments = List.copyOf(segments);
  }

  /** This path without its last segment ("shorten"): where a relative path starts. */
  UrlPath parent() {
    return new UrlPath(segments.subList(0, Math.max(0, segments.size() - 1)));
  }

  /**
   * The URL Standard's "path state", with this path as what was there before and {@code raw}
   * without its first "/".
   */
  UrlPath resolve(String raw) {
    List<String> path = new ArrayList<>(segments);
    String[] parts = SLASH.split(raw, -1);
    for (int i = 0; i < parts.length; i++) {
      append(path, PercentEncoding.PATH.encode(parts[i]), i == parts.length - 1);
    }
    return new UrlPath(path);
  }

  private static void append(List<String> path, String segment, boolean isLast) {
    String dots = ENCODED_DOT.matcher(segment).replaceAll(".");
    boolean isDoubleDot = dots.equals("..");
    if (isDoubleDot && !path.isEmpty()) {
      path.remove(path.size() - 1);
    }
    if (!isDoubleDot && !dots.equals(".")) {
      path.add(segment);
    } else if (isLast) {
      path.add(""); // "/usr/.." is "/", not nothing
    }
  }

  @Override
  public String toString() {
    return "/" + String.join("/", segments);
  }
}
