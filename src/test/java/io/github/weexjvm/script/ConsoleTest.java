package io.github.weexjvm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The console's JS resources in a plain context, with a recording {@code write} and a fake clock.
 * What it prints is compared with a table that console-cases.mjs fills in from Node.
 */
final class ConsoleTest {

  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private static final Source PRIMORDIALS = resource("primordials.js");
  private static final Source TEXT = resource("inspect-text.js");
  private static final Source KINDS = resource("inspect-kinds.js");
  private static final Source ENTRIES = resource("inspect-entries.js");
  private static final Source FORMAT = resource("format.js");
  private static final Source INSPECT = resource("inspect.js");
  private static final Source METHODS = resource("console-methods.js");
  private static final Source TABLE = resource("console-table.js");
  private static final Source CONSOLE = resource("console.js");

  private final List<String> printed = new ArrayList<>();
  private double nowMillis;
  private int loads;
  private Context context;

  @BeforeEach
  void openContext() {
    context =
        Context.newBuilder("js")
            .engine(ENGINE)
            .allowHostAccess(
                HostAccess.newBuilder(HostAccess.CONSTRAINED).allowBufferAccess(true).build())
            .build();
    context.getBindings("js").putMember("console", newConsole());
  }

  @AfterEach
  void closeContext() {
    context.close();
  }

  @AfterAll
  static void closeEngine() {
    ENGINE.close();
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String line : read("console-cases.txt").split("\n", -1)) {
      if (line.startsWith("=== ")) {
        cases.add(new Case(line.substring(4), new ArrayList<>()));
      } else if (!cases.isEmpty() && !line.startsWith("### ")) {
        cases.get(cases.size() - 1).expected().add(line);
      }
    }
    List<String> last = cases.get(cases.size() - 1).expected();
    last.remove(last.size() - 1); // What follows the final line break.
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatTheTableSays(Case each) {
    run(each.code());

    assertEquals(String.join("\n", each.expected()), String.join("\n", printed));
  }

  @Test
  void sendsEachMethodToItsLevel() {
    List<String> levels = new ArrayList<>();
    Value console = newConsole((level, text) -> levels.add(level));
    for (String method : List.of("log", "info", "debug", "warn", "error", "trace", "dir")) {
      console.invokeMember(method, "x");
    }
    for (String method : List.of("table", "count", "group", "groupCollapsed", "assert")) {
      console.invokeMember(method);
    }

    assertEquals(
        List.of("log", "info", "debug", "warn", "error", "trace", "log", "log", "log", "warn"),
        levels);
  }

  @Test
  void isAnOrdinaryExtensibleObject() {
    run(
        """
        const d = Object.getOwnPropertyDescriptor(console, 'log');
        console.log(d.writable, d.enumerable, d.configurable, Object.isExtensible(console));
        console.log(Object.prototype.toString.call(console), Object.keys(console).length);
        console.log(Reflect.ownKeys(Object.getPrototypeOf(console)).length);
        const { log, trace, group, groupEnd, count } = console;
        log('detached'); group('g'); count(); groupEnd();
        console.log = (text) => log(`[${text}]`);
        console.log('patched');
        """);

    assertEquals(
        List.of(
            "true true true true",
            "[object console] 17",
            "0",
            "detached",
            "g",
            "  default: 1",
            "[patched]"),
        printed);
  }

  @Test
  void traceShowsTheCallersStackOnly() {
    context.eval(
        Source.newBuilder(
                "js", "function outer() {\n  console.trace('t %s', 1);\n}\nouter();", "app.js")
            .buildLiteral());

    assertEquals(
        List.of("! Trace: t 1", "!     at outer (app.js:2:11)", "!     at app.js:4:1"), printed);
  }

  @Test
  void timesWithTheClockOfTheHost() {
    run("console.time(); console.time('t')");
    nowMillis += 1.23456;
    run("console.timeLog(undefined, 'so', { far: 1 })");
    nowMillis += 1500;
    run("console.timeEnd()");
    nowMillis += 123_000;
    run("console.timeLog('t')");
    nowMillis += 3_600_000;
    run("console.timeEnd('t')");

    assertEquals(
        List.of(
            "default: 1.235ms so { far: 1 }",
            "default: 1.501s",
            "t: 2:04.501 (m:ss.mmm)",
            "t: 1:02:04.501 (h:mm:ss.mmm)"),
        printed);
  }

  @Test
  void cutsLongStringsInsideContainers() {
    run("console.log(['y'.repeat(10005)]); console.log('z'.repeat(10005))");

    assertEquals("  '" + "y".repeat(10000) + "'... 5 more characters", printed.get(1));
    assertEquals("z".repeat(10005), printed.get(3));
    assertEquals(4, printed.size());
  }

  /** A script that replaced everything sees the console work, and sees nothing of its inside. */
  @Test
  void survivesAScriptThatPatchesEveryBuiltIn() {
    List<String> before = printHostileValues();
    run(read("console-hostile.js"));
    assertThrows(PolyglotException.class, () -> run("[].push(1)"), "the traps are armed");
    printAgainWithFreshConsole();

    assertEquals(String.join("\n", before), String.join("\n", printed));
    assertTrue(before.size() > 40, "the values print something to compare");
  }

  @Test
  void survivesFrozenPrototypes() {
    List<String> before = printHostileValues();
    run(
        """
        for (const name of Object.getOwnPropertyNames(globalThis)) {
          const value = globalThis[name];
          if (typeof value === 'function' && value.prototype) Object.freeze(value.prototype);
        }
        """);
    printAgainWithFreshConsole();

    assertEquals(String.join("\n", before), String.join("\n", printed));
  }

  @Test
  void survivesAScriptThatDeletesEveryGlobal() {
    List<String> before = printHostileValues();
    run(
        """
        const { deleteProperty, ownKeys } = Reflect;
        const global = globalThis;
        const keys = ownKeys(global);
        for (let i = 0; i < keys.length; i++) {
          if (keys[i] !== 'console' && keys[i] !== 'print' && keys[i] !== 'fresh') {
            deleteProperty(global, keys[i]);
          }
        }
        """);
    assertThrows(PolyglotException.class, () -> run("Object"), "the globals are gone");
    printAgainWithFreshConsole();

    assertEquals(String.join("\n", before), String.join("\n", printed));
  }

  /** Prints with one console, and leaves another that has not loaded its inspector. */
  private List<String> printHostileValues() {
    context.getBindings("js").putMember("fresh", newConsole());
    run(read("console-hostile-values.js"));
    run("print()");
    List<String> before = List.copyOf(printed);
    printed.clear();
    assertEquals(1, loads);
    return before;
  }

  private void printAgainWithFreshConsole() {
    run("console = fresh");
    run("print()");
    assertEquals(2, loads, "the inspector was loaded after the built-ins were patched");
  }

  @Test
  void loadsTheInspectorOnlyForWhatNeedsIt() {
    run(
        """
        console.log(); console.log('100%'); console.warn('a', 'b %s');
        console.log(-0, 1.5, true, undefined, ''); console.group('two\\nlines');
        console.error('in\\nside'); console.count(); console.time(); console.timeEnd();
        console.assert(false, 'x'); console.trace('t'); console.groupEnd(); console.info('out');
        """);
    assertEquals(0, loads);
    assertEquals(
        List.of("", "100%", "! a b %s", "-0 1.5 true undefined ", "two", "lines"),
        printed.subList(0, 6));
    assertEquals(
        List.of("!   in", "!   side", "  default: 1", "  default: 0ms"), printed.subList(6, 10));
    assertEquals("out", printed.get(printed.size() - 1));

    printed.clear();
    run("console.log('%s', 'a'); console.log({}); console.log(null, 1n); console.dir(1)");
    assertEquals(1, loads);
    assertEquals(List.of("a", "{}", "null 1n", "1"), printed);
  }

  @Test
  void objectsOfTheHostAreShownOrNamed() {
    Value log = context.eval("js", "(value) => console.log({ value })");
    Object[] objects = {
      (ProxyExecutable) arguments -> null,
      ProxyObject.fromMap(Map.of("a", 1)),
      ProxyArray.fromArray(1, "x"),
      new Object(),
      ByteBuffer.allocate(4),
      1L << 60,
      java.time.Instant.EPOCH,
      List.of(1, 2),
      Map.of("k", "v"),
    };
    for (Object object : objects) {
      log.executeVoid(object);
    }

    assertEquals(
        List.of(
            "{ value: [Function (anonymous)] }", "{ value: { a: 1 } }", "{ value: [ 1, 'x' ] }"),
        printed.subList(0, 3));
    assertEquals(objects.length, printed.size());
    assertFalse(String.join("\n", printed).contains("java."));
  }

  @Test
  @Timeout(60)
  void staysBoundedOnLargeAndDeepStructures() {
    run(
        """
        let deep = {}; const top = deep;
        for (let i = 0; i < 10000; i++) deep = deep.next = { i };
        deep.next = top;
        console.log(top);
        console.dir(top, { depth: Infinity });
        let list = []; for (let i = 0; i < 10000; i++) list = [list];
        console.dir(list, { depth: null });
        const wide = {}; for (let i = 0; i < 50000; i++) wide['key' + i] = { i };
        console.log(wide);
        const hundred = (of) => Array.from({ length: 100 }, of);
        console.log(hundred(() => hundred(() => Array(100).fill({ a: { b: 1 } }))));
        console.log(new Uint8Array(1 << 24), new Array(4294967295));
        const million = Array(1e6).fill(1);
        console.log(million);
        console.log(hundred(() => hundred(() => million)));
        console.dir(million, { maxArrayLength: null, breakLength: NaN });
        let branching = [1]; for (let i = 0; i < 40; i++) branching = [branching, branching];
        console.dir(branching, { depth: null });
        const inspect = Symbol.for('nodejs.util.inspect.custom');
        console.log({ [inspect](depth, options, inspectAgain) { return inspectAgain(this); } });
        const sparse = []; sparse[4294967290] = 1; console.log(sparse);
        console.table(Array.from({ length: 20000 }, (_, i) => [i]));
        """);

    int length = printed.stream().mapToInt(String::length).sum();
    assertTrue(length < 4 << 20, () -> "printed " + length + " characters");
  }

  @Test
  void showsTheGlobalObject() {
    run("globalThis.mine = { globalThis }; console.log(globalThis)");

    assertEquals(
        "<ref *1> Object [global] { mine: { globalThis: [Circular *1] } }",
        String.join("\n", printed));
  }

  private void run(String code) {
    context.eval("js", "(function () {" + code + "\n})()");
  }

  private Value newConsole() {
    return newConsole(
        (level, text) -> {
          String mark =
              switch (level) {
                case "log", "info", "debug" -> "";
                case "warn", "error", "trace" -> "! ";
                default -> "no level: " + level + " ";
              };
          text.lines().map(line -> mark + line).forEach(printed::add);
          if (text.isEmpty() || text.endsWith("\n")) {
            printed.add(mark);
          }
        });
  }

  private Value newConsole(Printer printer) {
    Value primordials = context.eval(PRIMORDIALS).execute();
    ProxyExecutable write =
        arguments -> {
          printer.print(arguments[0].asString(), arguments[1].asString());
          return null;
        };
    ProxyExecutable now = arguments -> nowMillis;
    ProxyExecutable inspector = arguments -> newInspector(primordials);
    ProxyExecutable methods = arguments -> context.eval(METHODS);
    ProxyExecutable table = arguments -> context.eval(TABLE).execute(primordials, arguments[0]);
    return context
        .eval(CONSOLE)
        .execute(
            primordials,
            ProxyObject.fromMap(
                Map.of(
                    "write", write,
                    "now", now,
                    "inspector", inspector,
                    "methods", methods,
                    "table", table)));
  }

  private Value newInspector(Value primordials) {
    loads++;
    Value text = context.eval(TEXT).execute(primordials);
    Value kinds = context.eval(KINDS).execute(primordials, text);
    Value entries = context.eval(ENTRIES).execute(primordials, text);
    Value inspect = context.eval(INSPECT).execute(primordials, text, kinds, entries);
    return context.eval(FORMAT).execute(primordials, text, kinds, inspect);
  }

  private static Source resource(String name) {
    return Source.newBuilder("js", read(name), name).internal(true).buildLiteral();
  }

  private static String read(String name) {
    try (var in = ConsoleTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Printer {
    void print(String level, String text);
  }

  /** One row of the table: what to run, and the lines it prints. */
  record Case(String code, List<String> expected) {
    @Override
    public String toString() {
      return code;
    }
  }
}
