package io.github.weexjvm.bundle;

import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.bundle.tree.UnknownElementException;
import io.github.weexjvm.module.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Carries out what a framework says to do to the page. Used on the loop's thread only.
 *
 * <p>A command that can't be carried out is the framework's mistake or the bundle's; it is shown as
 * a warning and changes nothing, as on a phone, where it would go unseen.
 */
final class Commands {

  private final ElementTree tree;
  private final PageListener listener;
  private final Consumer<String> warnings;

  Commands(ElementTree tree, PageListener listener, Consumer<String> warnings) {
    this.tree = tree;
    this.listener = listener;
    this.warnings = warnings;
  }

  /**
   * Carries out a command.
   *
   * @param json its arguments, an array
   */
  void perform(String name, String json) {
    try {
      perform(name, given(List.class, Json.parse(json)));
    } catch (UnknownElementException | IllegalArgumentException e) {
      warn(name, e.getMessage());
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      warn(name, "its arguments are none of its own");
    }
  }

  private void warn(String name, String problem) {
    warnings.accept("the framework's " + name + " was not carried out: " + problem);
  }

  private void perform(String name, List<?> args) {
    switch (name) {
      case "createBody" -> tree.createBody(map(args, 0));
      case "addElement" -> tree.addElement(text(args, 0), map(args, 1), index(args, 2));
      case "removeElement" -> tree.removeElement(text(args, 0));
      case "moveElement" -> tree.moveElement(text(args, 0), text(args, 1), index(args, 2));
      case "updateAttrs" -> tree.updateAttributes(text(args, 0), map(args, 1));
      case "updateStyle" -> tree.updateStyle(text(args, 0), map(args, 1));
      case "updateClassList" -> tree.updateClassList(text(args, 0), texts(args, 1));
      case "registerStyleSheets" -> tree.registerStyleSheets(text(args, 0), list(args, 1));
      case "addEvent" -> addEvent(text(args, 0), args.get(1));
      case "removeEvent" -> tree.removeEvent(text(args, 0), text(args, 1));
      case "createFinish" -> listener.rendered();
      default -> {} // The finish of an update, which changes nothing here.
    }
    listener.changed();
  }

  private void addEvent(String ref, Object event) {
    if (event instanceof Map<?, ?> described) {
      tree.addEvent(ref, String.valueOf(described.get("type")), described.get("params"));
    } else {
      tree.addEvent(ref, String.valueOf(event), null);
    }
  }

  private static String text(List<?> args, int index) {
    return String.valueOf(args.get(index));
  }

  private static int index(List<?> args, int index) {
    return args.size() > index && args.get(index) instanceof Number number ? number.intValue() : -1;
  }

  @SuppressWarnings("unchecked") // JSON has no other maps.
  private static Map<String, ?> map(List<?> args, int index) {
    return given(Map.class, args.get(index));
  }

  private static List<?> list(List<?> args, int index) {
    return given(List.class, args.get(index));
  }

  private static List<String> texts(List<?> args, int index) {
    return list(args, index).stream().map(String::valueOf).toList();
  }

  /** Null is no object and no list. */
  private static <T> T given(Class<T> type, Object value) {
    if (value == null) {
      throw new ClassCastException("null");
    }
    return type.cast(value);
  }
}
