package io.github.weexjvm.bundle.view;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The classes that a page's elements have: equal declarations share one, so that a thousand rows
 * say what they look like once.
 */
final class StyleSheet {

  private final Map<Map<String, String>, String> classes = new LinkedHashMap<>();

  /**
   * The class with these declarations.
   *
   * @param declarations by what comes after the class in a selector, such as {@code :active}
   * @return empty when there is nothing to declare
   */
  String classOf(Map<String, String> declarations) {
    return declarations.isEmpty()
        ? ""
        : classes.computeIfAbsent(declarations, rules -> "c" + (classes.size() + 1));
  }

  String css() {
    StringBuilder css = new StringBuilder();
    classes.forEach(
        (declarations, name) ->
            declarations.forEach(
                (suffix, rules) ->
                    css.append('.')
                        .append(name)
                        .append(suffix)
                        .append('{')
                        .append(rules)
                        .append("}\n")));
    return css.toString();
  }
}
