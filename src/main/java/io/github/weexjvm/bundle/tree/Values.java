package io.github.weexjvm.bundle.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JavaScript sent as a value: kept so that nobody can change it, and as text. */
final class Values {
  private static final double LARGEST_EXACT_INTEGER = 0x1p53;

  private Values() {}

  /**
   * The value itself, unless it is a list or a map: those are copied, so that a snapshot may share
   * them with the tree.
   */
  static Object frozen(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(capacity(map.size()));
      map.forEach((name, member) -> copy.put(name, frozen(member)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(frozen(item)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }

  /** As JavaScript shows it: 3.0 is "3"; null is "". */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number
        && Math.rint(number) == number
        && Math.abs(number) < LARGEST_EXACT_INTEGER) {
      return Long.toString(number.longValue());
    }
    return value.toString();
  }

  /** That of a hash map which never grows while it takes as many entries. */
  static int capacity(int entries) {
    return (int) (entries / 0.75f) + 1;
  }
}
