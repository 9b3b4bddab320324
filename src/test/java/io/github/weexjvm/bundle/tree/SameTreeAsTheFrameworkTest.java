package io.github.weexjvm.bundle.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.tree.FrameworkDocument.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a framework does with its document, the tree reports the same. */
final class SameTreeAsTheFrameworkTest {
  private static final int PAGES = 25;
  private static final int CHANGES = 120;
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private final ElementTree tree = new ElementTree();
  private final FrameworkDocument document = new FrameworkDocument(tree);
  private final List<Node> removed = new ArrayList<>();
  private int nextRef;
  private int largest;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void afterEachOfManyRandomChanges(long seed) {
    for (int page = 0; page < PAGES; page++) {
      SameTreeAsTheFrameworkTest fresh = new SameTreeAsTheFrameworkTest();
      Random random = new Random(seed + page);
      for (int i = 0; i < CHANGES; i++) {
        fresh.change(random);
        fresh.assertSame("seed " + (seed + page) + ", change " + i);
      }
      assertTrue(fresh.largest > 10, "a page of some size");
    }
  }

  private void assertSame(String when) {
    assertEquals(document.body.report(), tree.root().toMap(), when);
    List<Node> attached = attached();
    largest = Math.max(largest, attached.size());
    assertEquals(attached.size(), tree.size(), when);
    attached.forEach(node -> assertEquals(node.ref, tree.byRef(node.ref).ref(), when));
  }

  private void change(Random random) {
    Node node = any(attached(), random);
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> place(node, made(random), random);
      case 4, 5, 6 -> moveAChild(node, random);
      case 7 -> removeAChild(node, random);
      case 8 -> document.setAttribute(node, any(NAMES, random), value(random));
      case 9 -> document.setStyle(node, any(NAMES, random), value(random));
      case 10 -> document.setClasses(node, NAMES.subList(random.nextInt(4), 4));
      default -> changeAnEvent(node, random);
    }
  }

  private void place(Node parent, Node node, Random random) {
    List<Node> others = new ArrayList<>(parent.children);
    others.remove(node);
    if (others.isEmpty() || random.nextInt(3) == 0) {
      document.append(parent, node);
    } else if (random.nextBoolean()) {
      document.insertBefore(parent, node, any(others, random));
    } else {
      document.insertAfter(parent, node, any(others, random));
    }
  }

  private void moveAChild(Node parent, Random random) {
    if (!parent.children.isEmpty()) {
      place(parent, any(parent.children, random), random);
    }
  }

  private void removeAChild(Node parent, Random random) {
    if (!parent.children.isEmpty()) {
      Node child = any(parent.children, random);
      document.remove(child);
      removed.add(child);
    }
  }

  private void changeAnEvent(Node node, Random random) {
    String type = any(NAMES, random);
    if (node.events.containsKey(type)) {
      document.stopListening(node, type);
    } else {
      document.listen(node, type, random.nextBoolean() ? null : List.of(Map.of("x", 1), 2));
    }
  }

  /** Something new, with elements and comments in it, or something that was removed before. */
  private Node made(Random random) {
    if (!removed.isEmpty() && random.nextInt(3) == 0) {
      return removed.remove(random.nextInt(removed.size()));
    }
    boolean comment = random.nextInt(5) == 0;
    Node node = new Node(String.valueOf(++nextRef), comment ? null : any(NAMES, random));
    if (comment) {
      return node;
    }
    node.attr.put("made", value(random));
    node.style.put("made:active", value(random));
    node.events.put("click", null);
    while (random.nextInt(3) == 0) {
      Node child = made(random);
      child.parent = node;
      node.children.add(child);
    }
    return node;
  }

  private List<Node> attached() {
    List<Node> nodes = new ArrayList<>(List.of(document.body));
    for (int i = 0; i < nodes.size(); i++) {
      nodes.addAll(nodes.get(i).elements());
    }
    return nodes;
  }

  private static Object value(Random random) {
    return any(Arrays.asList("", "x", 1, 2.5, true, null, List.of("y", 1), Map.of("z", 2)), random);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
