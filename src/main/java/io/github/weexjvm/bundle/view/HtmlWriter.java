package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a tree's elements as HTML. What is left to write waits in a list and not on the stack,
 * since a bundle may nest its elements a thousand deep and a thread's stack may be small.
 */
final class HtmlWriter {

  private final int viewportWidth;
  private final Markup out = new Markup();
  private final StyleSheet styles = new StyleSheet();

  /** What is left to write; the next is first. */
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /** What the step that runs wants written next, in this order. */
  private final List<Runnable> next = new ArrayList<>();

  /** Elements that stay where they are on the screen: a phone has them above all others. */
  private final Deque<Element> fixed = new ArrayDeque<>();

  HtmlWriter(int viewportWidth) {
    this.viewportWidth = viewportWidth;
  }

  /** Writes an element and all below it. */
  void write(Element root) {
    run(() -> component(root, Components.of(root)));
    while (!fixed.isEmpty()) {
      Element element = fixed.poll();
      run(() -> component(element, Components.of(element)));
    }
  }

  private void run(Runnable first) {
    steps.push(first);
    while (!steps.isEmpty()) {
      steps.pop().run();
      Collections.reverse(next);
      next.forEach(steps::push);
      next.clear();
    }
  }

  // ---- For components ----

  Markup out() {
    return out;
  }

  int viewportWidth() {
    return viewportWidth;
  }

  String css() {
    return styles.css();
  }

  String classOf(Map<String, String> declarations) {
    return styles.classOf(declarations);
  }

  /** Does this when all that was asked for before is written, and before what follows. */
  void then(Runnable step) {
    next.add(step);
  }

  void children(Element element) {
    element.children().forEach(child -> then(() -> element(child)));
  }

  void valueAndChildren(Element element) {
    out.text(new AttributeReader(element).text("value"));
    children(element);
  }

  void element(Element element) {
    element(element, Components.of(element));
  }

  void element(Element element, Component component) {
    if (StyleTranslation.isFixed(element.resolvedStyle())) {
      fixed.add(element);
    } else {
      component(element, component);
    }
  }

  private void component(Element element, Component component) {
    open(element, component);
    if (component.content() != null) {
      component.content().write(this, element);
      then(() -> out.close(component.tag()));
    }
  }

  private void open(Element element, Component component) {
    if (!isInText(element)) {
      out.line();
    }
    out.open(component.tag()).attribute("class", classes(element, component));
    out.attribute("data-id", element.id());
    component.attributes().write(new AttributeReader(element), out);
    out.inside();
  }

  /** Where line breaks are shown as what they are. */
  private static boolean isInText(Element element) {
    return element.parent() != null && Components.of(element.parent()).showsText();
  }

  private String classes(Element element, Component component) {
    String own = styles.classOf(StyleTranslation.of(element, component));
    String tap = element.listensTo("click") ? "tap" : "";
    return Stream.of(component.classes(), own, tap)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
