package io.github.weexjvm.samples;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What documents describe.
 *
 * @param folder where its fixtures are
 * @param sections of each document, by its name
 */
record Documented(Path folder, Map<String, List<String>> sections) {

  /** The module {@code webSocket}, which one document describes in two languages. */
  static final Documented MODULE = new Documented(folder("documented"), moduleSections());

  /** The global {@code WebSocket}: a reference of its members, and a guide to its events. */
  static final Documented CLASS = new Documented(folder("documented-class"), classSections());

  private static final String BOTH = "both";

  /** All there is. */
  static List<Documented> things() {
    return List.of(MODULE, CLASS);
  }

  private static Path folder(String name) {
    return Path.of("js-fixtures", name);
  }

  private static Map<String, List<String>> moduleSections() {
    List<String> all =
        List.of("WebSocket", "send", "close", "onopen", "onmessage", "onclose", "onerror");
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put("English", all);
    sections.put("Chinese", all);
    return sections;
  }

  private static Map<String, List<String>> classSections() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put(
        "reference",
        List.of(
            "constructor",
            "binaryType",
            "bufferedAmount",
            "extensions",
            "onclose",
            "onerror",
            "onmessage",
            "onopen",
            "protocol",
            "readyState",
            "url",
            "close",
            "send",
            "close event",
            "error event",
            "message event",
            "open event"));
    sections.put(
        "events",
        List.of(
            "listeners",
            "open event",
            "message event",
            "error event",
            "close event",
            "send",
            "close"));
    return sections;
  }

  /** All sections, each once. */
  Set<String> sectionNames() {
    Set<String> all = new LinkedHashSet<>();
    sections.values().forEach(all::addAll);
    return all;
  }

  /** The documents that a fixture's {@code (English)} or {@code (both)} names; empty for none. */
  Set<String> documents(String section, String named) {
    Collection<String> asked = named.equals(BOTH) ? sections.keySet() : List.of(named);
    boolean allHaveIt =
        asked.stream().allMatch(one -> sections.getOrDefault(one, List.of()).contains(section));
    return allHaveIt ? new LinkedHashSet<>(asked) : Set.of();
  }

  /** What may stand between the parentheses. */
  String documentNames() {
    return "(" + String.join("), (", sections.keySet()) + ") or (" + BOTH + ")";
  }

  /** Every section of every document, such as {@code close (English)}. */
  Set<String> everything() {
    Set<String> all = new TreeSet<>();
    sections.forEach(
        (document, names) -> names.forEach(name -> all.add(name + " (" + document + ")")));
    return all;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
