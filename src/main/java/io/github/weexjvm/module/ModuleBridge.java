package io.github.weexjvm.module;

import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
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
  private final Conventions conventions;
  private final CallListener calls;

  /** Callbacks that were posted and have not run: a later one must not overtake them. */
  private final AtomicInteger posted = new AtomicInteger();

  private boolean closed;

  /** Null until the script asks for a module: most of the time it takes is the loading. */
  private Ends ends;

  /** What crosses the bridge, and how. */
  private record Ends(
      Arguments arguments, Value marshal, Value project, Value deliver, Value object) {}

  ModuleBridge(ScriptContext script, Modules modules, CallListener calls) {
    this.script = script;
    this.liveness = modules.surroundings().liveness(); // Retained for what is posted on the loop.
    this.conventions = modules.conventions();
    this.calls = calls;
  }

  private Ends ends() {
    if (ends == null) {
      Value exports =
          script.resource(ModuleBridge.class, "bridge.js", verbs(), conventions.binary().name());
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

  private Object verbs() {
    return script.functions(
        Map.of(
            "base64", arguments -> base64(arguments[0]),
            "ignored", arguments -> tell(calls::ignored, arguments),
            "read", arguments -> tell(calls::read, arguments),
            "missed", arguments -> tell(calls::missed, arguments)));
  }

  private static Object base64(Value buffer) {
    byte[] bytes = new byte[Math.toIntExact(buffer.getBufferSize())];
    buffer.readBuffer(0, bytes, 0, bytes.length);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Object tell(BiConsumer<String, String> listener, Value[] arguments) {
    listener.accept(arguments[0].asString(), arguments[1].asString());
    return null;
  }

  /** Reads arguments in a notation. */
  Arguments arguments(Arguments.Notation notation) {
    return new Arguments(notation, ends().marshal());
  }

  /** A script passes its functions and values as they are. */
  private final class ScriptNotation implements Arguments.Notation {

    @Override
    public JSCallback callback(Value function, MethodName method, Supplier<String> argument) {
      return new Callback("", method, ModuleBridge.this, (data, last) -> deliver(function, data));
    }

    @Override
    public Object interpret(Class<?> type, Object natural, MethodName method) {
      if (makesBinaryObjects() && BinaryObject.is(natural)) {
        return takesBinaryObject(type) ? natural : BinaryObject.decode(natural);
      }
      boolean omitted = type == JSCallback.class && "".equals(natural); // As frameworks have it.
      return omitted ? null : natural;
    }
  }

  private boolean makesBinaryObjects() {
    return conventions.binary() == BinaryForm.FRAMEWORK_OBJECT;
  }

  /** Whether bytes arrive as a framework hands them over where a method takes a type. */
  boolean takesBinaryObject(Class<?> type) {
    return makesBinaryObjects() && type == Object.class;
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
      MethodName full = new MethodName(name, method.name());
      flat[next++] = method.name();
      flat[next++] = method.assignable() ? conventions.handlers().id() : "";
      flat[next++] =
          script.function(given -> invoke(full, method, module, ends().arguments(), given));
    }
    Object holds = script.function(given -> module.holds(given[0].asString()));
    return ends().project().execute(name, ProxyArray.fromArray(flat), holds);
  }

  /** Calls a method; what it returns, for the script. */
  Object invoke(
      MethodName name,
      ModuleType.JsMethod method,
      WeexModule module,
      Arguments arguments,
      Value[] given) {
    if (closed) {
      return null;
    }
    Object[] converted = arguments.convert(name, method.parameters(), given);
    calls.called(name.module(), name.method(), Arrays.asList(converted));
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

  void call(MethodName method, Callback.Target target, Object data, boolean last) {
    if (!closed) {
      calls.answered(method.module(), method.method(), data);
      script.within(() -> target.call(data, last)); // To make values calls into JavaScript too.
    }
  }

  /** One event is one entry into JavaScript: a flat map is built there, in the same call. */
  private void deliver(Value function, Object data) {
    if (data instanceof Map<?, ?> map) {
      Object[] flat = new Object[1 + 2 * map.size()];
      flat[0] = function;
      script.call(ends().deliver(), flatten(flat, 1, map));
    } else if (data == null) {
      script.call(function);
    } else {
      script.call(function, toScript(data));
    }
  }

  private Object[] flatten(Map<?, ?> map) {
    return flatten(new Object[2 * map.size()], 0, map);
  }

  private Object[] flatten(Object[] flat, int start, Map<?, ?> map) {
    int next = start;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      flat[next++] = String.valueOf(entry.getKey());
      flat[next++] = toScript(entry.getValue());
    }
    return flat;
  }

  /** A value of Java, as a script sees it. */
  Object toScript(Object value) {
    if (value instanceof Map<?, ?> map) {
      return ends().object().execute(flatten(map));
    }
    if (value instanceof List<?> items) {
      return list(items);
    }
    if (value instanceof Long number) {
      return number.doubleValue(); // Above 2^53 it would be a BigInt, which JSON can't hold.
    }
    if (value instanceof WebObject object) {
      return script.webObject(object.interfaceName(), flatten(object.members()));
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
