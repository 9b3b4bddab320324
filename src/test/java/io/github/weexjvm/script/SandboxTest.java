package io.github.weexjvm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sandboxed script can't reach, and can't break. */
@Timeout(60)
class SandboxTest {

  private final ScriptFixture fixture = new ScriptFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java", "Polyglot", "Packages", "Graal", "load", "loadWithNewGlobal", "print", "printErr",
        "readline", "quit", "exit", "java", "javax", "SharedArrayBuffer", "Atomics", "arguments"
      })
  void findsNoGlobalThatWouldLeadOut(String name) {
    fixture.run("console.log(typeof " + name + ", '" + name + "' in globalThis)");
    fixture.assertPrinted("undefined false");
  }

  @Test
  void mayUseEvalAndNewFunctionAsBundlesDo() {
    fixture.run("console.log(eval('1 + 1'), new Function('a', 'return a * 2')(21))");
    fixture.assertPrinted("2 42");
  }

  @Test
  void seesNothingOfAJavaException() {
    fixture.onLoop(
        () ->
            fixture
                .script()
                .define(
                    "fail",
                    fixture
                        .script()
                        .function(
                            arguments -> {
                              throw new IllegalStateException("/secret/path");
                            })));
    fixture.run(
        "try { fail() } catch (e) {"
            + " console.log(e instanceof Error, String(e), Object.keys(e), e.stack.includes('java')) }");
    fixture.assertPrinted("true Error: the host failed; its log says why [] false");
  }

  @Test
  void seesAScriptErrorAsAnErrorOfItsName() {
    fixture.onLoop(
        () ->
            fixture
                .script()
                .define(
                    "fail",
                    fixture
                        .script()
                        .function(
                            arguments -> {
                              throw ScriptError.invalidAccess("not that code");
                            })));
    fixture.run("try { fail() } catch (e) { console.log(e instanceof Error, e.name, e.message) }");
    fixture.assertPrinted("true InvalidAccessError not that code");
  }

  @Test
  void getsNothingOfTheHostByPatchingBuiltIns() {
    fixture.run(
        """
        let stolen = 0;
        const steal = function () { stolen++; };
        for (const name of ['call', 'apply', 'bind']) {
          Function.prototype[name] = steal;
        }
        for (const name of ['push', 'slice', 'map', 'forEach', 'join', 'concat']) {
          Array.prototype[name] = steal;
        }
        Object.defineProperty(Object.prototype, 'then', { get: steal, configurable: true });
        for (const name of ['type', 'data', 'value', 'get', 'set', 'enumerable', 'name', '0']) {
          Object.defineProperty(Object.prototype, name,
              { __proto__: null, get: steal, set: steal, configurable: true });
        }
        Array.prototype[Symbol.iterator] = steal;
        Reflect.apply = Reflect.defineProperty = steal;
        Promise.prototype.then = steal;
        globalThis.Promise = steal;
        const before = stolen;
        console.log('still prints', { a: 1 });
        setTimeout(a => console.log('still ticks', a), 1, 5);
        queueMicrotask(() => console.log('still micro'));
        try { setTimeout('code'); } catch (e) { console.log(e instanceof TypeError); }
        setTimeout(() => console.log(stolen - before), 2);
        """);
    fixture.assertPrinted("still prints { a: 1 }", "true", "still micro", "still ticks 5", "0");
  }

  @Test
  void keepsWorkingWhenItsBuiltInsAreFrozen() {
    fixture.run(
        """
        for (const name of Object.getOwnPropertyNames(globalThis)) {
          const value = globalThis[name];
          if (typeof value === 'function') {
            Object.freeze(value);
            if (value.prototype) Object.freeze(value.prototype);
          }
        }
        setTimeout(() => console.log('frozen', [1, 2]), 1);
        """);
    fixture.assertPrinted("frozen [ 1, 2 ]");
  }

  @Test
  void runsEachMicrotaskBeforeTheNextTimer() {
    fixture.run(
        """
        setTimeout(() => { console.log('timer 1'); Promise.resolve().then(() => console.log('micro')) });
        setTimeout(() => console.log('timer 2'));
        queueMicrotask(() => console.log('first'));
        """);
    fixture.assertPrinted("first", "timer 1", "micro", "timer 2");
  }

  /** What the console loads when it first shows an object is no end of a turn. */
  @Test
  void runsNoMicrotaskWhileTheConsoleLoads() {
    fixture.run(
        """
        Promise.resolve().then(() => console.log('micro'));
        queueMicrotask(() => console.log('second'));
        console.log({ loads: 1 });
        console.table([]);
        console.count();
        console.log('end of turn');
        """);
    fixture.assertPrinted(
        "{ loads: 1 }", fixture.printed().get(1), "default: 1", "end of turn", "micro", "second");
  }

  @Test
  void tracesFromTheCallerOn() {
    fixture.run("function outer() {\n  console.trace('t');\n}\nouter();");
    fixture.assertPrinted("Trace: t\n    at outer (test.js:2:11)\n    at test.js:4:1");
  }

  /** Loading fails where there is hardly any stack left, and is tried again. */
  @Test
  void loadsTheConsoleLaterWhenTheStackIsFull() {
    fixture.run(
        """
        let failed = 0;
        (function deeper() {
          try {
            deeper();
          } catch {
            try {
              console.table([{ a: 1 }]);
            } catch {
              failed++;
            }
          }
        })();
        """);
    fixture.printed().clear();
    fixture.run("console.log({ failed: typeof failed }, [1])");
    fixture.assertPrinted("{ failed: 'number' } [ 1 ]");
  }

  @Test
  void givesATimerItsArgumentsAndTheGlobalAsThis() {
    fixture.run(
        "setTimeout(function (a, b) { 'use strict'; console.log(this === globalThis, a, b) }, 1, 'a', 2)");
    fixture.assertPrinted("true a 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "undefined", "null", "-1", "'x'", "2147483648", "1e300"})
  void takesADelayThatIsNoNumberOfMillisAsZero(String delay) {
    fixture.run("setTimeout(() => console.log('now'), " + delay + ")");
    fixture.assertPrinted("now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setTimeout", "setInterval", "queueMicrotask"})
  void saysWhatIsNoFunction(String name) {
    fixture.run("try { " + name + "({}) } catch (e) { console.log(e.name, e.message) }");
    assertEquals(1, fixture.printed().size());
    assertFalse(fixture.printed().get(0).isEmpty());
    String what = name.equals("queueMicrotask") ? "the argument is" : "the first argument is";
    fixture.assertPrinted("TypeError " + name + ": " + what + " {}, not a function");
  }

  @Test
  void givesTheHostsFunctionsToNobody() {
    fixture.onLoop(
        () -> fixture.script().functions(Map.of("verb", arguments -> "never reached by a name")));
    fixture.run(
        """
        const seen = new Set();
        const suspects = [];
        (function walk(value, path) {
          if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
          if (seen.has(value)) return;
          seen.add(value);
          if (typeof value === 'function' && !(value instanceof Function)
              && value !== Function.prototype) suspects.push(path);
          for (const key of Reflect.ownKeys(value)) {
            const d = Object.getOwnPropertyDescriptor(value, key);
            walk(d.value, path + '.' + String(key));
            walk(d.get, path + '.get ' + String(key));
            walk(d.set, path + '.set ' + String(key));
          }
        })(globalThis, 'globalThis');
        console.log(suspects, seen.size > 500);
        """);
    fixture.assertPrinted("[] true");
  }
}
