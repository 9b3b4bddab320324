package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import java.util.List;
import java.util.Map;

/**
 * The tree as an outline that a person reads and a diff compares: a line for each element, indented
 * by its depth. {@code input#name.wide "Ada" [placeholder="Your name"] [disabled] @input @change}
 * is the type, the id, the classes, the value as text, the attributes that change what a user sees
 * or gets, and the events listened to. Refs and styles are left out: they change where nobody
 * changed anything. Pure functions, for any thread that may read the tree.
 */
public final class TextView {
  private static final List<String> SHOWN_ATTRIBUTES =
      List.of("src", "href", "placeholder", "disabled", "checked");
  private static final int SHOWN_CHARS = 120;

  private TextView() {}

  /** Each line ends with a line feed; "" for a page without a body. */
  public static String outline(ElementTree tree) {
    StringBuilder out = new StringBuilder();
    if (tree.root() != null) {
      append(tree.root(), 0, out);
    }
    return out.toString();
  }

  private static void append(Element element, int depth, StringBuilder out) {
    out.append("  ".repeat(depth)).append(plain(element.type()));
    appendNames(element, out);
    Object value = element.attribute("value");
    if (value != null && !value.equals("")) {
      out.append(' ').append(quoted(text(value)));
    }
    SHOWN_ATTRIBUTES.forEach(name -> appendAttribute(name, element.attribute(name), out));
    element.events().forEach(type -> out.append(" @").append(plain(type)));
    out.append('\n');
    element.children().forEach(child -> append(child, depth + 1, out));
  }

  private static void appendNames(Element element, StringBuilder out) {
    if (!element.id().isEmpty()) {
      out.append('#').append(plain(element.id()));
    }
    element.classes().forEach(name -> out.append('.').append(plain(name)));
  }

  private static void appendAttribute(String name, Object value, StringBuilder out) {
    String text = value == null ? "" : text(value);
    if (text.equals("true")) {
      out.append(" [").append(name).append(']');
    } else if (!text.isEmpty() && !text.equals("false")) {
      out.append(" [").append(name).append('=').append(quoted(cut(text))).append(']');
    }
  }

  private static String text(Object value) {
    return value instanceof Map || value instanceof List
        ? JsonView.text(value)
        : JsonView.number(value).toString();
  }

  /** An image may be a data: URL of megabytes. */
  private static String cut(String text) {
    return text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "…" : text;
  }

  private static String quoted(String text) {
    return '"' + plain(text).replace("\"", "\\\"") + '"';
  }

  /** Nothing in it ends the line. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> appendEscaped(out, (char) c));
    return out.toString();
  }

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
          out.append("\\u%04x".formatted((int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
