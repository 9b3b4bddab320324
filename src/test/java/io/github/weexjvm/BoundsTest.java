package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.modules.Storage;
import io.github.weexjvm.modules.StorageFullException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much a script can make the host keep: each bound at n and at n + 1. */
@Timeout(60)
class BoundsTest {

  private final List<String> printed = new CopyOnWriteArrayList<>();

  private WeexOptions.Builder options() {
    return WeexOptions.builder()
        .maxTurn(Duration.ZERO)
        .console((level, text) -> printed.add(text))
        .onFault(fault -> printed.add(fault.report()));
  }

  private void runsAndPrints(String code, String... lines) throws Exception {
    try (WeexInstance weex = Weex.open(options().build())) {
      weex.run("bounds.js", code).get(50, TimeUnit.SECONDS);
    }
    assertEquals(List.of(lines), printed);
  }

  private static final String TRY =
      "const attempt = (act) => { try { act(); } catch (e) { console.log(`${e}`); } };\n";

  @Test
  void timers() throws Exception {
    runsAndPrints(
        TRY
            + """
            for (let i = 0; i < 100_000; i++) setTimeout(() => {}, 1e9);
            console.log('as many as may be');
            attempt(() => setTimeout(() => {}));
            attempt(() => AbortSignal.timeout(1));
            clearTimeout(1);
            setTimeout(() => {}, 1e9);
            console.log('one more');
            """,
        "as many as may be",
        "RangeError: there are 100000 timers already: clear those that are not needed any more",
        "RangeError: there are 100000 timers already: clear those that are not needed any more",
        "one more");
  }

  @Test
  void listenersOfGlobalEvents() throws Exception {
    runsAndPrints(
        TRY
            + """
            const events = weex.requireModule('globalEvent');
            for (let i = 0; i < 1_000; i++) events.addEventListener(`event${i}`, () => {});
            console.log('as many as may be');
            attempt(() => events.addEventListener('event0', () => {}));
            events.removeEventListener('event1');
            events.addEventListener('event0', () => {});
            """,
        "as many as may be",
        "TypeError: globalEvent.addEventListener: the page has 1000 listeners already: remove those"
            + " that are not needed any more");
  }

  @Test
  void oneTextOfTheConsole() throws Exception {
    runsAndPrints(
        "console.log('x'.repeat(1 << 20)); console.log('x'.repeat((1 << 20) + 1));",
        "x".repeat(1 << 20),
        "x".repeat(1 << 20) + "… (1 more characters)");
  }

  @Test
  void answersThatAreAwaitedOfIdle() {
    EventLoop loop = new EventLoop();
    WeexInstance weex = Weex.open(options().loop(loop).build());
    CompletableFuture<Void> script = weex.run("busy.js", "var t = setInterval(() => {}, 1e6)");
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      waiting.add(weex.idle());
    }
    CompletableFuture<Void> another = weex.idle();
    loop.run(another::isDone);
    assertEquals(
        "10000 answers of idle() are awaited already: keep the first one instead of asking again",
        assertThrows(CompletionException.class, another::join).getCause().getMessage());
    script.join();
    var unused = weex.run("end.js", "clearInterval(t)");
    loop.run();
    waiting.forEach(CompletableFuture::join);
    weex.close();
    loop.close();
  }

  @Test
  void charactersInTheStorage() {
    Storage storage = Storage.inMemory();
    String half = "x".repeat(Storage.MAX_CHARS / 2 - 1);
    storage.set("a", half);
    storage.set("b", half);
    String refusal =
        assertThrows(StorageFullException.class, () -> storage.set("c", "")).getMessage();
    assertEquals(
        "QuotaExceededError: with \"c\" the storage would have 5242881 characters of at most"
            + " 5242880: remove something first",
        refusal);
    storage.set("a", "less");
    storage.set("c", "");
    assertEquals(3, storage.all().size());
  }

  @Test
  void keysInTheStorage() {
    Storage storage = Storage.inMemory();
    for (int i = 0; i < Storage.MAX_KEYS; i++) {
      storage.set("key" + i, "");
    }
    storage.set("key0", "changed");
    assertThrows(StorageFullException.class, () -> storage.set("another", ""));
    storage.remove("key1");
    storage.set("another", "");
    assertEquals(Storage.MAX_KEYS, storage.all().size());
  }

  @Test
  void aStorageThatIsFullAnswersThatItFailed() throws Exception {
    runsAndPrints(
        """
        const storage = weex.requireModule('storage');
        storage.setItem('k', 'x'.repeat(5 * 1024 * 1024), ({ result, data }) =>
          console.log(result, data));
        storage.setItem('k', 'small', ({ result }) => console.log(result));
        """,
        "failed QuotaExceededError: with \"k\" the storage would have 5242881 characters of at most"
            + " 5242880: remove something first",
        "success");
  }

  @Test
  void stylesOfAPage() {
    ElementTree tree = new ElementTree();
    Map<String, Object> styles = new HashMap<>();
    for (int i = 0; i < 99_998; i++) { // And a scope, and a rule.
      styles.put("style" + i, 1);
    }
    tree.registerStyleSheets("scope", List.of(Map.of("a", styles)));
    tree.registerStyleSheets("scope", List.of(Map.of("a", Map.of("style0", 2))));
    assertEquals(
        "registerStyleSheets: the page would have more than 100000 styles",
        assertThrows(
                IllegalArgumentException.class,
                () -> tree.registerStyleSheets("scope", List.of(Map.of("a", Map.of("another", 1)))))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> tree.registerStyleSheets("other", List.of()));
  }

  @Test
  void warningsOfFunctionsThatGetLost() throws Exception {
    String code =
        """
        // { "framework": "Vanilla" }
        for (var i = 0; i < 150; i++) {
          (0, eval)('globalThis').callNativeComponent('1', '_root', 'method' + i, [{ f: function () {} }]);
        }
        """;
    String page =
        "// { \"framework\": \"Vanilla\" }\n"
            + "document.documentElement.appendChild(document.createBody('div', {}));\n"
            + code.substring(code.indexOf('\n') + 1);
    try (WeexPage opened = Weex.render(Bundle.of("lost.js", page), options().build())) {
      opened.loaded().get(50, TimeUnit.SECONDS);
    }
    assertEquals(100, printed.size(), () -> "" + printed);
    assertFalse(printed.get(98).contains("no more is said"));
    assertEquals(
        "div.method99: argument 1 has a function inside, which gets lost as on a phone: pass it as"
            + " an argument of its own; no more is said of those that get lost",
        printed.get(99));
  }

  @Test
  void closingAnInstanceOnTheCallersLoopTakesNoLongerThanAScriptMay() throws Exception {
    String code =
        """
        // { "framework": "Vanilla" }
        var body = document.createBody('div', {});
        body.addEvent('viewdisappear', function () { console.log('last words'); for (;;) {} });
        document.documentElement.appendChild(body);
        document.listener.createFinish();
        """;
    try (EventLoop loop = new EventLoop()) {
      WeexPage page = Weex.render(Bundle.of("late.js", code), options().loop(loop).build());
      loop.run();
      page.close();
      assertEquals(List.of("last words"), printed);
    }
  }

  // ---- A full stack ----

  private static void addDeeper(ElementTree tree, int[] added) {
    try {
      if (added[0] < 2_000) {
        addDeeper(tree, added);
      }
    } catch (StackOverflowError e) {
      // The next caller has a little more of it.
    }
    if (added[0] < 2_000) {
      added[0]++;
      tree.addElement("root", Map.of("ref", "r" + added[0], "type", "div"), -1);
    }
  }

  private static int count(Element element) {
    return 1 + element.children().stream().mapToInt(BoundsTest::count).sum();
  }

  @Test
  void aCommandThatRunsOutOfStackChangesNothing() throws Exception {
    ElementTree tree = new ElementTree();
    tree.createBody(Map.of("ref", "root", "type", "div"));
    CountDownLatch done = new CountDownLatch(1);
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                addDeeper(tree, new int[1]);
              } finally {
                done.countDown();
              }
            },
            "small stack",
            256 * 1024);
    small.start();
    done.await();
    assertEquals(count(tree.root()), tree.size());
  }
}
