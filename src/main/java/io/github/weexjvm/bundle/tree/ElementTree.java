package io.github.weexjvm.bundle.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements of one page. The framework keeps its own document and tells each change of it by a
 * command; obeying them all, this is the same tree that its {@code getRoot()} reports. On the
 * loop's thread; a {@link #snapshot()} may go anywhere.
 *
 * <p>In one case it is not: an element that a framework moves past nothing but comments is told to
 * go to its own index. No platform moves it, nor does this tree, but in the framework's report it
 * goes one further to the front.
 *
 * <p>A command that can't be obeyed changes nothing. It throws {@link UnknownElementException} for
 * a ref that the page doesn't have, and IllegalArgumentException for what breaks a rule; the
 * message begins with the command's name.
 */
public final class ElementTree {
  /**
   * Levels of elements, far beyond any real page. The frameworks and whoever reads the tree walk it
   * by recursion, which must not run out of stack.
   */
  static final int MAX_DEPTH = 1_000;

  /** Many more than a change of the tree takes, once it has read what it is given. */
  private static final int STACK_FRAMES = 100;

  private final Map<String, Element> byRef = new HashMap<>();
  private final StyleSheets sheets;
  private final boolean snapshot;
  private Element root; // Null before createBody.

  public ElementTree() {
    this(new StyleSheets(), false);
  }

  private ElementTree(StyleSheets sheets, boolean snapshot) {
    this.sheets = sheets;
    this.snapshot = snapshot;
  }

  /** Null before {@link #createBody}. */
  public Element root() {
    return root;
  }

  /** Null when there is none. */
  public Element byRef(String ref) {
    return byRef.get(ref);
  }

  /** How many elements the page has. */
  public int size() {
    return byRef.size();
  }

  /** Makes the root, of {ref, type, attr, style, classList?, event?, children?}. */
  public void createBody(Map<String, ?> element) {
    checkChangeable();
    if (root != null) {
      throw new IllegalArgumentException("createBody: the page has its body already");
    }
    root = make("createBody", element, 0);
  }

  /**
   * Adds an element, with all that is in it.
   *
   * @param index among the parent's children; -1, or one beyond the end, appends
   */
  public void addElement(String parentRef, Map<String, ?> element, int index) {
    Element parent = existing("addElement", parentRef);
    parent.insert(make("addElement", element, depth(parent)), clamp(index, parent));
  }

  /** Removes an element, with all that is in it. */
  public void removeElement(String ref) {
    Element element = inner("removeElement", ref);
    element.detach();
    forget(element);
  }

  /**
   * Moves an element, with all that is in it.
   *
   * @param index among the children of the parent to be, counted before the element leaves its
   *     place: its own index, and the next one, leave it where it is; -1, or one beyond the end,
   *     appends
   */
  public void moveElement(String ref, String parentRef, int index) {
    Element element = inner("moveElement", ref);
    Element parent = existing("moveElement", parentRef);
    checkMove(element, parent);
    int place = clamp(index, parent);
    if (parent == element.parent() && parent.children().indexOf(element) < place) {
      place--;
    }
    element.detach();
    parent.insert(element, place);
  }

  public void updateAttributes(String ref, Map<String, ?> changes) {
    existing("updateAttributes", ref).putAttributes(changes);
  }

  public void updateStyle(String ref, Map<String, ?> changes) {
    existing("updateStyle", ref).putStyle(changes);
  }

  /** Replaces the whole list. */
  public void updateClassList(String ref, List<String> classes) {
    existing("updateClassList", ref).setClassList(ElementReader.classList(classes));
  }

  /**
   * @param params what goes back with each such event, or null
   */
  public void addEvent(String ref, String type, Object params) {
    existing("addEvent", ref).addEvent(type, params);
  }

  public void removeEvent(String ref, String type) {
    existing("removeEvent", ref).removeEvent(type);
  }

  /**
   * Registers the rules that {@link Element#resolvedStyle()} takes for a class list.
   *
   * @param scope that of the elements whose attribute {@code @styleScope} names it
   * @param sheets maps of {selector → {style → value}}, a selector being the name of a class
   */
  public void registerStyleSheets(String scope, List<?> sheets) {
    checkChangeable();
    this.sheets.register(scope, sheets);
  }

  /**
   * The first element in the order of the document that the selector matches, or null.
   *
   * @throws SelectorException for one that can't be read
   */
  public Element query(String selector) {
    return Selector.parse(selector).first(root);
  }

  /**
   * All elements that the selector matches, in the order of the document.
   *
   * <p>A selector is written as in CSS: {@code list > cell:nth-child(odd) text.title, #send}. See
   * {@link Selector} for all that is known.
   *
   * @throws SelectorException for one that can't be read
   */
  public List<Element> queryAll(String selector) {
    return Selector.parse(selector).all(root);
  }

  /** A copy of all, which no command changes any more: for other threads. */
  public ElementTree snapshot() {
    ElementTree copy = new ElementTree(sheets.copy(), true);
    copy.root = root == null ? null : copy.adopt(root);
    return copy;
  }

  private Element adopt(Element original) {
    Element copy = original.copy(sheets);
    byRef.put(copy.ref(), copy);
    copy.expectChildren(original.children().size());
    original.children().forEach(child -> copy.insert(adopt(child), copy.children().size()));
    return copy;
  }

  private Element make(String command, Map<String, ?> source, int depth) {
    ElementReader reader = new ElementReader(command, sheets);
    Element element = reader.read(source, depth);
    List<Element> registered = new ArrayList<>(reader.made().size());
    for (Element each : reader.made()) {
      if (byRef.putIfAbsent(each.ref(), each) != null) {
        registered.forEach(earlier -> byRef.remove(earlier.ref()));
        throw new IllegalArgumentException(
            command + ": the page has an element with the ref \"" + each.ref() + "\" already");
      }
      registered.add(each);
    }
    return element;
  }

  private void forget(Element element) {
    ArrayDeque<Element> left = new ArrayDeque<>(List.of(element));
    while (!left.isEmpty()) {
      Element next = left.remove();
      byRef.remove(next.ref());
      left.addAll(next.children());
    }
  }

  /**
   * Makes sure that a change does not run out of stack in its middle, wherever the script is that
   * causes it: what was registered but not inserted could never be removed.
   *
   * @throws StackOverflowError if there is too little left
   */
  private static void checkStack() {
    var unused = probe(STACK_FRAMES);
  }

  private static int probe(int frames) {
    return frames == 0 ? 0 : 1 + probe(frames - 1);
  }

  private Element existing(String command, String ref) {
    checkChangeable();
    Element element = byRef.get(ref);
    if (element == null) {
      throw new UnknownElementException(command, ref);
    }
    return element;
  }

  private Element inner(String command, String ref) {
    Element element = existing(command, ref);
    if (element == root) {
      throw new IllegalArgumentException(
          command + ": the body \"" + ref + "\" stays as long as its page does");
    }
    return element;
  }

  private void checkChangeable() {
    if (snapshot) {
      throw new IllegalStateException(
          "a snapshot doesn't change: give the command to the page's own tree");
    }
    checkStack();
  }

  private static void checkMove(Element element, Element parent) {
    for (Element above = parent; above != null; above = above.parent()) {
      if (above == element) {
        throw new IllegalArgumentException(
            "moveElement: \"%s\" can't go into itself, where \"%s\" is"
                .formatted(element.ref(), parent.ref()));
      }
    }
    if (depth(parent) + height(element) > MAX_DEPTH) {
      throw tooDeep("moveElement", element.ref());
    }
  }

  static IllegalArgumentException tooDeep(String command, String ref) {
    return new IllegalArgumentException(
        "%s: \"%s\" would be deeper than %d levels".formatted(command, ref, MAX_DEPTH));
  }

  private static int depth(Element element) {
    int depth = 1;
    for (Element above = element.parent(); above != null; above = above.parent()) {
      depth++;
    }
    return depth;
  }

  private static int height(Element element) {
    int tallest = 0;
    for (Element child : element.children()) {
      tallest = Math.max(tallest, height(child));
    }
    return tallest + 1;
  }

  private static int clamp(int index, Element parent) {
    int end = parent.children().size();
    return index < 0 || index > end ? end : index;
  }
}
