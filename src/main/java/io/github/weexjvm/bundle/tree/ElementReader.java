package io.github.weexjvm.bundle.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes elements of what a command carries: {ref, type, attr, style, classList?, event?,
 * children?}. One reader reads the element of one command, with all that is in it.
 */
final class ElementReader {
  private static final int SHOWN_CHARS = 60;

  private final String command;
  private final StyleSheets sheets;
  private final List<Element> made = new ArrayList<>();

  ElementReader(String command, StyleSheets sheets) {
    this.command = command;
    this.sheets = sheets;
  }

  /** All that were read, parents before their children. */
  List<Element> made() {
    return made;
  }

  /**
   * @param depth how many levels the tree has above this element
   */
  Element read(Map<?, ?> source, int depth) {
    Element element = new Element(text(source, "ref"), text(source, "type"), sheets);
    made.add(element);
    if (depth >= ElementTree.MAX_DEPTH) {
      throw ElementTree.tooDeep(command, element.ref());
    }
    element.putAttributes(object(source, "attr"));
    element.putStyle(object(source, "style"));
    element.setClassList(classList(list(source, "classList")));
    list(source, "event").forEach(event -> addEvent(element, event));
    addChildren(element, list(source, "children"), depth);
    return element;
  }

  private void addChildren(Element element, List<?> children, int depth) {
    element.expectChildren(children.size());
    for (Object child : children) {
      if (!(child instanceof Map<?, ?> map)) {
        throw wrong("children", "must be objects", child);
      }
      element.insert(read(map, depth + 1), element.children().size());
    }
  }

  private void addEvent(Element element, Object event) {
    if (event instanceof String type) {
      element.addEvent(type, null);
    } else if (event instanceof Map<?, ?> map) {
      element.addEvent(text(map, "type"), map.get("params"));
    } else {
      throw wrong("event", "must name the type, or be {type, params}", event);
    }
  }

  /** A class that a condition left empty is sent as null or "". */
  static List<String> classList(List<?> classes) {
    return classes.isEmpty() ? List.of() : classes.stream().map(Values::text).toList();
  }

  private String text(Map<?, ?> source, String member) {
    Object value = source.get(member);
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw wrong(member, "must be a text that is not empty", value);
  }

  private Map<?, ?> object(Map<?, ?> source, String member) {
    Object value = source.get(member);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(member, "must be an object", value);
  }

  private List<?> list(Map<?, ?> source, String member) {
    Object value = source.get(member);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(member, "must be a list", value);
  }

  private IllegalArgumentException wrong(String member, String rule, Object value) {
    String which = made.isEmpty() ? "" : " of the element \"" + lastRef() + "\"";
    return new IllegalArgumentException(
        "%s: %s%s %s, but was %s".formatted(command, member, which, rule, shown(value)));
  }

  private String lastRef() {
    return made.get(made.size() - 1).ref();
  }

  /** For a message: short, and a text in quotes. */
  static String shown(Object value) {
    String text = value instanceof String string ? "\"" + string + "\"" : String.valueOf(value);
    return text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "…" : text;
  }
}
