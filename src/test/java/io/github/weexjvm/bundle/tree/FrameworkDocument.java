package io.github.weexjvm.bundle.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a framework does on its side: it changes its own document, in which comments lie between the
 * elements, and tells the change to a tree by a command that counts elements only.
 */
final class FrameworkDocument {
  /** An element, or a comment if it has no type. */
  static final class Node {
    final String ref;
    final String type;
    final Map<String, Object> attr = new LinkedHashMap<>();
    final Map<String, Object> style = new LinkedHashMap<>();
    final Map<String, Object> events = new LinkedHashMap<>();
    final List<Node> children = new ArrayList<>();
    List<String> classes = List.of();
    Node parent;

    Node(String ref, String type) {
      this.ref = ref;
      this.type = type;
    }

    boolean isElement() {
      return type != null;
    }

    List<Node> elements() {
      return children.stream().filter(Node::isElement).toList();
    }

    /** As {@code getRoot()} reports it. */
    Map<String, Object> report() {
      Map<String, Object> report = new LinkedHashMap<>(Map.of("ref", ref, "type", type));
      putUnlessEmpty(report, "attr", new LinkedHashMap<>(attr));
      putUnlessEmpty(report, "style", new LinkedHashMap<>(style));
      if (!classes.isEmpty()) {
        report.put("classList", classes);
      }
      if (!events.isEmpty()) {
        report.put("event", events.entrySet().stream().map(Node::listening).toList());
      }
      if (!elements().isEmpty()) {
        report.put("children", elements().stream().map(Node::report).toList());
      }
      return report;
    }

    private static Object listening(Map.Entry<String, Object> event) {
      return event.getValue() == null
          ? event.getKey()
          : Map.of("type", event.getKey(), "params", event.getValue());
    }

    private static void putUnlessEmpty(
        Map<String, Object> report, String member, Map<String, Object> value) {
      if (!value.isEmpty()) {
        report.put(member, value);
      }
    }
  }

  final Node body = new Node("_root", "div");
  private final ElementTree tree;

  FrameworkDocument(ElementTree tree) {
    this.tree = tree;
    tree.createBody(body.report());
  }

  void insertBefore(Node parent, Node node, Node before) {
    Node next = before;
    int at = parent.children.indexOf(before);
    while (next != null && !next.isElement()) {
      at++;
      next = at < parent.children.size() ? parent.children.get(at) : null;
    }
    int elements = parent.elements().size();
    int index = next == null ? elements : parent.elements().indexOf(next);
    place(parent, node, before, 0, index);
  }

  void insertAfter(Node parent, Node node, Node after) {
    int at = parent.children.indexOf(after);
    while (at >= 0 && !parent.children.get(at).isElement()) {
      at--;
    }
    int index = at < 0 ? 0 : parent.elements().indexOf(parent.children.get(at)) + 1;
    place(parent, node, after, 1, index);
  }

  void append(Node parent, Node node) {
    place(parent, node, null, 0, node.parent == null ? -1 : parent.elements().size());
  }

  /**
   * @param neighbour null for the end
   * @param index that the command tells, counted before the node leaves its place
   */
  private void place(Node parent, Node node, Node neighbour, int offset, int index) {
    boolean isNew = node.parent == null;
    List<Node> previous = parent.elements();
    parent.children.remove(node);
    int target =
        neighbour == null ? parent.children.size() : parent.children.indexOf(neighbour) + offset;
    parent.children.add(target, node);
    node.parent = parent;
    if (!node.isElement()) {
      return;
    }
    if (isNew) {
      tree.addElement(parent.ref, node.report(), index);
    } else if (!parent.elements().equals(previous)) {
      tree.moveElement(node.ref, parent.ref, index);
    }
  }

  void remove(Node node) {
    node.parent.children.remove(node);
    node.parent = null;
    if (node.isElement()) {
      tree.removeElement(node.ref);
    }
  }

  void setAttribute(Node node, String name, Object value) {
    node.attr.put(name, value);
    tree.updateAttributes(node.ref, one(name, value));
  }

  void setStyle(Node node, String name, Object value) {
    node.style.put(name, value);
    tree.updateStyle(node.ref, one(name, value));
  }

  void setClasses(Node node, List<String> classes) {
    node.classes = classes;
    tree.updateClassList(node.ref, classes);
  }

  void listen(Node node, String type, Object params) {
    node.events.put(type, params);
    tree.addEvent(node.ref, type, params);
  }

  void stopListening(Node node, String type) {
    node.events.remove(type);
    tree.removeEvent(node.ref, type);
  }

  private static Map<String, Object> one(String name, Object value) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put(name, value);
    return change;
  }
}
