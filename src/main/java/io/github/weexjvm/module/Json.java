package io.github.weexjvm.module;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text and the values that a {@link JSMethod} takes and a {@link JSCallback} gives: {@code
 * Map}, {@code List}, {@code String}, {@code Boolean}, {@code Integer}, {@code Double} and null. It
 * reads and writes as JavaScript's own {@code JSON} does: strictly, the last of two equal keys
 * winning, a number without a fraction without a point. Pure functions, for any thread.
 */
public final class Json {

  /** Deeper than any page's tree, shallow enough for a small thread's stack. */
  private static final int MAX_DEPTH = 1_000;

  private Json() {}

  /**
   * What a JSON text says.
   *
   * @return maps and lists that may be changed; whole numbers of 32 bits as {@code Integer}, all
   *     others as {@code Double}
   * @throws IllegalArgumentException for what is no JSON, in one sentence
   */
  public static Object parse(String text) {
    JsonReader in = new JsonReader(new StringReader(text));
    in.setStrictness(Strictness.STRICT);
    in.setNestingLimit(MAX_DEPTH);
    try {
      Object value = read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("not JSON: something follows after the value");
      }
      return value;
    } catch (EOFException e) {
      throw new IllegalArgumentException("not JSON: it ends too early, at " + path(in), e);
    } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException(problem(in), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string reader has none.
    }
  }

  private static String problem(JsonReader in) {
    return in.getPath().length() > 200
        ? "not JSON, or nested more than " + MAX_DEPTH + " deep"
        : "not JSON: wrong at " + path(in);
  }

  /** Without what would garble the line in which it is shown. */
  private static String path(JsonReader in) {
    return in.getPath().replaceAll("\\p{Cc}", "\uFFFD");
  }

  private static Object read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> readMap(in);
      case BEGIN_ARRAY -> readList(in);
      case STRING -> in.nextString();
      case NUMBER -> number(in.nextString());
      case BOOLEAN -> in.nextBoolean();
      case NULL -> {
        in.nextNull();
        yield null;
      }
      default -> throw new MalformedJsonException("a value was expected");
    };
  }

  private static Map<String, Object> readMap(JsonReader in) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      map.put(in.nextName(), read(in));
    }
    in.endObject();
    return map;
  }

  private static List<Object> readList(JsonReader in) throws IOException {
    List<Object> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(read(in));
    }
    in.endArray();
    return list;
  }

  /** The engine's own choice too: an int where the value is one, and not minus zero. */
  private static Object number(String digits) {
    double number = Double.parseDouble(digits);
    int whole = (int) number;
    boolean isInt = whole == number && !(number == 0 && 1 / number < 0);
    return isInt ? (Object) whole : (Object) number;
  }

  /**
   * The JSON text of a value.
   *
   * @param value a {@code Map} with any keys, a {@code List}, a string, number or boolean, or null;
   *     what is no finite number becomes null
   * @throws IllegalArgumentException for anything else, or what is nested too deep
   */
  public static String write(Object value) {
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.setStrictness(Strictness.STRICT);
    try {
      write(value, out, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string writer has none.
    }
    return text.toString();
  }

  private static void write(Object value, JsonWriter out, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "nested more than " + MAX_DEPTH + " deep: does it contain itself?");
    }
    if (value instanceof Map<?, ?> map) {
      writeMap(map, out, depth);
    } else if (value instanceof List<?> list) {
      writeList(list, out, depth);
    } else {
      writeScalar(value, out);
    }
  }

  private static void writeMap(Map<?, ?> map, JsonWriter out, int depth) throws IOException {
    out.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.name(String.valueOf(entry.getKey()));
      write(entry.getValue(), out, depth + 1);
    }
    out.endObject();
  }

  private static void writeList(List<?> list, JsonWriter out, int depth) throws IOException {
    out.beginArray();
    for (Object item : list) {
      write(item, out, depth + 1);
    }
    out.endArray();
  }

  private static void writeScalar(Object value, JsonWriter out) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else if (value instanceof Number number) {
      writeNumber(number, out);
    } else {
      throw new IllegalArgumentException("JSON can't hold " + ScriptValues.kind(value));
    }
  }

  private static void writeNumber(Number number, JsonWriter out) throws IOException {
    if (Double.isFinite(number.doubleValue())) {
      out.jsonValue(ScriptValues.text(number));
    } else {
      out.nullValue();
    }
  }
}
