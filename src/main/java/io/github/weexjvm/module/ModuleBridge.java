package io.github.weexjvm.module;

import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries calls and values between one script's global object and its modules. Used on the loop's
 * thread only, but for the count of posted callbacks.
 */
final class ModuleBridge {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleBridge.class);

  private final ScriptContext script;
  private final Liveness liveness;
  private final CallListener calls;

  /** Callbacks that were posted and have not run: a later one must not overtake them. */
  private final AtomicInteger posted = new AtomicInteger();

  private boolean closed;

  /** Null until the script asks for a module: most of the time it takes is the loading. */
  private Ends ends;

  /** What crosses the bridge, and how. */
  private record Ends(
      Arguments arguments, Value marshal, Value project, Value deliver, Value object) {}

  /**
   * A bridge.
   *
   * @param liveness retained for the callbacks that were posted on the loop
   */
  ModuleBridge(ScriptContext script, Liveness liveness, CallListener calls) {
    this.script = script;
    this.liveness = liveness;
    this.calls = calls;
  }

  private Ends ends() {
    if (ends == null) {
      Value exports = script.resource(ModuleBridge.class, "bridge.js");
      ends =
          new Ends(
              new Arguments(new ScriptNotation(), exports.getMember("marshal")),
              exports.getMember("marshal"),
              exports.getMember("project"),
              exports.getMember("deliver"),
              exports.getMember("object"));
    }
    return ends;
  }

  /** Reads arguments in a notation. */
  Arguments arguments(Arguments.Notation notation) {
    return new Arguments(notation, ends().marshal());
  }

  /** A script passes its functions and values as they are. */
  private final class ScriptNotation implements Arguments.Notation {

    @Override
    public JSCallback callback(Value function, Supplier<String> argument) {
      return new Callback("", ModuleBridge.this, (data, last) -> deliver(function, data));
    }

    @Override
    public Object interpret(Class<?> type, Object natural) {
      boolean omitted = type == JSCallback.class && "".equals(natural); // As frameworks have it.
      return omitted ? null : natural;
    }
  }

  ScriptContext script() {
    return script;
  }

  // ---- From the script ----

  /** The plain object that a script sees of a module. */
  Value project(String name, WeexModule module) {
    Map<String, ModuleType.JsMethod> methods = ModuleType.of(module.getClass()).methods();
    Object[] flat = new Object[3 * methods.size()];
    int next = 0;
    for (ModuleType.JsMethod method : methods.values()) {
      flat[next++] = method.name();
      flat[next++] = method.assignable();
      flat[next++] =
          script.function(given -> invoke(name, method, module, ends().arguments(), given));
    }
    return ends().project().execute(name, ProxyArray.fromArray(flat));
  }

  /** Calls a method; what it returns, for the script. */
  Object invoke(
      String moduleName,
      ModuleType.JsMethod method,
      WeexModule module,
      Arguments arguments,
      Value[] given) {
    if (closed) {
      return null;
    }
    String name = moduleName + "." + method.name();
    Object[] converted = arguments.convert(name, method.parameters(), given);
    calls.called(moduleName, method.name(), Arrays.asList(converted));
    try {
      return toScript(method.handle().invoke(module, converted));
    } catch (ScriptError e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw ScriptError.type(e.getMessage() == null ? name + ": wrong arguments" : e.getMessage());
    } catch (Throwable e) {
      LOG.error("the module method {} failed", name, e);
      throw new ScriptError("Error", name + " failed; the host's log says why");
    }
  }

  // ---- To the script ----

  /**
   * From now on calls do nothing, though a script may still be running, and callbacks are heard by
   * nobody: the context may be gone any time.
   */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  boolean mayCallNow() {
    return !script.isEntered() && posted.get() == 0;
  }

  Liveness liveness() {
    return liveness;
  }

  void beginPosted() {
    posted.incrementAndGet();
  }

  void endPosted() {
    posted.decrementAndGet();
  }

  void call(Callback.Target target, Object data, boolean last) {
    if (!closed) {
      target.call(data, last);
    }
  }

  /** One event is one entry into JavaScript: a flat map is built there, in the same call. */
  private void deliver(Value function, Object data) {
    if (data instanceof Map<?, ?> map) {
      script.call(ends().deliver(), flatten(function, map));
    } else if (data == null) {
      script.call(function);
    } else {
      script.call(function, toScript(data));
    }
  }

  private Object[] flatten(Value function, Map<?, ?> map) {
    Object[] flat = new Object[1 + 2 * map.size()];
    flat[0] = function;
    int next = 1;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      flat[next++] = String.valueOf(entry.getKey());
      flat[next++] = toScript(entry.getValue());
    }
    return flat;
  }

  /** A value of Java, as a script sees it. */
  Object toScript(Object value) {
    if (value instanceof Map<?, ?> map) {
      Object[] flat = flatten(null, map);
      return ends().object().execute(Arrays.copyOfRange(flat, 1, flat.length));
    }
    if (value instanceof List<?> items) {
      return list(items);
    }
    if (value instanceof Long number) {
      return number.doubleValue(); // Above 2^53 it would be a BigInt, which JSON can't hold.
    }
    return value instanceof ByteBuffer bytes ? script.toArrayBuffer(bytes) : value;
  }

  /** An ordinary array. */
  Value list(List<?> items) {
    Object[] all = new Object[items.size()];
    int next = 0;
    for (Object item : items) { // A stream would take ten frames of the stack for each level.
      all[next++] = toScript(item);
    }
    return script.list(all);
  }
}
