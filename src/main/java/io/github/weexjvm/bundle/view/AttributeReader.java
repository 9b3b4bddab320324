package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;

/**
 * Reads an element's attributes as a phone does: by the documents' names, which are camelCase in
 * some frameworks and kebab-case in others, and leniently by type.
 */
record AttributeReader(Element element) {

  /** The attribute as text; empty when there is none, or when it is a list or a map. */
  String text(String camelCase) {
    Object value = value(camelCase);
    if (value instanceof Number number) {
      return CssNumber.of(number);
    }
    return value instanceof String || value instanceof Boolean ? value.toString() : "";
  }

  /** Whether it is {@code true} or {@code 'true'}; a bare attribute is neither, as on Android. */
  boolean flag(String camelCase) {
    return text(camelCase).equals("true");
  }

  /** A whole number from 1 up to a million, as text for an HTML attribute; else empty. */
  String count(String camelCase) {
    String text = text(camelCase).trim();
    return text.matches("[1-9][0-9]{0,5}") ? text : "";
  }

  int count(String camelCase, int otherwise) {
    String count = count(camelCase);
    return count.isEmpty() ? otherwise : Integer.parseInt(count);
  }

  private Object value(String camelCase) {
    Object value = element.attribute(camelCase);
    return value == null ? element.attribute(kebabCase(camelCase)) : value;
  }

  private static String kebabCase(String camelCase) {
    return StyleName.kebabCase(camelCase);
  }
}
