package io.github.weexjvm.bundle.tree;

import java.util.List;

/** What one part of a selector, such as {@code .title}, asks of an element. */
@FunctionalInterface
interface Condition {
  boolean matches(Element element, Positions positions);

  static Condition any() {
    return (element, positions) -> true;
  }

  static Condition type(String name) {
    return (element, positions) -> element.type().equals(name);
  }

  static Condition id(String id) {
    return (element, positions) -> element.id().equals(id);
  }

  static Condition inClass(String name) {
    return (element, positions) -> element.classes().contains(name);
  }

  static Condition all(List<Condition> conditions) {
    return (element, positions) ->
        conditions.stream().allMatch(condition -> condition.matches(element, positions));
  }

  static Condition none(List<Condition> conditions) {
    return (element, positions) ->
        conditions.stream().noneMatch(condition -> condition.matches(element, positions));
  }

  static Condition lastChild() {
    return (element, positions) -> positions.of(element) == positions.count(element) - 1;
  }

  static Condition contains(String part) {
    return (element, positions) -> element.text().contains(part);
  }

  /**
   * The innermost element with this text: its ancestors may have the same, and no tester means
   * them.
   */
  static Condition text(String text) {
    return (element, positions) ->
        isText(element, text)
            && element.children().stream().noneMatch(child -> isText(child, text));
  }

  private static boolean isText(Element element, String text) {
    return element.text().strip().equals(text);
  }
}
