package io.github.weexjvm.web.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The <a href="https://encoding.spec.whatwg.org/#names-and-labels">names and labels</a>. They are
 * in labels.txt: each line has a name in lower case and its other labels. For any thread.
 */
public final class Labels {

  private static final Map<String, String> NAMES = load();

  private Labels() {}

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Labels.class.getResourceAsStream("labels.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] labels = line.split(" ", -1);
        for (String label : labels) {
          names.put(label, labels[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  static int count() {
    return NAMES.size();
  }

  /**
   * The encoding that a label names: <a
   * href="https://encoding.spec.whatwg.org/#concept-encoding-get">get an encoding</a>.
   *
   * @return its name in lower case, or null when there is none
   */
  public static String encodingOf(String label) {
    int from = 0;
    int to = label.length();
    while (from < to && isWhitespace(label.charAt(from))) {
      from++;
    }
    while (to > from && isWhitespace(label.charAt(to - 1))) {
      to--;
    }
    return NAMES.get(lowerCase(label.substring(from, to)));
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** ASCII only: the Kelvin sign is no k. */
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lower.toString();
  }
}
