package io.github.weexjvm.bundle.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elements as a framework sends them. */
final class Page {
  private Page() {}

  /** A tree whose body holds these. */
  static ElementTree of(Map<?, ?>... children) {
    ElementTree tree = new ElementTree();
    tree.createBody(with(element("_root", "div"), "children", List.of(children)));
    return tree;
  }

  static Map<String, Object> element(String ref, String type) {
    return new LinkedHashMap<>(Map.of("ref", ref, "type", type));
  }

  static Map<String, Object> with(Map<String, Object> element, String member, Object value) {
    element.put(member, value);
    return element;
  }

  static Map<String, Object> holding(
      String ref, String type, Map<String, Object> attr, Map<?, ?>... children) {
    return with(with(element(ref, type), "attr", attr), "children", List.of(children));
  }

  static Map<String, Object> text(String ref, String value) {
    return with(element(ref, "text"), "attr", Map.of("value", value));
  }

  static List<String> refs(List<Element> elements) {
    return elements.stream().map(Element::ref).toList();
  }
}
