package io.github.weexjvm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.testing.ServerScript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a module and a script see of each other. */
@Timeout(60)
final class ModuleSpiTest {

  // ---- Arguments ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string('x')          | String x",
        "string(5)            | String 5",
        "string(1e21)         | String 1e+21",
        "string(true)         | String true",
        "anInt(5)             | Integer 5",
        "anInt(5.9)           | Integer 5",
        "aLong(2 ** 53)       | Long 9007199254740992",
        "aLong(2n ** 62n)     | Long 4611686018427387904",
        "aDouble(1)           | Double 1.0",
        "bool(true)           | Boolean true",
        "boxes(1, 2, 3, true) | list [Integer 1, Long 2, Double 3.0, Boolean true]",
        "bytes(new Uint8Array([1, 2, 3]).subarray(1)) | bytes [2, 3]",
        "bytes(new Uint8Array([1, 2]).buffer)         | bytes [1, 2]",
        "bytes(new DataView(new ArrayBuffer(3), 2))   | bytes [0]",
        "map({ b: 1, a: [2] }) | map {b=Integer 1, a=list [Integer 2]}",
        "map({})               | map {}",
        "list([1, , 'x', null, [true]]) | list [Integer 1, null, String x, null, list [Boolean true]]",
        "callback(() => {})    | callback",
        "callback(class A {})  | callback",
        "any(1)                | Integer 1",
        "any(1.5)              | Double 1.5",
        "any('x')              | String x",
        "any(false)            | Boolean false",
        "any({ f() {} })       | map {f=callback}",
        "any({ u: undefined }) | map {u=null}",
        "any({ v: new Uint8Array([1, 2]).subarray(1) })   | map {v=bytes [2]}",
        "any([new DataView(new ArrayBuffer(3), 1)])       | list [bytes [0, 0]]",
        "any(new Proxy({ a: 1 }, {}))                     | map {a=Integer 1}",
        "any({ get a() { return 1; } })                   | map {a=Integer 1}",
        "any(2n ** 62n)        | Double 4.6116860184273879E18",
        "['other-name']()      | alias",
      })
  void eachTypeOfParameterTakesItsValues(String call, String expected) throws Exception {
    String member = call.startsWith("[") ? call : "." + call;
    run("console.log(probe" + member + ");", expected);
  }

  @Test
  void whatIsLeftOutIsNullZeroOrFalse() throws Exception {
    run(
        """
        for (const name of ['string', 'anInt', 'aLong', 'aDouble', 'bool', 'boxes', 'bytes', 'map',
            'list', 'callback', 'any']) {
          const given = probe[name]();
          console.log(given, given === probe[name](undefined), given === probe[name](null));
        }
        console.log(probe.string('a', 'one too many'));
        """,
        "null true true",
        "Integer 0 true true",
        "Long 0 true true",
        "Double 0.0 true true",
        "Boolean false true true",
        "list [null, null, null, null] true true",
        "null true true",
        "null true true",
        "null true true",
        "null true true",
        "null true true",
        "String a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string({})       | string: argument 1 must be a string, not an object",
        "string([])       | string: argument 1 must be a string, not an array",
        "string(() => {}) | string: argument 1 must be a string, not a function",
        "anInt('5')       | anInt: argument 1 must be a number, not a string",
        "aLong({})        | aLong: argument 1 must be a number, not an object",
        "aDouble(true)    | aDouble: argument 1 must be a number, not true",
        "bool(1)          | bool: argument 1 must be a boolean, not 1",
        "boxes(1, 'x')    | boxes: argument 2 must be a number, not a string",
        "bytes('x')       | bytes: argument 1 must be an ArrayBuffer or view, not a string",
        "map([])          | map: argument 1 must be a plain object, not an array",
        "list({})         | list: argument 1 must be an array, not an object",
        "list('x')        | list: argument 1 must be an array, not a string",
        "callback({})     | callback: argument 1 must be a function, not an object",
        "callback(1e21)   | callback: argument 1 must be a function, not 1e+21",
        "any(Symbol('x')) | any: argument 1 must not be a symbol",
        "any([Symbol()])  | any: argument 1 must not be a symbol",
        "any(2n ** 64n + 1n) | any: argument 1 is a BigInt of more than 64 bits",
        "any([detached])  | any: argument 1 is a detached buffer: its bytes were transferred elsewhere",
        "any(detached)    | any: argument 1 is a detached buffer: its bytes were transferred elsewhere",
        "any(cyclic)      | any: argument 1 is nested more than 64 deep: does it contain itself?",
        "any(shared)      | any: argument 1 has more than 1000000 values",
        "any({ get a() { throw new TypeError('mine'); } }) | mine",
      })
  void anotherValueIsATypeErrorThatNamesMethodAndArgument(String call, String message)
      throws Exception {
    String expected = message.equals("mine") ? message : "probe." + message;
    run(
        """
        const cyclic = {};
        cyclic.self = [cyclic];
        let shared = [1];
        for (let i = 0; i < 60; i++) shared = [shared, shared];
        const detached = new ArrayBuffer(1);
        detached.transfer();
        try {
          console.log(probe.%s);
        } catch (e) {
          console.log(e instanceof TypeError, e.message);
        }
        """
            .formatted(call),
        "true " + expected);
  }

  @Test
  void aBufferIsACopy() throws Exception {
    run(
        """
        const made = probe.someBytes();
        const other = probe.someBytes();
        new Uint8Array(made)[0] = 1;
        console.log(made.constructor === ArrayBuffer, made.byteLength, new Uint8Array(other)[0]);
        """,
        "true 2 7");
  }

  // ---- Results ----

  @Test
  void resultsArePlainValues() throws Exception {
    run(
        """
        console.log(probe.nothing(), probe.aNull());
        const made = probe.nested();
        console.log(JSON.stringify(Object.keys(made)));
        console.log(made.n === null, made.list[1] === null, made.list[2].x, made.a, made.b);
        console.log(Object.getPrototypeOf(made) === Object.prototype, Array.isArray(made.list));
        console.log(Object.getOwnPropertyDescriptor(made, '__proto__').value);
        console.log(new Uint8Array(made.bytes).join());
        made.list.push(1);
        console.log(made.list.length, probe.nested() === probe.nested());
        console.log(typeof probe.aLargeLong(), probe.aLargeLong() === 2 ** 60);
        """,
        "undefined undefined",
        "[\"n\",\"__proto__\",\"list\",\"bytes\",\"a\",\"b\"]",
        "true true 1.5 true b",
        "true true",
        "own",
        "1,2",
        "4 false",
        "number true");
  }

  // ---- Callbacks ----

  @Test
  void anInvokedCallbackIsSpent() throws Exception {
    run("probe.onceAndAgain((data) => console.log(data));", "once");
  }

  @Test
  void aCallbackThatIsKeptAliveIsCalledUntilItIsInvoked() throws Exception {
    run(
        "probe.keepAlive((...args) => console.log(JSON.stringify(args)));",
        "[1]",
        "[{\"two\":[2]}]",
        "[]");
  }

  @Test
  void callbacksInvokedInsideTheMethodRunLaterAndInOrder() throws Exception {
    run(
        """
        probe.inOrder((i) => console.log('first', i), (i) => console.log('second', i));
        console.log('returned');
        Promise.resolve().then(() => console.log('microtask'));
        """,
        "returned",
        "microtask",
        "first 0",
        "second 0",
        "first 1",
        "second 1",
        "first 2",
        "second 2");
  }

  @Test
  void aCallbackThatIsStillToRunKeepsTheInstanceAlive() throws Exception {
    run(
        """
        setTimeout(() => probe.inOrder((i) => {
          if (i === 2) probe.onceAndAgain((data) => console.log(data));
        }, () => {}), 0);
        """,
        "once");
  }

  @Test
  void callbacksOfOtherThreadsRunOnTheLoopInTheOrderOfEachThread() throws Exception {
    run(
        """
        const next = [0, 0, 0, 0];
        let inside = 0;
        let wrong = 0;
        probe.fromThreads(4, ([thread, i]) => {
          if (inside++ !== 0 || next[thread]++ !== i) wrong++;
          inside--;
        }, (how) => console.log(how, wrong, next.join()));
        """,
        "done 0 100,100,100,100");
  }

  @Test
  void anAssignedHandlerIsTheCallbackUntilItIsTakenAway() throws Exception {
    run(
        """
        const register = probe.onnews;
        const mine = (data) => console.log('assigned', data);
        probe.onnews = mine;
        console.log(probe.onnews === mine, probe.news());
        probe.onnews = 5;
        console.log(probe.onnews === register, probe.news());
        probe.onnews((data) => console.log('passed', data));
        console.log(probe.onnews === register, probe.news());
        register();
        console.log(probe.news());
        """,
        "true callback",
        "true null",
        "true callback",
        "null",
        "assigned news",
        "passed news");
  }

  // ---- Failures ----

  @ParameterizedTest
  @CsvSource({
    "script, NotFoundError false no such thing",
    "argument, TypeError true the rule",
    "argument without a message, TypeError true probe.fail: wrong arguments",
    "state, Error false probe.fail failed; the host's log says why",
    "checked, Error false probe.fail failed; the host's log says why",
    "error, Error false probe.fail failed; the host's log says why",
  })
  void aFailureShowsNothingOfJava(String how, String expected) throws Exception {
    run(
        """
        try {
          probe.fail('%s');
        } catch (e) {
          console.log(e.name, e instanceof TypeError, e.message);
          console.log(/java|weexjvm|passwd/.test(e.stack + Object.getOwnPropertyNames(e)));
        }
        """
            .formatted(how),
        expected,
        "false");
  }

  // ---- weex ----

  @Test
  void aModuleOnTheClassPathIsFoundAsAService() throws Exception {
    run("console.log(weex.requireModule('greeting').greet('you'));", "hello you");
  }

  @Test
  void anUnknownModuleIsUndefinedAndOneWarning() throws Exception {
    run(
        "console.log(weex.requireModule('nope'));",
        "warn: weex.requireModule: there is no module \"nope\"; there are animation, clipboard,"
            + " deviceInfo, dom, event, geolocation, globalEvent, greeting, locale, meta, modal,"
            + " navigator, pageInfo, picker, probe, storage, stream, timer, webSocket, webview",
        "undefined");
  }

  @Test
  void askingTwiceGivesTheSameModule() throws Exception {
    run(
        "console.log(weex.requireModule('probe') === probe, Object.keys(probe).length);",
        "true 24");
  }

  @ParameterizedTest
  @CsvSource({
    "supports('@module/webSocket'), true",
    "supports('@module/webSocket.send'), true",
    "supports('@module/webSocket.WebSocket'), true",
    "supports('@module/webSocket.webSocket'), false",
    "supports('@module/nope'), false",
    "supports('@module/nope.send'), false",
    "supports('@component/list'), false",
    "supports('webSocket'), null",
    "supports(), null",
    "isRegisteredModule('timer'), true",
    "'isRegisteredModule(\"timer\", \"setTimeout\")', true",
    "'isRegisteredModule(\"timer\", \"nope\")', false",
    "isRegisteredModule('nope'), false",
    "isRegisteredComponent('list'), false",
  })
  void weexTellsWhatThereIs(String call, String expected) throws Exception {
    run("console.log(weex." + call + ");", expected);
  }

  @Test
  void configSaysWhereTheScriptIsFrom() throws Exception {
    Conversation had =
        Conversation.play(
            ServerScript.parse("refused"),
            "test.js",
            """
            console.log(weex.config.bundleUrl, WXEnvironment.platform, WXEnvironment.mine);
            console.log(weex.config.env === WXEnvironment, typeof WXEnvironment.deviceWidth);
            """,
            options -> options.bundleUrl("http://example.org/b.js").environment("mine", "yes"));

    assertEquals(List.of("http://example.org/b.js jvm yes", "true string"), had.console());
  }

  // ---- A script that patches the built-ins ----

  @Test
  void patchedBuiltInsAreNotUsedAndGetHoldOfNothing() throws Exception {
    run(
        """
        const handler = (data) => { heard = data; };
        let heard = '';
        let touched = '';
        const touch = (what) => function () { touched += what + ' '; };
        const { setTimeout, console } = globalThis;
        const { log } = console;
        const { defineProperty } = Object;
        const patch = (object, names) => {
          for (let i = 0; i < names.length; i++) object[names[i]] = touch(names[i]);
        };
        const traps = ['0', '1', '2', 'type', 'data', 'two', 'list', 'n', 'value', 'get', 'set',
          'writable', 'enumerable', 'onnews', 'project', 'buffer'];
        patch(Function.prototype, ['call', 'apply', 'bind', 'toString']);
        patch(Array.prototype, [Symbol.iterator, 'push', 'map', 'slice', 'forEach', 'concat']);
        patch(ArrayBuffer.prototype, ['slice']);
        patch(Uint8Array.prototype.__proto__, ['set', 'slice', 'subarray']);
        patch(Reflect, ['apply', 'construct', 'defineProperty', 'get', 'set', 'ownKeys']);
        patch(Object, ['defineProperty', 'keys', 'freeze', 'create', 'getPrototypeOf']);
        patch(Promise.prototype, ['then']);
        patch(globalThis, ['String', 'TypeError', 'Uint8Array', 'ArrayBuffer', 'Reflect']);
        for (let i = 0; i < traps.length; i++) {
          const trap = { __proto__: null, configurable: true };
          trap.get = touch('get ' + traps[i]);
          trap.set = touch('set ' + traps[i]);
          defineProperty(Object.prototype, traps[i], trap);
        }

        const fresh = weex.requireModule('timer');
        fresh.setTimeout(() => log('timer ' + touched), 0);
        log(probe.any({ __proto__: null, a: 1 }) + ' ' + probe.string('x') + ' ' + probe.nested().b);
        log(weex.supports('@module/probe.any') + ' ' + weex.isRegisteredModule('probe'));
        probe.onnews = handler;
        probe.news();
        probe.keepAlive((one) => {
          heard += typeof one + ' ';
          if (one === undefined) log('heard ' + heard + ', touched ' + touched);
        });
        """,
        "map {a=Integer 1} String x b",
        "true true",
        "heard newsnumber object undefined , touched ",
        "timer ");
  }

  @Test
  void theSpeciesOfABufferIsNotAskedForItsCopy() throws Exception {
    run(
        """
        const view = new Uint8Array([1, 2, 3]).subarray(1);
        let asked = 0;
        view.buffer.constructor = { get [Symbol.species]() { asked++; return Array; } };
        view.constructor = view.buffer.constructor;
        console.log(probe.bytes(view), asked);
        """,
        "bytes [2, 3] 0");
  }

  // ---- Modules that can't be ----

  /** Not public. */
  static final class HiddenModule implements WeexModule {}

  /** A parameter that no value becomes. */
  public static final class ThreadModule implements WeexModule {
    @JSMethod
    public void run(Thread thread) {}
  }

  /** Two methods of one name. */
  public static final class TwiceModule implements WeexModule {
    @JSMethod
    public void run() {}

    @JSMethod(alias = "run")
    public void go() {}
  }

  /** An assignable method of two parameters. */
  public static final class AssignableModule implements WeexModule {
    @JSMethod(assignable = true)
    public void onnews(JSCallback handler, String more) {}
  }

  @Test
  void aBrokenModuleIsRefusedWhenItIsRegistered() {
    assertRefused(HiddenModule.class, "is not public: make it so");
    assertRefused(
        ThreadModule.class, "takes a java.lang.Thread, which no JavaScript value becomes");
    assertRefused(TwiceModule.class, "are named \"run\": give one an alias");
    assertRefused(AssignableModule.class, "so it must take one JSCallback and nothing else");
  }

  private static void assertRefused(Class<? extends WeexModule> type, String rule) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ModuleRegistry().register("x", type, () -> null));
    assertEquals(
        rule, e.getMessage().substring(Math.max(0, e.getMessage().length() - rule.length())));
  }

  @Test
  void aModuleThatFailsToEndDoesNotKeepTheInstanceOpen() throws Exception {
    Conversation had =
        Conversation.play(
            ServerScript.parse("refused"),
            "test.js",
            "weex.requireModule('stuck'); console.log('made');",
            options -> options.module("stuck", StuckModule.class, StuckModule::new));

    assertEquals(List.of("made"), had.console());
  }

  /** Fails in its end. */
  public static final class StuckModule implements WeexModule {
    @Override
    public void destroy() {
      throw new IllegalStateException("stuck");
    }
  }

  private static void run(String code, String... console) throws Exception {
    Conversation had =
        Conversation.play(
            ServerScript.parse("refused"),
            "test.js",
            "const probe = weex.requireModule('probe');\n" + code,
            options ->
                options
                    .maxTurn(Duration.ZERO) // A million values take a busy machine seconds.
                    .module("probe", ProbeModule.class, ProbeModule::new));
    assertEquals(List.of(), had.faultLines());
    assertEquals(List.of(console), had.console());
  }
}
