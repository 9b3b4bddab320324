package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.modules.Device;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.testing.EchoServer;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever walks through all that a script can reach, or is handed, finds nothing but JavaScript: no
 * object of the host's, no class, no path. The walk is in walk.js; what each value is, Java says,
 * which can't be deceived.
 */
@Timeout(120)
class ReachableValuesTest {

  /** Names of classes, and paths of this machine or of the library's own sources. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(java|javax|jdk|sun|com\\.(oracle|sun|ibm|google)|org\\.(graalvm|java_websocket|slf4j)"
              + "|tlschannel|io\\.github\\.weexjvm)\\.[a-z]|\\.java:|\\bjava\\.lang|weex:[a-z]"
              + "|/(tmp|root|home|usr|work|var)/|file:///?(tmp|root|home|usr)");

  /** Lets the test put the walk into the world. */
  private static final String BEGIN =
      "console.log('walk'); const walk = (0, eval)('globalThis').walkThrough;"
          + " delete (0, eval)('globalThis').walkThrough;\n";

  private static final String EVERYTHING =
      """
      const G = (0, eval)('globalThis');
      walk.walk(G, 'global');
      walk.walk(weex, 'weex');
      let names = '';
      try { weex.requireModule('no such module'); } catch (e) { names = e.message; }
      for (const name of names.slice(names.indexOf('there are') + 10).split(', ')) {
        walk.walk(weex.requireModule(name), name);
      }
      walk.walk((function () { return arguments; })(), 'arguments');
      const failures = {
        'a null': () => null.x, 'no function': () => weex(), 'no name': () => nowhere,
        'a syntax': () => (0, eval)('('), 'a regex': () => new RegExp('('), 'a number': () => 1n + 1,
        'a stack': () => { (function deeper() { deeper(); })(); }, 'json': () => JSON.parse('{'),
        'a url': () => new WebSocket('no url'), 'no module': () => weex.requireModule('nothing'),
        'a date': () => new Date(NaN).toISOString(), 'import': () => (0, eval)("import('file:///x')"),
        'an import': () => (0, eval)("import x from 'file:///etc/passwd'"),
      };
      for (const name in failures) {
        try { walk.walk(failures[name](), name); } catch (e) { walk.walk(e, name + '!'); }
      }
      console.log(`walked ${walk.count()}`);
      """;

  private final List<String> found = new CopyOnWriteArrayList<>();

  /** A walk calls functions such as reportError too. */
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final CompletableFuture<WeexInstance> opened = new CompletableFuture<>();

  private WeexOptions.Builder options() {
    return WeexOptions.builder()
        .maxTurn(Duration.ZERO)
        .maxTurnAllocation(0)
        .onFault(fault -> faults.add(fault.report()))
        .console(this::print);
  }

  private void print(String level, String said) {
    String text = said.strip(); // The walk opens groups.
    if (text.equals("walk")) {
      install(opened.join());
    } else if (text.startsWith("walked") || text.startsWith("done")) {
      printed.add(text);
    } // Otherwise it is what the walk made the console say.
  }

  private void install(WeexInstance weex) {
    try (InputStream in = ReachableValuesTest.class.getResourceAsStream("walk.js")) {
      Field field = WeexInstance.class.getDeclaredField("script");
      field.setAccessible(true);
      ScriptContext script = (ScriptContext) field.get(weex);
      String code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Value walker = script.eval(Source.newBuilder("js", code, "walk.js").buildLiteral());
      script.define("walkThrough", walker.execute(script.function(this::see)));
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private Object see(Value[] given) {
    Value value = given[0];
    String path = given[1].asString();
    if (value.isHostObject() || value.isProxyObject() || value.isNativePointer()) {
      found.add(path + " is the host's");
    } else if (value.isString()) {
      Matcher telling = TELLING.matcher(value.asString());
      if (telling.find()) {
        found.add(path + " says " + telling.group() + " in: " + excerpt(value.asString(), telling));
      }
    }
    return null;
  }

  private static String excerpt(String text, Matcher at) {
    int from = Math.max(0, at.start() - 60);
    return text.substring(from, Math.min(text.length(), at.end() + 60)).replace('\n', ' ');
  }

  private void assertWalked(int least) throws InterruptedException {
    String walked = printed.poll(60, TimeUnit.SECONDS);
    assertTrue(
        walked != null && walked.startsWith("walked "),
        () -> "printed " + walked + ", faults " + faults);
    assertEquals(List.of(), found.stream().distinct().limit(20).toList());
    assertTrue(Integer.parseInt(walked.substring(7)) > least, walked);
  }

  // ---- The walks ----

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aScriptReachesNothingOfTheHosts(Platform platform) throws Exception {
    try (WeexInstance weex =
        Weex.open(options().platform(platform).location("http://example.org/a").build())) {
      opened.complete(weex);
      var unused = weex.run("walk.js", BEGIN + EVERYTHING);
      assertWalked(2_000);
    }
  }

  static List<Arguments> bundles() {
    String vue = "// { \"framework\": \"Vue\" }\n";
    return List.of(
        Arguments.of("Vue", Platform.ANDROID, vue + BEGIN + "walk.walk(Vue, 'Vue');" + EVERYTHING),
        Arguments.of("Vue", Platform.IOS, vue + BEGIN + "walk.walk(Vue, 'Vue');" + EVERYTHING),
        Arguments.of("Vue", Platform.H5, vue + BEGIN + "walk.walk(Vue, 'Vue');" + EVERYTHING),
        Arguments.of(
            "Rax",
            Platform.PORTABLE,
            "// {\"framework\" : \"Rax\"}\n"
                + "define('walk', function (require, exports, module) {\n"
                + BEGIN
                + "walk.walk(require, 'require'); walk.walk(module, 'module');"
                + " walk.walk(document, 'document');"
                + EVERYTHING
                + "}); require('walk');"),
        Arguments.of(
            "legacy",
            Platform.PORTABLE,
            "// { \"framework\": \"Weex\" }\n"
                + "define('@weex-component/walk', function (require, exports, module) {\n"
                + BEGIN
                + "walk.walk(require, 'require'); walk.walk(module, 'module');"
                + EVERYTHING
                + "});"),
        Arguments.of(
            "Vanilla",
            Platform.PORTABLE,
            "// { \"framework\": \"Vanilla\" }\n"
                + BEGIN
                + "walk.walk(document, 'document');"
                + EVERYTHING));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("bundles")
  void aBundleReachesNothingOfTheHosts(String kind, Platform platform, String code)
      throws Exception {
    try (WeexPage page =
        Weex.render(Bundle.of("walk.js", code), options().platform(platform).build())) {
      opened.complete(page.instance());
      assertWalked(2_000);
    }
  }

  private static final String SESSION =
      """
      const see = (name) => (...args) => args.forEach((arg, i) => walk.walk(arg, `${name} ${i}`));
      const URL_OF_ECHO = '%s';
      const done = new Set();
      const step = (name) => {
        done.add(name);
        if (done.size === 14) console.log('done');
      };
      const both = (name) => (...args) => { see(name)(...args); step(name); };
      const ws = new WebSocket(URL_OF_ECHO);
      ws.binaryType = 'arraybuffer';
      ws.addEventListener('open', (e) => { both('open')(e); ws.send('text'); ws.send(new Uint8Array(3)); });
      ws.addEventListener('message', (e) => {
        both(typeof e.data === 'string' ? 'text' : 'bytes')(e);
        if (typeof e.data !== 'string') ws.close(1000, 'bye');
      });
      ws.addEventListener('close', both('close'));
      const refused = new WebSocket('ws://127.0.0.1:1/');
      refused.onerror = both('error');
      const module = weex.requireModule('webSocket');
      module.WebSocket(URL_OF_ECHO, '');
      module.onopen = (e) => { both('module open')(e); module.send('text'); };
      module.onmessage = (e) => { both('module message')(e); module.close(1000, 'bye'); };
      module.onclose = both('module close');
      weex.requireModule('storage').getAllKeys(both('storage'));
      weex.requireModule('stream').fetch({ url: 'http://127.0.0.1:1/', method: 'GET' },
        both('stream'), see('stream progress'));
      setTimeout(both('timer'), 1, {}, []);
      addEventListener('unhandledrejection', (e) => { both('rejection')(e); e.preventDefault(); });
      Promise.reject(new Error('no'));
      addEventListener('error', (e) => { both('uncaught')(e); e.preventDefault(); });
      setTimeout(() => { throw new TypeError('no'); });
      new Blob(['a', new Uint8Array(2)]).arrayBuffer().then(both('blob'));
      const later = new AbortController();
      later.signal.onabort = see('abort');
      later.abort();
      weex.requireModule('globalEvent').addEventListener('shake', see('global event'));
      """;

  @Test
  void whatTheHostHandsOverIsNothingOfItsOwn() throws Exception {
    Device device = new Device();
    try (EchoServer server = EchoServer.start();
        WeexInstance weex = Weex.open(options().device(device).build())) {
      opened.complete(weex);
      weex.run("session.js", BEGIN + SESSION.formatted(server.url())).join();
      assertEquals(1, device.fire("shake", Map.of("nested", Map.of("list", List.of(1, "a")))));
      assertEquals("done", printed.poll(60, TimeUnit.SECONDS));
      assertEquals(List.of(), found.stream().distinct().limit(20).toList());
      assertEquals(List.of(), List.copyOf(printed));
      assertEquals(List.of(), faults);
    }
  }

  /** Otherwise all that is above would show nothing. */
  @Test
  void theWalkFindsWhatIsTheHosts() throws Exception {
    try (WeexInstance weex = Weex.open(options().build())) {
      opened.complete(weex);
      String code =
          "const leak = walk.walk; walk.walk({ get deep() { return () => [() => ({"
              + " leaked: 'at java.lang.Thread.run(Thread.java:1)' })] } }, 'leak');"
              + "console.log(`walked ${walk.count()}`);";
      weex.run("leak.js", BEGIN + code).join();
      assertEquals("walked", printed.take().substring(0, 6));
      String leaked =
          "leak.deep().0().leaked says java.l in: at java.lang.Thread.run(Thread.java:1)";
      assertTrue(found.contains(leaked), () -> "" + found);
    }
  }
}
