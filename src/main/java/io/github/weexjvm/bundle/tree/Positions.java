package io.github.weexjvm.bundle.tree;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Where elements stand among their siblings. One lives as long as one query, during which the tree
 * doesn't change; so a long list is counted once and not for each of its children.
 */
final class Positions {
  private final IdentityHashMap<Element, Integer> known = new IdentityHashMap<>();

  /** From 0; the root is alone. */
  int of(Element element) {
    if (element.parent() == null) {
      return 0;
    }
    Integer position = known.get(element);
    if (position == null) {
      number(element.parent().children());
      position = known.get(element);
    }
    return position;
  }

  /** Of its siblings, and itself. */
  int count(Element element) {
    return element.parent() == null ? 1 : element.parent().children().size();
  }

  /** The sibling before it, or null. */
  Element previous(Element element) {
    int position = of(element);
    return position == 0 ? null : element.parent().children().get(position - 1);
  }

  private void number(List<Element> siblings) {
    for (int i = 0; i < siblings.size(); i++) {
      known.put(siblings.get(i), i);
    }
  }
}
