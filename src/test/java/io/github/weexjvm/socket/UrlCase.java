package io.github.weexjvm.socket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of urls.tsv, which urls.mjs beside it writes.
 *
 * @param base null when there is none
 * @param href "failure" when {@code input} is no WebSocket URL; host, port and path are empty then
 */
record UrlCase(String input, String base, String href, String host, String port, String path) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|u([0-9a-f]{4}))");

  static List<UrlCase> all() throws IOException {
    try (InputStream in = UrlCase.class.getResourceAsStream("urls.tsv")) {
      String table =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      return table.lines().skip(1).map(UrlCase::of).toList();
    }
  }

  private static UrlCase of(String line) {
    List<String> fields = Arrays.stream(line.split("\t", -1)).map(UrlCase::unescape).toList();
    String base = fields.get(1).isEmpty() ? null : fields.get(1);
    return new UrlCase(
        fields.get(0), base, fields.get(2), fields.get(3), fields.get(4), fields.get(5));
  }

  private static String unescape(String field) {
    return ESCAPE
        .matcher(field)
        .replaceAll(
            m -> Matcher.quoteReplacement(m.group(2) == null ? "\\" : character(m.group(2))));
  }

  private static String character(String hex) {
    return String.valueOf((char) Integer.parseInt(hex, 16));
  }

  boolean fails() {
    return href.equals("failure");
  }
}
