package io.github.weexjvm.bundle.tree;

import java.util.List;

/**
 * One selector without commas: conditions from left to right, joined by combinators. It is matched
 * from right to left, beginning with the element that it is about.
 */
record SelectorPath(List<Step> steps) implements Condition {

  /**
   * @param combinator how the element stands to that of the step before; of the first step, NONE
   */
  record Step(Combinator combinator, Condition condition) {}

  enum Combinator {
    NONE,
    DESCENDANT,
    CHILD,
    NEXT_SIBLING,
    LATER_SIBLING
  }

  @Override
  public boolean matches(Element element, Positions positions) {
    return matches(steps.size() - 1, element, positions);
  }

  private boolean matches(int index, Element element, Positions positions) {
    if (element == null || !steps.get(index).condition.matches(element, positions)) {
      return false;
    }
    int before = index - 1;
    return switch (steps.get(index).combinator) {
      case NONE -> true;
      case CHILD -> matches(before, element.parent(), positions);
      case NEXT_SIBLING -> matches(before, positions.previous(element), positions);
      case DESCENDANT -> anyAncestorMatches(before, element, positions);
      case LATER_SIBLING -> anyEarlierSiblingMatches(before, element, positions);
    };
  }

  private boolean anyAncestorMatches(int index, Element element, Positions positions) {
    for (Element above = element.parent(); above != null; above = above.parent()) {
      if (matches(index, above, positions)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyEarlierSiblingMatches(int index, Element element, Positions positions) {
    Element sibling = positions.previous(element);
    while (sibling != null && !matches(index, sibling, positions)) {
      sibling = positions.previous(sibling);
    }
    return sibling != null;
  }
}
