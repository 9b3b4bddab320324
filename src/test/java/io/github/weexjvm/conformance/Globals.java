package io.github.weexjvm.conformance;

import java.util.Set;
import java.util.TreeSet;

/**
 * The global objects for which a script is meant. An instance of weex-jvm is none of the browsers'
 * but has what a window and a dedicated worker have in common, so it runs what either of them, or a
 * shell, would.
 */
final class Globals {

  private static final Set<String> OURS = Set.of("window", "dedicatedworker", "shell", "jsshell");
  private static final Set<String> WORKERS = Set.of("dedicatedworker", "sharedworker");

  private Globals() {}

  /**
   * Whether a script with this list is for us.
   *
   * @param list as after {@code META: global=}; empty for the default, window and dedicated worker
   */
  static boolean includeUs(String list) {
    Set<String> wanted = new TreeSet<>();
    if (list.isBlank() || list.strip().startsWith("!")) {
      wanted.add("window");
      wanted.add("dedicatedworker");
    }
    for (String item : list.split(",", -1)) {
      add(wanted, item.strip());
    }
    return wanted.stream().anyMatch(OURS::contains);
  }

  private static void add(Set<String> wanted, String item) {
    if (item.startsWith("!")) {
      wanted.removeAll(expanded(item.substring(1)));
    } else {
      wanted.addAll(expanded(item));
    }
  }

  private static Set<String> expanded(String item) {
    return switch (item) {
      case "worker" -> WORKERS;
      case "default" -> Set.of("window", "dedicatedworker");
      default -> Set.of(item);
    };
  }
}
