package io.github.weexjvm.modules;

import io.github.weexjvm.module.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of a module's call: an object, or the JSON text of one, as some of the platforms'
 * methods take. What is null or an empty string counts as left out.
 */
final class Options {

  private final Map<String, Object> all;

  private Options(Map<String, Object> all) {
    this.all = all;
  }

  /** The options in an argument; none for what is no object. */
  static Options of(Object given) {
    return new Options(map(given));
  }

  private static Map<String, Object> map(Object given) {
    if (given instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
      return Collections.unmodifiableMap(copy);
    }
    return given instanceof String text && text.strip().startsWith("{") ? parsed(text) : Map.of();
  }

  private static Map<String, Object> parsed(String text) {
    try {
      return map(Json.parse(text));
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  /** All of them, unmodifiable, as they were given. */
  Map<String, Object> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Null when it was left out. */
  Object get(String name) {
    Object value = all.get(name);
    return Given.isAbsent(value) ? null : value;
  }

  String text(String name, String otherwise) {
    String text = Given.text(get(name));
    return text == null ? otherwise : text;
  }

  /** A number, or a string that is one. */
  double number(String name, double otherwise) {
    Object value = get(name);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return value instanceof String text ? Double.parseDouble(text) : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** True, a number other than zero, or the string of either. */
  boolean flag(String name, boolean otherwise) {
    Object value = get(name);
    if (value == null) {
      return otherwise;
    }
    return value.equals(true) || value.equals("true") || number(name, 0) != 0;
  }

  List<?> list(String name) {
    return get(name) instanceof List<?> list ? list : List.of();
  }

  Options inner(String name) {
    return of(get(name));
  }
}
