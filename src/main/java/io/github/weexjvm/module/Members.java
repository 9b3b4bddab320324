package io.github.weexjvm.module;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes objects for scripts, whose members a console shows and JSON writes in the order in which
 * they are given here: that of {@code Map.of} is another in each process.
 */
public final class Members {

  private Members() {}

  /**
   * An object's members.
   *
   * @param more names and values in turn
   */
  public static Map<String, Object> of(String name, Object value, Object... more) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(name, value);
    for (int i = 0; i < more.length; i += 2) {
      members.put((String) more[i], more[i + 1]);
    }
    return members;
  }
}
