package io.github.weexjvm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree as {@code getRoot()} reports it, in a form that can be compared. */
final class TreeReport {

  private TreeReport() {}

  /** Without the members that are empty, and with all members in one order. */
  static Object normal(Object report) {
    if (report instanceof Map<?, ?> map) {
      Map<String, Object> normal = new TreeMap<>();
      map.forEach((name, value) -> putUnlessEmpty(normal, (String) name, normal(value)));
      return normal.isEmpty() ? null : normal;
    }
    return report instanceof List<?> list
        ? list.stream().map(TreeReport::normal).collect(java.util.stream.Collectors.toList())
        : report;
  }

  private static void putUnlessEmpty(Map<String, Object> normal, String name, Object value) {
    boolean left = List.of("attr", "style").contains(name) && value == null;
    if (!left) {
      normal.put(name, value);
    }
  }
}
