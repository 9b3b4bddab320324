package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/**
 * Modules as a JS framework calls them: by name, with callbacks by id, with {@code ''} for what was
 * left out, and with binary data as base64. A function inside an object has no id: phones lose it,
 * and so does this. Used on the loop's thread only.
 */
public final class FrameworkCalls {

  /** Where the framework takes what a callback is called with. */
  public interface Callbacks {

    /**
     * Calls a function of the bundle's, in one entry into JavaScript.
     *
     * @param data as a script sees it, or null for undefined
     * @param last whether the framework may forget the function
     */
    void call(String id, Object data, boolean last);
  }

  private static final int MAX_ARGUMENTS = 1_000;
  private static final int MAX_WARNINGS = 100;

  private final Modules modules;
  private final ModuleBridge bridge;
  private final Callbacks callbacks;

  /** What was said of functions that get lost, each once. */
  private final Set<String> lost = new HashSet<>();

  /** Null until the first call. */
  private Arguments arguments;

  /**
   * @param calls hears of what the framework calls
   */
  public FrameworkCalls(
      ScriptContext script, Modules modules, CallListener calls, Callbacks callbacks) {
    this.modules = modules;
    this.bridge = new ModuleBridge(script, modules, calls);
    this.callbacks = callbacks;
  }

  /**
   * Calls a method.
   *
   * @param given an array
   * @return its result, as a script sees it
   * @throws ScriptError for a module or a method that is not there, and for wrong arguments
   */
  public Object call(String moduleName, String methodName, Value given) {
    if (bridge.isClosed()) {
      return null;
    }
    WeexModule module = modules.get(moduleName);
    if (module == null) {
      throw new ScriptError("TypeError", modules.unknown(moduleName));
    }
    ModuleType.JsMethod method = ModuleType.of(module.getClass()).methods().get(methodName);
    if (method == null) {
      throw new ScriptError("TypeError", unknownMethod(moduleName, methodName));
    }
    MethodName name = new MethodName(moduleName, methodName);
    return bridge.invoke(name, method, module, arguments(), values(name, given));
  }

  /**
   * Reads the arguments of a call that is of no module's.
   *
   * @param given an array
   * @throws ScriptError for what can't be passed
   */
  public List<Object> read(MethodName method, Value given) {
    Value[] values = values(method, given);
    List<Class<?>> types = Collections.nCopies(values.length, Object.class);
    return Collections.unmodifiableList(Arrays.asList(arguments().convert(method, types, values)));
  }

  /** The framework counts arguments in ones and twos; a bundle that calls in its place may not. */
  private static Value[] values(MethodName method, Value given) {
    if (!given.hasArrayElements() || given.getArraySize() > MAX_ARGUMENTS) {
      throw ScriptError.type(
          method + ": the arguments must be an array of at most " + MAX_ARGUMENTS);
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < given.getArraySize(); i++) { // A getter may change it.
      values.add(given.getArrayElement(i));
    }
    return values.toArray(Value[]::new);
  }

  private String unknownMethod(String moduleName, String methodName) {
    List<String> known = modules.methods().get(moduleName);
    return "the module \""
        + moduleName
        + "\" has no method \""
        + methodName
        + "\"; it has "
        + String.join(", ", known);
  }

  private Arguments arguments() {
    if (arguments == null) {
      arguments = bridge.arguments(new Notation());
    }
    return arguments;
  }

  /** A value of Java, as a script sees it. */
  public Object toScript(Object value) {
    return bridge.toScript(value);
  }

  /** From now on calls do nothing, and callbacks are heard by nobody. */
  public void close() {
    bridge.close();
  }

  /** A bundle chooses the names in it. */
  private void warnOnce(String sentence) {
    if (lost.size() < MAX_WARNINGS && lost.add(sentence)) {
      String end = lost.size() == MAX_WARNINGS ? "; no more is said of those that get lost" : "";
      modules.surroundings().warnings().accept(sentence + end);
    }
  }

  private final class Notation implements Arguments.Notation {

    @Override
    public JSCallback callback(Value function, MethodName method, Supplier<String> argument) {
      String sentence =
          argument.get()
              + " has a function inside, which gets lost as on a phone:"
              + " pass it as an argument of its own";
      warnOnce(sentence);
      return null;
    }

    @Override
    public Object interpret(Class<?> type, Object natural, MethodName method) {
      if (type == JSCallback.class) {
        return natural instanceof String id ? named(id, method) : natural; // The latter is refused.
      }
      if (BinaryObject.is(natural)) {
        return bridge.takesBinaryObject(type) ? natural : BinaryObject.decode(natural);
      }
      boolean omitted = "".equals(natural) && type != Object.class && type != String.class;
      return omitted ? null : natural;
    }
  }

  /**
   * A callback by its id; null for an empty one.
   *
   * @param method what it was passed to
   */
  public JSCallback named(String id, MethodName method) {
    return id.isEmpty() ? null : new Callback(id, method, bridge, target(id));
  }

  /** Whether a handler that was assigned is still in force; see {@link WeexModule#holds}. */
  public boolean holds(String moduleName, String handler) {
    WeexModule module = bridge.isClosed() ? null : modules.get(moduleName);
    return module != null && module.holds(handler);
  }

  private Callback.Target target(String id) {
    return (data, last) -> callbacks.call(id, bridge.toScript(data), last);
  }
}
