package io.github.weexjvm.bundle.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds elements as CSS does.
 *
 * <ul>
 *   <li>{@code div}, {@code *}, {@code #id}, {@code .class};
 *   <li>{@code [attr]}, {@code [attr=value]}, and {@code ^= $= *= ~=} for begins with, ends with,
 *       contains, has the word; {@code [ref=12]} asks for the ref;
 *   <li>{@code :first-child}, {@code :last-child}, {@code :nth-child(2)} or {@code (odd)}, {@code
 *       (even)}, {@code (3n+1)};
 *   <li>{@code :not(.a, [b])}, of selectors without combinators;
 *   <li>{@code :text("Save")}: the innermost element whose text, trimmed, is exactly this;
 *   <li>{@code :contains("Save")}: each element with this anywhere in its text, as in jQuery;
 *   <li>{@code a b} for inside, {@code a > b} for a child, {@code a + b} for the next sibling,
 *       {@code a ~ b} for a later sibling, {@code a, b} for either.
 * </ul>
 *
 * <p>Texts may stand in either kind of quotes, a backslash takes the next character literally. All
 * comparisons heed case.
 */
final class Selector {
  private final List<SelectorPath> paths;

  private Selector(List<SelectorPath> paths) {
    this.paths = paths;
  }

  /**
   * @throws SelectorException if it can't be read
   */
  static Selector parse(String text) {
    return new Selector(new SelectorParser(text).parse());
  }

  /** The first at or below the root in the order of the document, or null. */
  Element first(Element root) {
    List<Element> found = search(root, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  /** All at or below the root in the order of the document. */
  List<Element> all(Element root) {
    return search(root, Integer.MAX_VALUE);
  }

  private List<Element> search(Element root, int limit) {
    List<Element> found = new ArrayList<>();
    if (root != null) {
      collect(root, new Positions(), found, limit);
    }
    return found;
  }

  private void collect(Element element, Positions positions, List<Element> found, int limit) {
    if (matches(element, positions)) {
      found.add(element);
    }
    for (Element child : element.children()) {
      if (found.size() >= limit) {
        return;
      }
      collect(child, positions, found, limit);
    }
  }

  private boolean matches(Element element, Positions positions) {
    for (SelectorPath path : paths) {
      if (path.matches(element, positions)) {
        return true;
      }
    }
    return false;
  }
}
