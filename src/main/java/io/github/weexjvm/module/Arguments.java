package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptError;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.graalvm.polyglot.Value;

/** Turns what a script passes into what a module's method takes. */
final class Arguments {

  private static final int MAX_DEPTH = 64;

  private final Function<Value, JSCallback> callbacks;

  /**
   * Arguments whose functions become callbacks.
   *
   * @param callbacks makes a callback of a function value
   */
  Arguments(Function<Value, JSCallback> callbacks) {
    this.callbacks = callbacks;
  }

  static void checkParameter(Method method, Class<?> type) {
    boolean known =
        type == Object.class
            || type == String.class
            || type == int.class
            || type == Integer.class
            || type == long.class
            || type == Long.class
            || type == double.class
            || type == Double.class
            || type == boolean.class
            || type == Boolean.class
            || type == ByteBuffer.class
            || type == Map.class
            || type == List.class
            || type == JSCallback.class;
    if (!known) {
      throw new IllegalArgumentException(
          method + " takes a " + type.getName() + ", which no JavaScript value becomes");
    }
  }

  Object[] convert(String method, List<Class<?>> types, Value[] given) {
    Object[] converted = new Object[types.size()];
    for (int i = 0; i < types.size(); i++) {
      Value value = i < given.length ? given[i] : null;
      converted[i] = convert(method, i, types.get(i), value);
    }
    return converted;
  }

  private Object convert(String method, int index, Class<?> type, Value value) {
    if (value == null || value.isNull()) {
      return absent(type);
    }
    Object natural = natural(value, 0);
    if (type == Object.class || type.isInstance(natural)) {
      return natural;
    }
    Object fitted = fit(type, natural);
    if (fitted == null) {
      throw ScriptError.type(
          method
              + ": argument "
              + (index + 1)
              + " must be a "
              + name(type)
              + ", not "
              + kind(natural));
    }
    return fitted;
  }

  private static Object absent(Class<?> type) {
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == double.class) {
      return 0.0;
    }
    return type == boolean.class ? false : null;
  }

  private static Object fit(Class<?> type, Object natural) {
    if (type == boolean.class && natural instanceof Boolean) {
      return natural;
    }
    if (type == String.class && (natural instanceof Number || natural instanceof Boolean)) {
      return natural instanceof Double number ? plain(number) : natural.toString();
    }
    return natural instanceof Number number ? fitNumber(type, number) : null;
  }

  private static Object fitNumber(Class<?> type, Number number) {
    if (type == int.class || type == Integer.class) {
      return number.intValue();
    }
    if (type == long.class || type == Long.class) {
      return number.longValue();
    }
    return type == double.class || type == Double.class ? number.doubleValue() : null;
  }

  /** A number as JavaScript writes it, at least where it is whole. */
  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** The Java object that a value is by its nature. */
  private Object natural(Value value, int depth) {
    if (value.isNull()) {
      return null;
    }
    if (value.isString()) {
      return value.asString();
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isNumber()) {
      return value.fitsInInt() ? (Object) value.asInt() : (Object) value.asDouble();
    }
    if (value.canExecute()) {
      return callbacks.apply(value);
    }
    if (value.hasBufferElements()) {
      return bytes(value);
    }
    return structure(value, depth);
  }

  private Object structure(Value value, int depth) {
    if (depth == MAX_DEPTH) {
      throw ScriptError.type(
          "an argument is nested more than " + MAX_DEPTH + " deep: does it contain itself?");
    }
    if (value.hasArrayElements()) {
      List<Object> list = new ArrayList<>();
      for (long i = 0; i < value.getArraySize(); i++) {
        list.add(natural(value.getArrayElement(i), depth + 1));
      }
      return list;
    }
    if (value.hasMembers()) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (String key : value.getMemberKeys()) {
        map.put(key, natural(value.getMember(key), depth + 1));
      }
      return map;
    }
    return value.toString();
  }

  private static ByteBuffer bytes(Value buffer) {
    byte[] copy = new byte[Math.toIntExact(buffer.getBufferSize())];
    buffer.readBuffer(0, copy, 0, copy.length);
    return ByteBuffer.wrap(copy);
  }

  private static String name(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type == ByteBuffer.class) {
      return "ArrayBuffer or view";
    }
    if (type == Map.class) {
      return "plain object";
    }
    if (type == List.class) {
      return "array";
    }
    return type == JSCallback.class ? "function" : "number";
  }

  /** What a converted argument is called in a sentence for the script's author. */
  static String kind(Object natural) {
    if (natural instanceof JSCallback) {
      return "a function";
    }
    if (natural instanceof ByteBuffer) {
      return "an ArrayBuffer";
    }
    if (natural instanceof List) {
      return "an array";
    }
    if (natural instanceof Map) {
      return "an object";
    }
    return natural instanceof String ? "a string" : "" + natural;
  }
}
