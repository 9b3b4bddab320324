package io.github.weexjvm.bundle.view;

import com.google.gson.stream.JsonWriter;
import io.github.weexjvm.bundle.tree.Element;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The tree as JSON, for programs: each element is {type, attr, style, event, children}, always with
 * all five, in this order. The style is the resolved one. An event is its type, or {type, params}
 * where the listening came with parameters. Refs are left out: they change where nobody changed
 * anything. Pure functions, for any thread that may read the tree.
 */
public final class JsonView {
  private static final double LARGEST_EXACT_INTEGER = 0x1p53;

  private JsonView() {}

  public static void write(Element element, JsonWriter out) throws IOException {
    out.beginObject();
    out.name("type").value(element.type());
    out.name("attr");
    writeValue(element.attributes(), out);
    out.name("style");
    writeValue(style(element), out);
    out.name("event").beginArray();
    for (String type : element.events()) {
      writeEvent(type, element.eventParams(type), out);
    }
    out.endArray();
    out.name("children").beginArray();
    for (Element child : element.children()) {
      write(child, out);
    }
    out.endArray();
    out.endObject();
  }

  /** What applies, whoever resolved the classes, and what applies when it is touched. */
  private static Map<String, Object> style(Element element) {
    Map<String, Object> style = element.resolvedStyle();
    style.putAll(element.pseudoClassStyle());
    return style;
  }

  private static void writeEvent(String type, Object params, JsonWriter out) throws IOException {
    if (params == null) {
      out.value(type);
      return;
    }
    out.beginObject();
    out.name("type").value(type);
    out.name("params");
    writeValue(params, out);
    out.endObject();
  }

  private static void writeValue(Object value, JsonWriter out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.name(String.valueOf(member.getKey()));
        writeValue(member.getValue(), out);
      }
      out.endObject();
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object item : list) {
        writeValue(item, out);
      }
      out.endArray();
    } else {
      writePlain(number(value), out);
    }
  }

  private static void writePlain(Object value, JsonWriter out) throws IOException {
    if (value instanceof Double number && !Double.isFinite(number)) {
      out.nullValue(); // As JSON.stringify does.
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else {
      out.value(value == null ? null : value.toString());
    }
  }

  /** An integral double as an integer, as JavaScript shows it; anything else as it is. */
  static Object number(Object value) {
    return value instanceof Double number
            && Math.rint(number) == number
            && Math.abs(number) < LARGEST_EXACT_INTEGER
        ? (Object) number.longValue()
        : value;
  }

  static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      writeValue(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string takes everything.
    }
    return text.toString();
  }
}
