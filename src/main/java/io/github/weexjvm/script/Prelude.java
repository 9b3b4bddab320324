package io.github.weexjvm.script;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * The functions that our own scripts made for the host in one context, before any other script ran.
 */
final class Prelude {

  private static final Source UNDEFINED = Source.create("js", "undefined");

  private final ScriptContext script;
  private final Context context;
  private final Value primordials;
  private final Value undefined;
  private final Value nullValue;
  private final Value console;
  private final Value exports;
  private final Value raise;
  private final Value describe;
  private final Value list;
  private final Value toArrayBuffer;

  /** Null until something is to be shown that is no plain text. */
  private Value inspector;

  Prelude(ScriptContext script) {
    this.script = script;
    this.context = script.polyglot();
    this.undefined = context.eval(UNDEFINED);
    this.nullValue = context.asValue(null);
    if (script.reproducible() != null) {
      source(Prelude.class, "reproducible.js").execute(dateAndRandom(script.reproducible()));
    }
    this.primordials = source(Prelude.class, "primordials.js").execute();
    this.console = resource(Prelude.class, "console.js", consoleVerbs());
    this.exports = resource(Prelude.class, "prelude.js", preludeVerbs());
    this.raise = exports.getMember("raise");
    this.describe = exports.getMember("describe");
    this.list = exports.getMember("list");
    this.toArrayBuffer = exports.getMember("toArrayBuffer");
  }

  /** Does what can be done in advance: makes the built-ins, and parses what each context needs. */
  static void prepare(Context context) {
    context.eval(UNDEFINED);
    for (String name : List.of("primordials.js", "console.js", "prelude.js")) {
      context.eval(SharedEngine.resource(Prelude.class, name));
    }
  }

  Value resource(Class<?> owner, String name, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = primordials;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return source(owner, name).execute(all);
  }

  Value source(Class<?> owner, String name) {
    return context.eval(SharedEngine.resource(owner, name));
  }

  /**
   * What shows values that are no plain text. It takes a cold JVM a tenth of a second to load, so
   * that comes when a script first needs it. Nothing of the script's runs meanwhile, not even a
   * microtask, because JavaScript is on the stack.
   */
  private Value inspector() {
    if (inspector == null) {
      Value text = resource(Prelude.class, "inspect-text.js");
      Value kinds = resource(Prelude.class, "inspect-kinds.js", text);
      Value entries = resource(Prelude.class, "inspect-entries.js", text);
      Value inspect = resource(Prelude.class, "inspect.js", text, kinds, entries);
      inspector = resource(Prelude.class, "format.js", text, kinds, inspect);
    }
    return inspector;
  }

  private Object dateAndRandom(Reproducible settings) {
    Chance chance = new Chance(settings, script.loop().clock(), script::isCalledByUser);
    return script.functions(
        Map.of("date", arguments -> chance.date(), "random", arguments -> chance.random()));
  }

  private Object consoleVerbs() {
    return script.functions(
        Map.of(
            "write",
            arguments -> {
              script.print(arguments[0].asString(), arguments[1].asString());
              return null;
            },
            "now",
            arguments -> script.loop().clock().nanoTime() / 1e6,
            "inspector",
            arguments -> inspector(),
            "methods",
            arguments -> source(Prelude.class, "console-methods.js"),
            "table",
            arguments -> resource(Prelude.class, "console-table.js", arguments[0])));
  }

  private Object preludeVerbs() {
    return script.functions(
        Map.of(
            "setTimer",
            arguments -> {
              Value callback = arguments[0];
              return script
                  .timers()
                  .set(() -> script.call(callback), arguments[1].asInt(), arguments[2].asBoolean());
            },
            "clearTimer",
            arguments -> {
              script.timers().clear(arguments[0].asInt());
              return null;
            },
            "report",
            arguments -> {
              script.report(arguments[0], arguments[1].asBoolean());
              return null;
            },
            "place",
            arguments -> script.place(arguments[0]),
            "inspector",
            arguments -> inspector()));
  }

  void seal() {
    exports.getMember("seal").executeVoid();
  }

  void install(boolean keep) {
    exports.getMember("install").executeVoid(keep);
    exports.getMember("define").executeVoid("console", console, keep);
  }

  void define(String name, Object value) {
    exports.getMember("define").executeVoid(name, value, false);
  }

  Value undefined() {
    return undefined;
  }

  Value nullValue() {
    return nullValue;
  }

  Value toArrayBuffer(ByteBuffer bytes) {
    return toArrayBuffer.execute(bytes.slice()); // The engine takes a buffer from its beginning.
  }

  /** An ordinary array. */
  Value list(Object... items) {
    return list.execute(items);
  }

  String describe(Value value) {
    return describe.execute(value).asString();
  }

  void domExceptions(Value maker) {
    exports.getMember("domExceptions").executeVoid(maker);
  }

  /** Lets the script hear of an error; true if it takes care of it. */
  boolean hears(Value error, Value place) {
    return exports.getMember("hears").execute(error, place).asBoolean();
  }

  Value uncaught() {
    return exports.getMember("uncaught");
  }

  /**
   * Throws an error in JavaScript; what comes out of it is to be thrown on by the host function.
   */
  PolyglotException raise(ScriptError error) {
    try {
      raise.executeVoid(error.name(), error.getMessage(), error.isDomException());
    } catch (PolyglotException e) {
      return e;
    }
    throw new IllegalStateException("raise() did not throw");
  }
}
