package io.github.weexjvm.bundle.tree;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that a newer framework registers once, instead of resolving each element's classes
 * itself. A rule's selector is the name of a class; one with a pseudo-class applies to no element
 * at rest. On the loop's thread.
 */
final class StyleSheets {
  private static final String SCOPE_ATTRIBUTE = "@styleScope";

  /** Styles in all rules: a hundred times those of a large page. */
  static final int MAX_STYLES = 100_000;

  private final Map<String, Map<String, Map<String, Object>>> scopes = new LinkedHashMap<>();

  /** Scopes, rules and styles. */
  private int registered;

  /** Adds to what the scope has already: every component of a kind registers its sheets anew. */
  void register(String scope, List<?> sheets) {
    Map<String, Map<String, Object>> added = read(sheets);
    int more = countNew(added, scopes.getOrDefault(scope, Map.of()));
    if (more > MAX_STYLES - registered) {
      throw new IllegalArgumentException(
          "registerStyleSheets: the page would have more than %d styles".formatted(MAX_STYLES));
    }
    registered += more;
    Map<String, Map<String, Object>> rules =
        scopes.computeIfAbsent(scope, s -> new LinkedHashMap<>());
    added.forEach((name, rule) -> rules.merge(name, rule, StyleSheets::merged));
  }

  /** A rule counts for one more than its styles, and so does a scope. */
  private static int countNew(
      Map<String, Map<String, Object>> added, Map<String, Map<String, Object>> known) {
    int count = known.isEmpty() ? 1 : 0;
    for (Map.Entry<String, Map<String, Object>> rule : added.entrySet()) {
      Map<String, Object> before = known.get(rule.getKey());
      count += before == null ? 1 : 0;
      for (String style : rule.getValue().keySet()) {
        count += before == null || !before.containsKey(style) ? 1 : 0;
      }
    }
    return count;
  }

  /** All is read before anything is changed. */
  private static Map<String, Map<String, Object>> read(List<?> sheets) {
    Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
    for (Object sheet : sheets) {
      object(sheet, "a sheet must be an object of rules")
          .forEach((selector, rule) -> readRule(rules, String.valueOf(selector), rule));
    }
    return rules;
  }

  private static void readRule(
      Map<String, Map<String, Object>> rules, String selector, Object rule) {
    if (selector.startsWith("@")) {
      return; // A font or a transition, which are of no element.
    }
    Map<String, Object> styles = new LinkedHashMap<>();
    object(rule, "the rule of \"" + selector + "\" must be an object of styles")
        .forEach((style, value) -> styles.put(String.valueOf(style), Values.frozen(value)));
    String name = selector.startsWith(".") ? selector.substring(1) : selector;
    rules.merge(name, styles, StyleSheets::merged);
  }

  private static Map<String, Object> merged(Map<String, Object> rule, Map<String, Object> later) {
    rule.putAll(later);
    return rule;
  }

  private static Map<?, ?> object(Object value, String rule) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(
        "registerStyleSheets: " + rule + ", but it was " + ElementReader.shown(value));
  }

  void applyTo(Element element, Map<String, Object> resolved) {
    for (String name : element.sentClasses()) {
      for (Map<String, Map<String, Object>> rules : rulesFor(element)) {
        rules.getOrDefault(name, Map.of()).forEach((style, value) -> set(resolved, style, value));
      }
    }
  }

  /** By names such as {@code color:active}. */
  void applyPseudoClassesTo(Element element, Map<String, Object> touched) {
    for (String name : element.sentClasses()) {
      for (Map<String, Map<String, Object>> rules : rulesFor(element)) {
        rules.forEach((selector, rule) -> applyPseudoClass(name, selector, rule, touched));
      }
    }
  }

  private static void applyPseudoClass(
      String name, String selector, Map<String, Object> rule, Map<String, Object> touched) {
    if (selector.startsWith(name + ":")) {
      String pseudoClass = selector.substring(name.length());
      rule.forEach((style, value) -> touched.put(style + pseudoClass, value));
    }
  }

  /** An element that names no scope takes the rules of all, in the order of their registration. */
  private Collection<Map<String, Map<String, Object>>> rulesFor(Element element) {
    Object scope = element.attribute(SCOPE_ATTRIBUTE);
    return scope == null
        ? scopes.values()
        : List.of(scopes.getOrDefault(Values.text(scope), Map.of()));
  }

  /** Unless the value means "not set" or the name is for a touched element only. */
  static void set(Map<String, Object> resolved, String style, Object value) {
    if (value != null && !value.equals("") && style.indexOf(':') < 0) {
      resolved.put(style, value);
    }
  }

  StyleSheets copy() {
    StyleSheets copy = new StyleSheets();
    scopes.forEach((scope, rules) -> copy.register(scope, List.of(rules)));
    return copy;
  }
}
