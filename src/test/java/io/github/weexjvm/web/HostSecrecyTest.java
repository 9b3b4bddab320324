package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.testing.EchoServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A script that listens in wherever JavaScript lets it, while it uses the web's classes, gets hold
 * of no function of the host's.
 */
@Timeout(60)
class HostSecrecyTest {

  /** Patches every method and puts accessors where our code might define a property. */
  private static final String SPY =
      """
      const { apply, defineProperty, ownKeys } = Reflect;
      const { getOwnPropertyDescriptor } = Object;
      const { log } = console;
      let caught = 0;
      // A function of the host's looks like a native one, but has no property of its own.
      function see(value) {
        if (typeof value === 'function' && getOwnPropertyDescriptor(value, 'length') === undefined) {
          caught++;
        }
      }
      function spy(target, key) {
        const descriptor = getOwnPropertyDescriptor(target, key);
        if (!descriptor.configurable || typeof descriptor.value !== 'function' || key === 'constructor') {
          return;
        }
        const original = descriptor.value;
        defineProperty(target, key, { __proto__: null, value: function () {
          see(this);
          for (let i = 0; i < arguments.length; i++) { see(arguments[i]); }
          const result = apply(original, this, arguments);
          see(result);
          return result;
        } });
      }
      for (const one of [Object, Function, Array, String, Promise, Error, Map, Set, WeakMap,
        ArrayBuffer, DataView, Uint8Array, Object.getPrototypeOf(Uint8Array)]) {
        for (const target of [one, one.prototype]) {
          for (const key of ownKeys(target)) { spy(target, key); }
        }
      }
      for (const key of ownKeys(Reflect)) { spy(Reflect, key); }
      for (const key of ['then', 'get', 'set', 'connect', 'now', 'report', 'file', 'callback', 'state',
        'list', 'first', 'sendText', 'close', 'href', 'uncaught', 'listeners', '0', '1', '2']) {
        defineProperty(Object.prototype, key, {
          __proto__: null,
          configurable: true,
          get() { see(this); return undefined; },
          set(value) { see(this); see(value); },
        });
      }
      """;

  private static final String USE =
      """
      const ws = new WebSocket('%s');
      ws.onopen = () => ws.send(new Blob(['hello']));
      ws.addEventListener('message', async ({ data }) => {
        log(await data.text());
        ws.close(1000, 'bye');
      });
      ws.onclose = (event) => log(event.code, event.reason);
      const controller = new AbortController();
      controller.signal.onabort = (event) => log(event.type);
      controller.abort();
      try { atob('*'); } catch (error) { log(error.name); }
      addEventListener('error', (event) => { log(event.message); event.preventDefault(); });
      reportError('reported');
      log(new TextDecoder().decode(new TextEncoder().encode('text')), performance.now() >= 0);
      setTimeout(() => log('timer'), 1);
      """;

  @Test
  void aScriptThatListensInEverywhereCatchesNoFunctionOfTheHosts() throws Exception {
    List<String> printed = new CopyOnWriteArrayList<>();
    List<String> faults = new CopyOnWriteArrayList<>();
    WeexOptions options =
        WeexOptions.builder()
            .console((level, text) -> printed.add(text))
            .onFault(fault -> faults.add(fault.report()))
            .build();
    try (EchoServer server = EchoServer.start();
        WeexInstance weex = Weex.open(options)) {
      weex.run("spy.js", SPY + USE.formatted(server.url())).get(30, TimeUnit.SECONDS);
      weex.idle().get(30, TimeUnit.SECONDS);
      assertEquals(0, weex.eval("caught").get(30, TimeUnit.SECONDS));
    }
    assertEquals(List.of(), faults);
    assertEquals(
        List.of(
            "1000 bye",
            "InvalidCharacterError",
            "abort",
            "hello",
            "reported",
            "text true",
            "timer"),
        printed.stream().map(line -> line.replace("Uncaught ", "")).sorted().toList());
  }
}
