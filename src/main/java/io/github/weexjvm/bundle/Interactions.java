package io.github.weexjvm.bundle;

import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.Clock;
import io.github.weexjvm.module.Members;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * What a person does to a page, as the events that a phone makes of it. Used on the loop's thread
 * only.
 *
 * <p>A touch reaches the element that a selector finds, or the nearest one around it that listens:
 * Weex's events do not bubble, but a view that does not listen is no obstacle to a finger.
 */
public final class Interactions {

  private static final Map<String, Object> NOWHERE =
      Members.of("x", 0, "y", 0, "width", 0, "height", 0);

  private static final Set<String> INPUTS = Set.of("input", "textarea");

  private final BundleHost host;
  private final ElementTree tree;
  private final Clock clock;

  public Interactions(BundleHost host, ElementTree tree, Clock clock) {
    this.host = host;
    this.tree = tree;
    this.clock = clock;
  }

  // ---- Touching ----

  /**
   * Touches an element.
   *
   * @param type {@code click}, {@code longpress}, or another event of a finger
   * @throws NoSuchElementException when nothing matches the selector
   * @throws IllegalStateException when neither it nor what is around it listens
   */
  public void touch(String selector, String type) {
    Element touched = find(selector);
    Element listening = touched;
    while (listening != null && !listening.listensTo(type)) {
      listening = listening.parent();
    }
    if (listening == null) {
      throw new IllegalStateException(
          "nothing hears a "
              + type
              + " on "
              + selector
              + ": neither it nor an element around it listens");
    }
    fire(listening, type, Map.of("position", NOWHERE), Map.of());
  }

  // ---- Typing and choosing ----

  /** Types a text in the place of what an input has. */
  public void input(String selector, String text) {
    Objects.requireNonNull(text, "text");
    setValue("input", findInput(selector, "input"), "value", text);
  }

  /** Ends the typing of a text, or the choice of a switch, a slider or a picker's element. */
  public void change(String selector, Object value) {
    Element element = find(selector);
    switch (element.type()) {
      case "switch" -> setValue("change", element, "checked", value);
      case "slider", "cycleslider", "slider-neighbor" -> setIndex(element, value);
      default -> setValue("change", element, "value", value);
    }
  }

  private void setValue(String type, Element element, String attribute, Object value) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("value", value);
    event.put("timeStamp", clock.instant().toEpochMilli());
    change(element, type, event, attribute, value);
  }

  private void setIndex(Element slider, Object index) {
    change(slider, "change", Map.of("index", index), "index", index);
  }

  /** The element itself has changed before its event tells of it. */
  private void change(
      Element element, String type, Map<String, ?> event, String attribute, Object value) {
    Map<String, Object> changes = Map.of(attribute, value);
    tree.updateAttributes(element.ref(), changes);
    fire(element, type, event, Map.of("attrs", changes));
  }

  /** Presses the key that ends the typing. */
  public void pressReturn(String selector) {
    Element element = findInput(selector, "return");
    Map<String, Object> event = new LinkedHashMap<>();
    Object key = element.attribute("returnKeyType");
    event.put("returnKeyType", key == null ? "default" : key);
    event.put("value", element.attribute("value"));
    fire(element, "return", event, Map.of());
  }

  // ---- Everything else ----

  /**
   * Scrolls what scrolls.
   *
   * @param x units from the left, usually 0
   * @param y units from the top
   */
  public void scroll(String selector, double x, double y) {
    Map<String, Object> offset = Members.of("x", -x, "y", -y); // As the platforms count.
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("contentSize", Members.of("width", 750, "height", 0));
    event.put("contentOffset", offset);
    fire(find(selector), "scroll", event, Map.of());
  }

  /** Tells one element of any event, whether it listens or not. */
  public void fire(String selector, String type, Map<String, ?> event) {
    fire(find(selector), type, event, Map.of());
  }

  private void fire(Element element, String type, Map<String, ?> event, Map<String, ?> changes) {
    Object params = element.eventParams(type);
    Map<String, Object> options = params == null ? Map.of() : Map.of("params", params);
    host.fireEvent(element.ref(), type, event, changes, options);
  }

  /** An element that takes a text: an input, or an app's own component that listens as one does. */
  private Element findInput(String selector, String type) {
    Element found = find(selector);
    if (!INPUTS.contains(found.type()) && !found.listensTo(type)) {
      throw new IllegalStateException(
          "nothing can be typed into "
              + selector
              + ": it is a "
              + found.type()
              + ", neither an input nor a textarea, and does not listen to "
              + type);
    }
    return found;
  }

  /** The first element that a selector finds. */
  private Element find(String selector) {
    Element found = tree.query(Objects.requireNonNull(selector, "selector"));
    if (found == null) {
      throw new NoSuchElementException(
          "no element matches " + selector + (tree.root() == null ? ": the page is empty" : ""));
    }
    return found;
  }
}
