package io.github.weexjvm.fuzz;

import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.bundle.tree.SelectorException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any text as a selector: elements of the tree, each once and in its order, or a sentence. */
public final class SelectorTarget {

  private static final int MAX_BYTES = 200;
  private static final ElementTree TREE = new ElementTree();

  static {
    TREE.createBody(
        element(
            "_root",
            "div",
            Map.of("class", "page wide"),
            element("1", "text", Map.of("id", "title", "value", "a")),
            element(
                "2",
                "list",
                Map.of("id", "list"),
                element("3", "cell", Map.of("class", "odd")),
                element("4", "cell", Map.of("data-x", 5)),
                element("5", "cell", Map.of("class", "odd last")))));
  }

  private SelectorTarget() {}

  private static Map<String, Object> element(
      String ref, String type, Map<String, ?> attributes, Map<?, ?>... children) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("ref", ref);
    element.put("type", type);
    element.put("attr", attributes);
    element.put("children", List.of(children));
    return element;
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String selector = Draw.text(Arrays.copyOf(input, Math.min(input.length, MAX_BYTES)));
    try {
      check(selector, TREE.queryAll(selector));
    } catch (SelectorException e) {
      Leaks.checkSentence(e.getMessage(), input);
    }
  }

  private static void check(String selector, List<Element> found) {
    List<String> refs = found.stream().map(Element::ref).toList();
    List<String> inOrder =
        List.of("_root", "1", "2", "3", "4", "5").stream().filter(refs::contains).toList();
    if (!refs.equals(inOrder)) {
      throw new AssertionError(selector + " found " + refs);
    }
    Element first = TREE.query(selector);
    if (first != (found.isEmpty() ? null : found.get(0))) {
      throw new AssertionError(selector + " found first " + first + ", of all " + refs);
    }
  }
}
