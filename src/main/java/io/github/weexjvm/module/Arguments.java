package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptError;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/** Turns what a script passes into what a module's method takes. */
final class Arguments {

  /** A date inside of an object has no member; it becomes what JSON makes of it. */
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final int MAX_DEPTH = 64;
  private static final int MAX_VALUES = 1_000_000;

  /** How a caller writes what has no form of its own on its way to a module. */
  interface Notation {

    /**
     * A function, as a callback; null for one that gets lost.
     *
     * @param argument where it is, as errors say it
     */
    JSCallback callback(Value function, MethodName method, Supplier<String> argument);

    /** What an argument stands for where a method takes a type; null for none. */
    Object interpret(Class<?> type, Object natural, MethodName method);
  }

  private final Notation notation;
  private final Value marshal;

  /**
   * @param marshal the script's half: makes buffers of views, and refuses what can't be passed
   */
  Arguments(Notation notation, Value marshal) {
    this.notation = notation;
    this.marshal = marshal;
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

  /**
   * Converts one call's arguments.
   *
   * @throws ScriptError a {@code TypeError} that names the method and the argument
   */
  Object[] convert(MethodName method, List<Class<?>> types, Value[] given) {
    Object[] converted = new Object[types.size()];
    for (int i = 0; i < types.size(); i++) {
      Value value = i < given.length ? given[i] : null;
      converted[i] = convert(method, i, types.get(i), value);
    }
    return converted;
  }

  private Object convert(MethodName method, int index, Class<?> type, Value value) {
    if (value == null || value.isNull()) {
      return absent(type);
    }
    Object read = value.isString() ? value.asString() : new Reader(method, index).read(value, 0);
    Object natural = notation.interpret(type, read, method);
    if (natural == null) {
      return absent(type);
    }
    if (type == Object.class || type.isInstance(natural)) {
      return natural;
    }
    Object fitted = fit(type, natural);
    if (fitted == null) {
      throw ScriptError.type(
          label(method, index) + " must be " + name(type) + ", not " + ScriptValues.kind(natural));
    }
    return fitted;
  }

  /** What an argument is called in an error. */
  private static String label(MethodName method, int index) {
    return method + ": argument " + (index + 1);
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
    if (type == String.class) {
      return ScriptValues.text(natural);
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

  /** Reads one argument, which may be as deep and as large as a message needs, but not more. */
  private final class Reader {

    private final MethodName method;
    private final int index;
    private int values;

    Reader(MethodName method, int index) {
      this.method = method;
      this.index = index;
    }

    private ScriptError refuse(String problem) {
      return ScriptError.type(label(method, index) + " " + problem);
    }

    /** The Java object that a value is by its nature. */
    Object read(Value value, int depth) {
      // Arrays that share their elements are small for the script, but not once they are copied.
      if (++values > MAX_VALUES) {
        throw refuse("has more than " + MAX_VALUES + " values");
      }
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
        return number(value);
      }
      if (value.canExecute()) {
        return notation.callback(value, method, () -> label(method, index));
      }
      if (value.isInstant() && depth > 0) {
        return DATE.format(value.asInstant());
      }
      // The script's half has done this for the argument itself.
      Value plain = depth == 0 ? value : marshal.execute(value, label(method, index));
      return plain.hasBufferElements() ? bytes(plain) : structure(plain, depth);
    }

    private Object number(Value value) {
      if (value.fitsInInt()) {
        return value.asInt();
      }
      if (value.fitsInDouble()) {
        return value.asDouble();
      }
      if (value.fitsInLong()) {
        return value.asLong();
      }
      throw refuse("is a BigInt of more than 64 bits");
    }

    private Object structure(Value value, int depth) {
      if (depth == MAX_DEPTH) {
        throw refuse("is nested more than " + MAX_DEPTH + " deep: does it contain itself?");
      }
      if (value.hasArrayElements()) {
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < value.getArraySize(); i++) {
          list.add(read(value.getArrayElement(i), depth + 1));
        }
        return list;
      }
      Map<String, Object> map = new LinkedHashMap<>();
      for (String key : value.getMemberKeys()) {
        Value member = value.getMember(key);
        if (member == null) {
          continue; // The getter of one before it has removed it.
        }
        Object read = read(member, depth + 1);
        if (read != null || !member.canExecute()) { // JSON leaves lost functions out.
          map.put(key, read);
        }
      }
      return map;
    }
  }

  private static ByteBuffer bytes(Value buffer) {
    byte[] copy = new byte[Math.toIntExact(buffer.getBufferSize())];
    buffer.readBuffer(0, copy, 0, copy.length);
    return ByteBuffer.wrap(copy);
  }

  private static String name(Class<?> type) {
    if (type == String.class) {
      return "a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "a boolean";
    }
    if (type == ByteBuffer.class) {
      return "an ArrayBuffer or view";
    }
    if (type == Map.class) {
      return "a plain object";
    }
    if (type == List.class) {
      return "an array";
    }
    return type == JSCallback.class ? "a function" : "a number";
  }
}
