package io.github.weexjvm.bundle.tree;

import java.util.ArrayList;
import java.util.List;

/** Finds elements. */
final class Selector {
  private Selector() {}

  static Selector parse(String text) {
    if (text.isBlank()) {
      throw new SelectorException(text, 0, "it is empty");
    }
    return new Selector();
  }

  Element first(Element root) {
    List<Element> all = all(root);
    return all.isEmpty() ? null : all.get(0);
  }

  List<Element> all(Element root) {
    return root == null ? new ArrayList<>() : new ArrayList<>(List.of(root));
  }
}
