package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.PageSession;
import io.github.weexjvm.testing.EchoServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A bundle gets hold of nothing of the host's: neither by walking through all that it can reach,
 * nor by listening in wherever JavaScript lets it, while the framework renders and the page talks.
 */
@Timeout(60)
class BundleSecrecyTest {

  static Stream<Arguments> frameworks() {
    return Stream.of(Arguments.of(Framework.STANDARD), Arguments.of(Framework.RECENT));
  }

  // A function of the host's looks like a native one, but has no property of its own; an object of
  // the host's has no prototype that belongs to this world.
  private static final String SEE =
      """
      var G = (0, eval)('globalThis'), found = [], seen = new Set();
      var getOwn = Object.getOwnPropertyDescriptor, protoOf = Object.getPrototypeOf;
      var keysOf = Reflect.ownKeys, typeOf = function (v) { return typeof v; };
      function isForeign(value) {
        return typeOf(value) === 'function' && getOwn(value, 'length') === undefined
          && getOwn(value, 'name') === undefined;
      }
      """;

  private static final String WALK =
      SEE
          + """
          function walk(value, path) {
            if (value === null || (typeOf(value) !== 'object' && typeOf(value) !== 'function')
                || seen.has(value)) { return; }
            seen.add(value);
            if (isForeign(value)) { found.push(path); return; }
            walk(protoOf(value), path + '.__proto__');
            keysOf(value).forEach(function (key) {
              var own = getOwn(value, key), at = path + '.' + String(key);
              if (own === undefined) { return; }
              walk(own.get, at + ':get'); walk(own.set, at + ':set');
              if ('value' in own) { walk(own.value, at); }
              else { try { walk(value[key], at); } catch (e) { walk(e, at + ':error'); } }
            });
          }
          walk(G, 'global');
          walk(weex, 'weex');
          walk(weex.requireModule('webSocket'), 'webSocket');
          ['callNative', 'callNativeModule', 'callAddElement', 'callCreateBody', 'nativeLog',
            'callNativeComponent', 'callUpdateFinish'].forEach(function (name) {
            try { walk(G[name]('1', [], 'x', [], []), name + '()'); }
            catch (e) { walk(e, name + ':error'); }
          });
          console.log(['Java', 'Polyglot', 'Packages', 'Graal', 'load', 'print', 'quit', 'java']
            .filter(function (name) { return name in G; }).join());
          console.log(seen.size > 500 ? 'walked' : 'walked ' + seen.size, found.join(' '));
          """;

  @ParameterizedTest
  @MethodSource("frameworks")
  void whoeverWalksThroughEverythingFindsNothingOfTheHosts(Framework framework) throws Exception {
    try (PageSession page =
        PageSession.begin(
            Bundle.of("walk.js", "// { \"framework\": \"Vue\" }\n" + WALK),
            framework,
            options -> options)) {
      PageSession.get(page.page().loaded());
      page.assertFaults();
      String names = page.nextPrinted();
      while (names.startsWith("warn: ") || names.startsWith("error: ")) {
        names = page.nextPrinted(); // What the calls with nonsense got.
      }
      assertEquals("", names);
      assertEquals("walked", page.nextPrinted().strip());
    }
  }

  private static final String SPY =
      SEE
          + """
          var apply = Reflect.apply, define = Object.defineProperty, caught = 0;
          function see(value) { if (isForeign(value)) { caught++; } }
          function spy(target, key) {
            var own = getOwn(target, key);
            if (!own || typeOf(own.value) !== 'function' || key === 'constructor') { return; }
            var original = own.value, spied = function () {
              see(this);
              for (var i = 0; i < arguments.length; i++) { see(arguments[i]); }
              var result = apply(original, this, arguments);
              see(result);
              return result;
            };
            try {
              if (own.configurable) { define(target, key, { value: spied, configurable: true }); }
              else { target[key] = spied; }
            } catch (e) { /* Frozen by the framework. */ }
          }
          [Object, Function, Array, String, Promise, Map, Set, ArrayBuffer, Uint8Array].forEach(
            function (one) {
              keysOf(one).forEach(function (key) { spy(one, key); });
              keysOf(one.prototype).forEach(function (key) { spy(one.prototype, key); });
            });
          [Reflect, JSON].forEach(function (one) {
            keysOf(one).forEach(function (key) { spy(one, key); });
          });
          ['command', 'module', 'component', 'log', 'then', 'execute'].forEach(
            function (key) {
              try {
                define(Object.prototype, key, { configurable: true,
                  get: function () { see(this); return undefined; },
                  set: function (value) { see(this); see(value); } });
              } catch (e) { /* As above. */ }
            });
          """;

  @ParameterizedTest
  @MethodSource("frameworks")
  void whoeverListensInEverywhereHearsNothingOfTheHosts(Framework framework) throws Exception {
    String use =
        """
        var ws = weex.requireModule('webSocket');
        var document = new Vue({ el: '#root', data: { n: 0 },
          methods: { count: function () { this.n++; this.$refs.field.focus(); } },
          render: function (h) { return h('div', [
            h('input', { ref: 'field' }),
            h('text', { attrs: { id: 'n' }, on: { click: this.count } }, [String(this.n)])]); }
        }).$document;
        ws.WebSocket('%s', '');
        ws.onopen = function () { ws.send('hello'); };
        ws.onmessage = function (e) { console.log(e.data); ws.close(1000, 'bye'); };
        ws.onclose = function (e) { console.log(e.code); };
        """;
    try (EchoServer server = EchoServer.start();
        PageSession page =
            PageSession.begin(
                Bundle.of(
                    "spy.js",
                    "// { \"framework\": \"Vue\" }\n"
                        + SPY
                        + use.formatted(server.url())
                        + "G.caughtSoFar = function () { return caught; };"),
                framework,
                options -> options)) {
      PageSession.get(page.page().loaded());
      assertEquals(java.util.List.of(), page.faults());
      page.awaitPrinted("hello", "1000");
      page.page().click("#n").join();
      page.awaitIdle();
      assertEquals("1", page.text("#n"));
      assertEquals(0, PageSession.get(page.page().instance().eval("caughtSoFar()")));
      page.assertPrintedNothingElse();
      page.assertFaults();
    }
  }
}
