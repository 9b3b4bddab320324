package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways out of a sandbox that people try, each tried. */
@Timeout(60)
class EscapesTest {

  private final List<String> printed = new CopyOnWriteArrayList<>();
  private WeexInstance weex;

  @BeforeEach
  void open() {
    weex =
        Weex.open(
            WeexOptions.builder()
                .maxTurn(Duration.ZERO)
                .console((level, text) -> printed.add(text))
                .onFault(fault -> printed.add("fault: " + fault.report()))
                .build());
  }

  @AfterEach
  void close() {
    weex.close();
  }

  private void assertPrints(String code, String... lines) throws Exception {
    weex.run("escape.js", code).get(50, TimeUnit.SECONDS);
    weex.idle().get(50, TimeUnit.SECONDS);
    assertEquals(List.of(lines), printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "Polyglot",
        "Packages",
        "java",
        "javax",
        "Graal",
        "load",
        "loadWithNewGlobal",
        "print",
        "importPackage",
        "importClass",
        "JavaImporter",
        "quit",
        "exit",
        "readbuffer",
        "SharedArrayBuffer",
        "Atomics",
        "process",
        "require",
        "WebAssembly",
        "Realm",
        "ShadowRealm",
        "Debug",
        "$vm",
        "Worker",
        "importScripts"
      })
  void noFunctionConstructorFindsAName(String name) throws Exception {
    String typeOf = "return typeof " + name;
    assertPrints(
        """
        const AsyncFunction = (async () => {}).constructor;
        const body = '%s';
        console.log(
          new Function(body)(), (0, eval)('typeof %s'),
          [].constructor.constructor(body)(), console.log.constructor(body)(),
          weex.requireModule('timer').setTimeout.constructor(body)(),
          (function* () {}).constructor(body)().next().value);
        AsyncFunction(body)().then((type) => console.log(type));
        """
            .formatted(typeOf, name),
        "undefined undefined undefined undefined undefined undefined",
        "undefined");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import('file:///etc/passwd')",
        "import('java:java.lang.System')",
        "import('./escape.js')",
        "import('weex:prelude.js')"
      })
  void nothingIsImported(String code) throws Exception {
    assertPrints(
        code
            + ".then(() => console.log('came in'), (e) => console.log(e instanceof Error,"
            + " /java|graalvm|[/]tmp|[/]home/.test(`${e.message} ${e.stack}`"
            + ".replaceAll('java:java.lang.System', ''))))",
        "true false");
  }

  @Test
  void aSourceUrlIsAName() throws Exception {
    assertPrints(
        """
        for (const name of ['weex:prelude.js', 'file:///etc/passwd', '../../x.js', 'java.lang.System']) {
          const f = (0, eval)(`(function () { return typeof Graal + typeof host; })\\n//# sourceURL=${name}`);
          console.log(f());
        }
        """,
        "undefinedundefined",
        "undefinedundefined",
        "undefinedundefined",
        "undefinedundefined");
  }

  @Test
  void whoeverPreparesStackTracesSeesNoFrameOfTheHosts() throws Exception {
    assertPrints(
        """
        let seen = '';
        Error.prepareStackTrace = (error, sites) => {
          for (const site of sites) {
            seen += `${site.getFileName?.()} ${site.getFunction?.()} ${site.getThis?.() === globalThis} `;
          }
          return 'prepared';
        };
        for (const act of [() => new WebSocket('no url'),
          () => weex.requireModule('webSocket').send(Symbol()), () => setTimeout(1)]) {
          try { act(); } catch (e) { seen += e.stack; }
        }
        console.log(typeof Error.captureStackTrace,
          /java\\.|graalvm|weexjvm|prelude|bridge\\.js|[/]tmp/.test(seen));
        """,
        "undefined false");
  }

  @Test
  void argumentsThatTalkBackAreOnlyArguments() throws Exception {
    assertPrints(
        """
        const modal = weex.requireModule('modal'), storage = weex.requireModule('storage');
        const thrown = new Error('mine');
        const attempt = (act) => {
          try { act(); return 'nothing'; } catch (e) { return e === thrown ? 'mine' : e.name; }
        };
        const loop = {}; loop.loop = loop;
        let depth = 0;
        const again = { get message() { if (depth++ < 20) modal.toast(again); return 'x'; } };
        console.log(
          attempt(() => modal.toast({ get message() { throw thrown; } })),
          attempt(() => storage.setItem(loop, 'x', () => {})),
          attempt(() => modal.toast(again)), depth,
          attempt(() => modal.toast({ toJSON() { throw thrown; }, message: 'x' })),
          attempt(() => console.log({ toString() { throw thrown; } }.x)),
          attempt(() => new WebSocket({ toString() { throw thrown; } })),
          attempt(() => setTimeout(() => {}, { valueOf() { throw thrown; } })),
          attempt(() => modal.toast(new Proxy({}, { ownKeys() { throw thrown; } }))));
        """,
        "undefined",
        "mine TypeError nothing 21 nothing nothing mine mine mine");
  }

  @Test
  void aStackThatOverflowsInAVerbOfTheHostsIsARangeError() throws Exception {
    assertPrints(
        """
        const names = new Set();
        const storage = weex.requireModule('storage'), events = weex.requireModule('globalEvent');
        function deeper(act) {
          try { deeper(act); } catch (e) {
            names.add(e instanceof RangeError);
            try { act(); } catch (inner) { names.add(inner instanceof RangeError); }
          }
        }
        deeper(() => storage.setItem('k', { a: [1, { b: 2 }] }, () => {}));
        deeper(() => events.removeEventListener('x'));
        deeper(() => setTimeout(() => {}));
        deeper(() => { try { new WebSocket('ws://[') } catch (e) { if (e instanceof RangeError) throw e; } });
        console.log([...names].join());
        console.log({ still: [1] }, new URL('http://a/b').pathname);
        """,
        "true",
        "{ still: [ 1 ] } /b");
  }

  @Test
  void weakReferencesAndSpeciesAndThenablesGetNothing() throws Exception {
    assertPrints(
        """
        let stolen = 0;
        const isForeign = (v) => typeof v === 'function'
          && Object.getOwnPropertyDescriptor(v, 'length') === undefined;
        class Spy extends Uint8Array {
          static get [Symbol.species]() { return function (...args) {
            args.forEach((a) => { if (isForeign(a)) stolen++; }); return new Uint8Array(...args); }; }
        }
        Promise.prototype.then = new Proxy(Promise.prototype.then, { apply(target, self, args) {
          args.forEach((a) => { if (isForeign(a)) stolen++; }); return Reflect.apply(target, self, args); } });
        const registry = new FinalizationRegistry(() => {});
        for (const verb of [setTimeout, console.log, weex.requireModule]) {
          registry.register(verb, 1);
          if (isForeign(new WeakRef(verb).deref())) stolen++;
          if (isForeign(verb.__proto__) || isForeign(verb.__lookupGetter__('caller'))) stolen++;
        }
        new Blob([new Spy(4)]).slice(1).arrayBuffer().then((buffer) => {
          console.log(buffer.byteLength, stolen);
        });
        """,
        "3 0");
  }
}
