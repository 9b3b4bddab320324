package io.github.weexjvm.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The web's classes, first touched after a script has done its worst to the language's own. */
class PatchedBuiltInsTest {

  private static final String BUILT_INS =
      """
      const log = console.log;
      const { iterator } = Symbol;
      const { freeze, getOwnPropertyDescriptor } = Object;
      const { apply, defineProperty, ownKeys } = Reflect;
      const { then } = Promise.prototype;
      const builtIns = [Object, Function, Array, String, Number, Boolean, Symbol, Promise, Error,
        TypeError, RangeError, Map, Set, WeakMap, ArrayBuffer, DataView, Uint8Array, RegExp, Date,
        Object.getPrototypeOf(Uint8Array), Reflect, JSON, Math];
      """;

  private static final String USE =
      """
      const once = (...values) => {
        let at = 0;
        const next = () => ({ done: at === values.length, value: values[at++] });
        return { __proto__: null, [iterator]: () => ({ __proto__: null, next }) };
      };
      const controller = new AbortController();
      const any = AbortSignal.any(once(controller.signal, new AbortController().signal));
      any.onabort = (event) => log(event.type, any.reason.name);
      controller.abort();
      const file = new File(once('ab', new Blob('c'), new TextEncoder().encode('d')), 'name');
      apply(then, file.slice(1).text(), [(text) => log(file.size, file.name, text)]);
      log(new TextDecoder('shift_jis').decode(new TextEncoder().encode('x')));
      log(atob('YQ'), btoa('a'), typeof performance.now(), performance.toJSON().timeOrigin > 0);
      try { atob('€'); } catch (error) { log(error.name, error instanceof DOMException); }
      try { new TextDecoder('€'); } catch (error) { log(error.message); }
      addEventListener('error', (event) => { log(event.message); event.preventDefault(); });
      onunhandledrejection = (event) => { log(event.reason); return false; };
      reportError('reported');
      (async () => { throw 'rejected'; })();
      AbortSignal.timeout(1).onabort = () => log('timeout');
      """;

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void workWhenAllIsFrozen() {
    fixture.run(
        BUILT_INS
            + """
              for (const one of builtIns) {
                freeze(one);
                freeze(one.prototype);
              }
              """
            + USE);
    assertAllWorked();
  }

  @Test
  void workWhenAllMethodsThrow() {
    fixture.run(
        BUILT_INS
            + """
              const kept = { __proto__: null, prototype: 1, constructor: 1, length: 1, name: 1,
                stackTraceLimit: 1, message: 1, [Symbol.species]: 1 }; // The engine reads these.
              const ErrorClass = Error;
              const broken = function () { throw new ErrorClass('patched'); };
              const changes = [];
              for (const one of builtIns) {
                for (const target of [one, one.prototype ?? {}]) {
                  for (const key of ownKeys(target)) {
                    const { get, configurable } = getOwnPropertyDescriptor(target, key);
                    if (configurable && !kept[key]) {
                      changes.push({ target, key, change: get === undefined
                        ? { __proto__: null, value: broken } : { __proto__: null, get: broken } });
                    }
                  }
                }
              }
              for (let i = 0; i < changes.length; i++) {
                const { target, key, change } = changes[i];
                defineProperty(target, key, change);
              }
              """
            + USE);
    assertAllWorked();
  }

  @Test
  void workWhenAllGlobalsAreGone() {
    fixture.run(
        BUILT_INS
            + """
              const global = globalThis;
              const ours = ['AbortController', 'AbortSignal', 'Blob', 'File', 'TextEncoder', 'atob',
                'TextDecoder', 'btoa', 'performance', 'DOMException', 'addEventListener',
                'onunhandledrejection', 'reportError', 'undefined', 'Infinity', 'NaN'];
              for (const name of Object.getOwnPropertyNames(global)) {
                if (!ours.includes(name)) {
                  delete global[name];
                }
              }
              """
            + USE);
    assertAllWorked();
  }

  private void assertAllWorked() {
    fixture.assertPrinted(
        "abort AbortError",
        "x",
        "a YQ== number true",
        "InvalidCharacterError true",
        "TextDecoder: the label is the string '€': use one such as 'utf-8'",
        "Uncaught reported",
        "4 name bcd",
        "rejected",
        "timeout");
  }
}
