package io.github.weexjvm.bundle.tree;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/**
 * One element of a page, as the framework's commands have left it. Changed by its {@link
 * ElementTree} only, on the loop's thread; the elements of a snapshot are read anywhere.
 *
 * <p>A page has thousands of them, most without children, events or attributes: what an element
 * doesn't have is null here and takes no memory.
 */
public final class Element {
  private final String ref;
  private final String type;
  private final StyleSheets sheets;

  // Null stands for "none" in all of these.
  private Element parent;
  private ArrayList<Element> children;
  private Map<String, Object> attributes;
  private Map<String, Object> style;
  private List<String> classList;
  private Map<String, Object> events; // The type, and the parameters of the listening or null.

  Element(String ref, String type, StyleSheets sheets) {
    this.ref = ref;
    this.type = type;
    this.sheets = sheets;
  }

  /** What the framework calls it: {@code _root}, or a number it counted. */
  public String ref() {
    return ref;
  }

  /** The component, such as {@code div} or {@code text}. */
  public String type() {
    return type;
  }

  /** Null for the root, and for an element that was removed. */
  public Element parent() {
    return parent;
  }

  /** An unmodifiable view that follows the commands. */
  public List<Element> children() {
    return new Children();
  }

  /**
   * Unmodifiable, in order of arrival. A value is a String, Boolean, Integer, Double or Long, null,
   * or a List or Map of such, unmodifiable too.
   */
  public Map<String, Object> attributes() {
    return view(attributes);
  }

  /** Null when there is none, or when it is null. */
  public Object attribute(String name) {
    return attributes == null ? null : attributes.get(name);
  }

  /**
   * What the framework sent for this element, unmodifiable, in order of arrival. Frameworks that
   * resolve classes themselves have merged those in. An empty string means that a style was taken
   * away; a name may carry a pseudo-class, such as {@code backgroundColor:active}.
   */
  public Map<String, Object> style() {
    return view(style);
  }

  /**
   * The style that applies while nobody touches the element: the registered rules of its classes, a
   * later class over an earlier one, and over them {@link #style()}. A name whose value is the
   * empty string or null counts as not set there; pseudo-classes are left out.
   */
  public Map<String, Object> resolvedStyle() {
    Map<String, Object> resolved = new LinkedHashMap<>();
    if (classList != null) {
      sheets.applyTo(this, resolved);
    }
    style().forEach((name, value) -> StyleSheets.set(resolved, name, value));
    return resolved;
  }

  /**
   * What applies besides while it is touched, focused or disabled, by names such as {@code
   * backgroundColor:active}: that of its classes, and over it that of {@link #style()}.
   */
  public Map<String, Object> pseudoClassStyle() {
    Map<String, Object> touched = new LinkedHashMap<>();
    if (classList != null) {
      sheets.applyPseudoClassesTo(this, touched);
    }
    style()
        .forEach(
            (name, value) -> {
              if (name.indexOf(':') >= 0) {
                touched.put(name, value);
              }
            });
    return touched;
  }

  /**
   * The class list that the framework sent, and the words of the attribute {@code class} where an
   * author wrote one.
   */
  public List<String> classes() {
    String attribute = Values.text(attribute("class")).strip();
    if (classList == null && attribute.isEmpty()) {
      return List.of();
    }
    Set<String> classes = new LinkedHashSet<>(sentClasses());
    Collections.addAll(classes, attribute.split("\\s+"));
    classes.remove("");
    return List.copyOf(classes);
  }

  /** The types of event that it listens to, in order. */
  public Set<String> events() {
    return view(events).keySet();
  }

  public boolean listensTo(String eventType) {
    return events != null && events.containsKey(eventType);
  }

  /** What came with the listening and goes back with the event; null when nothing did. */
  public Object eventParams(String eventType) {
    return events == null ? null : events.get(eventType);
  }

  /** The attribute {@code id} as text, or "". */
  public String id() {
    return Values.text(attribute("id"));
  }

  /** What a user reads on it: its own text and that of all elements in it, joined. */
  public String text() {
    return ElementText.of(this);
  }

  /**
   * {ref, type, attr?, classList?, style?, event?, children?}, the shape in which the framework's
   * {@code getRoot()} reports it; what is empty is left out. A copy.
   */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("ref", ref);
    map.put("type", type);
    if (!attributes().isEmpty()) {
      map.put("attr", new LinkedHashMap<>(attributes));
    }
    if (!sentClasses().isEmpty()) {
      map.put("classList", new ArrayList<>(classList));
    }
    if (!style().isEmpty()) {
      map.put("style", new LinkedHashMap<>(style));
    }
    if (!events().isEmpty()) {
      map.put("event", eventList());
    }
    if (!children().isEmpty()) {
      List<Object> maps = new ArrayList<>(children.size());
      children.forEach(child -> maps.add(child.toMap()));
      map.put("children", maps);
    }
    return map;
  }

  @Override
  public String toString() {
    return type + "[ref=" + ref + "]";
  }

  private List<Object> eventList() {
    List<Object> list = new ArrayList<>(events.size());
    events.forEach(
        (eventType, params) -> list.add(params == null ? eventType : event(eventType, params)));
    return list;
  }

  private static Map<String, Object> event(String eventType, Object params) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", eventType);
    event.put("params", params);
    return event;
  }

  StyleSheets sheets() {
    return sheets;
  }

  /** As the framework sent them, the empty ones too. */
  List<String> sentClasses() {
    return classList == null ? List.of() : classList;
  }

  void insert(Element child, int index) {
    if (children == null) {
      children = new ArrayList<>(1);
    }
    children.add(index, child);
    child.parent = this;
  }

  void detach() {
    parent.children.remove(this);
    parent = null;
  }

  void expectChildren(int count) {
    children = count == 0 ? null : new ArrayList<>(count);
  }

  void putAttributes(Map<?, ?> changes) {
    attributes = merged(attributes, changes);
  }

  void putStyle(Map<?, ?> changes) {
    style = merged(style, changes);
  }

  void setClassList(List<String> classes) {
    classList = classes.isEmpty() ? null : classes;
  }

  void addEvent(String eventType, Object params) {
    if (events == null) {
      events = new LinkedHashMap<>(2);
    }
    events.put(eventType, Values.frozen(params));
  }

  void removeEvent(String eventType) {
    if (events != null) {
      events.remove(eventType);
    }
  }

  /** This element alone, without its children. */
  Element copy(StyleSheets sheetsOfTheCopy) {
    Element copy = new Element(ref, type, sheetsOfTheCopy);
    copy.putAttributes(attributes());
    copy.putStyle(style());
    copy.classList = classList;
    copy.events = events == null ? null : new LinkedHashMap<>(events);
    return copy;
  }

  private static Map<String, Object> merged(Map<String, Object> present, Map<?, ?> changes) {
    if (changes.isEmpty()) {
      return present;
    }
    Map<String, Object> target =
        present == null ? new LinkedHashMap<>(Values.capacity(changes.size())) : present;
    changes.forEach((name, value) -> target.put(String.valueOf(name), Values.frozen(value)));
    return target;
  }

  private static Map<String, Object> view(Map<String, Object> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(map);
  }

  /** Follows the list even if it comes to be after the view was given out. */
  private final class Children extends AbstractList<Element> implements RandomAccess {
    @Override
    public Element get(int index) {
      if (children == null) {
        throw new IndexOutOfBoundsException(index);
      }
      return children.get(index);
    }

    @Override
    public int size() {
      return children == null ? 0 : children.size();
    }
  }
}
