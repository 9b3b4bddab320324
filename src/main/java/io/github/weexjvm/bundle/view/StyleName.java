package io.github.weexjvm.bundle.view;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A key of a Weex style: {@code backgroundColor}, {@code background-color}, or either with
 * pseudo-classes as in {@code backgroundColor:active:disabled}.
 *
 * @param name in camelCase
 * @param pseudoClasses as in a selector, sorted: {@code :active:disabled}; empty for none
 */
record StyleName(String name, String pseudoClasses) {

  private static final Set<String> KNOWN = Set.of("active", "focus", "disabled", "enabled");

  /** Empty for a key with a pseudo-class that Weex does not know. */
  static Optional<StyleName> parse(String key) {
    String[] parts = key.trim().split(":", -1);
    Set<String> pseudoClasses = new TreeSet<>();
    for (int i = 1; i < parts.length; i++) {
      if (!KNOWN.contains(parts[i])) {
        return Optional.empty();
      }
      pseudoClasses.add(":" + parts[i]);
    }
    return Optional.of(new StyleName(camelCase(parts[0]), String.join("", pseudoClasses)));
  }

  static String camelCase(String name) {
    StringBuilder camel = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      boolean hump = name.charAt(i) == '-' && i + 1 < name.length();
      camel.append(hump ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
    }
    return camel.toString();
  }

  static String kebabCase(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
