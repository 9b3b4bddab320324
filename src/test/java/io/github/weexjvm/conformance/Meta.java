package io.github.weexjvm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code // META: key=value} at the head of a script of the suite. The first line that is
 * none ends them.
 */
record Meta(List<Entry> entries) {

  record Entry(String key, String value) {}

  private static final Pattern LINE = Pattern.compile("//\\s*META:\\s*(\\w*)=(.*)");

  static Meta of(String code) {
    List<Entry> entries = new ArrayList<>();
    for (String line : code.split("\r?\n", -1)) {
      Matcher matcher = LINE.matcher(line.strip());
      if (!matcher.matches()) {
        break;
      }
      entries.add(new Entry(matcher.group(1), matcher.group(2).strip()));
    }
    return new Meta(List.copyOf(entries));
  }

  /** All values of a key, in order. */
  List<String> all(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).toList();
  }

  /** The first value of a key; empty if there is none. */
  String first(String key) {
    return all(key).stream().findFirst().orElse("");
  }
}
