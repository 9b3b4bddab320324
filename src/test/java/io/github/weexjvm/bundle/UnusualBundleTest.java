package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.PageSession;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.Fault;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unusual, wrong or hostile in a bundle or a framework: seen, said, survived. */
@Timeout(120)
class UnusualBundleTest {

  private static final String SHOWS =
      """
      new Vue({ el: '#root', render: function (h) {
        return h('div', [h('text', { attrs: { id: 'words' } }, ['%s'])]);
      } });
      """;

  private static void assertShows(String words, String code) throws Exception {
    for (Framework framework : Framework.values()) {
      try (PageSession page =
          PageSession.begin(Bundle.of("page.js", code), framework, options -> options)) {
        PageSession.get(page.page().rendered());
        assertEquals(words, page.text("#words"));
        page.assertNothingElse();
      }
    }
  }

  private static String refusal(String code) {
    return assertThrows(NotABundleException.class, () -> Bundle.of("page.js", code)).getMessage();
  }

  // ---- What it is for ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// { \"framework\": \"Vue\" }\n",
        "// {\"framework\" : \"Vue\", \"version\": \"0.4.0\"}\n",
        "//{\"framework\":\"Vue\"}\r\n",
        "// { \"framework\": \"Vue\" } \n",
        "\uFEFF// { \"framework\": \"Vue\" }\n",
        "\n\n// { \"framework\": \"Vue\" }\n",
        "\"use weex:vue\";\n",
        "'use weex:vue'\r\n",
      })
  void aHeaderMaySayItInManyWays(String header) throws Exception {
    assertShows("hello", header + SHOWS.formatted("hello"));
  }

  @Test
  void errorsHaveTheirLinesWhateverTheHeader() throws Exception {
    for (String header :
        List.of(
            "// { \"framework\": \"Vue\" }\n",
            "'use weex:vue'\n",
            "\uFEFF// { \"framework\": \"Vue\" }\r\n")) {
      try (PageSession page = PageSession.run("page.js", header + "\n\nnull.x;\n")) {
        page.assertFaults("page.js:4: TypeError: Cannot read property 'x' of null");
      }
    }
  }

  @Test
  void carriageReturnsChangeNothing() throws Exception {
    String code = Pages.code("hello-vue").replace("\n", "\r\n");
    try (PageSession page = PageSession.run("hello.js", code)) {
      page.click("#counter").awaitText("#counter", "clicked 1 times");
      page.assertNothingElse();
    }
    try (PageSession page =
        PageSession.run("p.js", "// { \"framework\": \"Vue\" }\r\nvar a;\r\na.b;\r\n")) {
      page.assertFaults("p.js:3: TypeError: Cannot read property 'b' of undefined");
    }
  }

  @Test
  void aPlainScriptIsNoBundle() {
    assertEquals(
        "page.js is not a Weex bundle: its first line names no framework, as in"
            + " // { \"framework\": \"Vue\" }, and nothing in it was compiled from a .we file",
        refusal("console.log('hello')"));
    assertTrue(refusal("// { some: comment }\n").startsWith("page.js is not a Weex bundle: "));
    assertTrue(refusal("").startsWith("page.js is not a Weex bundle: "));
  }

  @Test
  void anUnknownFrameworkIsNamedWithThoseThatAreKnown() {
    assertEquals(
        "page.js is for the framework \"Svelte\", which is unknown; known are Vue, Rax, Weex,"
            + " Vanilla",
        refusal("// { \"framework\": \"Svelte\" }\n"));
  }

  @Test
  void aFileThatIsNotThereIsNoBundle(@TempDir Path directory) {
    assertThrows(NoSuchFileException.class, () -> Bundle.read(directory.resolve("none.js")));
  }

  @Test
  void everyCharacterArrives() throws Exception {
    String words = "你好，世界 😀 é \u2028 \\u0000";
    String code = "// { \"framework\": \"Vue\" }\n" + SHOWS.formatted(words);
    assertShows("你好，世界 😀 é \u2028 \0", code);
    try (PageSession page = PageSession.run("页面😀.js", code.replace("'words'", "'词', 标: '😀'"))) {
      assertEquals("你好，世界 😀 é \u2028 \0", page.text("#词"));
      assertEquals(List.of("词"), attributes(page, "[标=\"😀\"]"));
      assertEquals(List.of("词"), attributes(page, "text:contains(\"世界 😀\")"));
      page.assertNothingElse();
    }
    try (PageSession page = PageSession.run("页面😀.js", "// { \"framework\": \"Vue\" }\nnull.x")) {
      page.assertFaults("页面😀.js:2: TypeError: Cannot read property 'x' of null");
    }
  }

  private static List<Object> attributes(PageSession page, String selector) throws Exception {
    return PageSession.get(
        page.page()
            .read(tree -> tree.queryAll(selector).stream().map(e -> e.attribute("id")).toList()));
  }

  // ---- Modules ----

  @Test
  void aMethodThatTheFrameworkDoesNotKnowFailsAtItsPlace() throws Exception {
    String name = "broken/missing-module";
    try (PageSession page = PageSession.of(name, Framework.STANDARD)) {
      page.click("#askModule").click("#askMethod");
      page.assertFaults(
          name + ".js:12: TypeError: fortune.tell is not a function",
          name + ".js:16: TypeError: modal.whisper is not a function");
      page.assertPrintedNothingElse();
    }
  }

  @Test
  void theHostSaysWhichModuleOrMethodIsMissing() throws Exception {
    String ask =
        """
        // { "framework": "Vue" }
        var ask = function (task, module, method) {
          try { task.send('module', { module: module, method: method }, []); }
          catch (e) { console.log(e.name + ': ' + e.message); }
        };
        new Vue({ el: '#root', render: function (h) { return h('div') }, mounted: function () {
          ask(this.$document.taskCenter, 'fortuneTeller', 'tell');
          ask(this.$document.taskCenter, 'timer', 'tell');
        } });
        """;
    try (PageSession page = PageSession.run("page.js", ask)) {
      page.awaitIdle();
      String first = page.nextPrinted();
      assertTrue(
          first.startsWith("TypeError: there is no module \"fortuneTeller\"; there are "), first);
      page.awaitPrinted(
          "TypeError: the module \"timer\" has no method \"tell\"; it has clearInterval,"
              + " clearTimeout, setInterval, setTimeout");
      page.assertNothingElse();
    }
  }

  /** Keeps what it is called with. */
  public static final class Keeper implements WeexModule {

    private static final AtomicReference<JSCallback> KEPT = new AtomicReference<>();

    @JSMethod
    public void keep(JSCallback callback) {
      KEPT.set(callback);
    }
  }

  @ParameterizedTest
  @EnumSource(Framework.class)
  void aCallbackIsHeardUntilThePageIsClosedAndByNobodyAfterwards(Framework framework)
      throws Exception {
    Bundle bundle =
        Dialects.VUE.page(
            Dialects.NOTHING,
            "weex.requireModule('keeper').keep(function (e) { console.log(JSON.stringify(e)) })",
            Dialects.NOTHING);
    Keeper.KEPT.set(null);
    PageSession page =
        PageSession.begin(
            bundle, framework, options -> options.module("keeper", Keeper.class, Keeper::new));
    PageSession.get(page.page().rendered());
    page.awaitIdle();
    JSCallback kept = Keeper.KEPT.get();
    kept.invokeAndKeepAlive(java.util.Map.of("n", 1));
    kept.invokeAndKeepAlive("two");
    page.awaitPrinted("{\"n\":1}", "\"two\"");
    page.assertNothingElse();
    page.close();
    kept.invokeAndKeepAlive("three");
    kept.invoke("four");
    assertEquals(List.of(), page.page().errors());
    page.assertNothingPrinted();
  }

  // ---- Elements ----

  @Test
  void aCommandForAnElementThatIsNotThereIsOneWarning() throws Exception {
    try (PageSession page = PageSession.of("broken/unknown-ref", Framework.STANDARD)) {
      page.click("#viaTree").awaitText("#words", "sent to the tree");
      String none = ": the page has no element with the ref \"no-such-ref\"";
      page.awaitPrinted(
          "warn: the framework's updateAttrs was not carried out: updateAttributes" + none,
          "warn: the framework's addElement was not carried out: addElement" + none,
          "warn: the framework's removeElement was not carried out: removeElement" + none);
      page.assertNothingElse();
    }
  }

  // ---- One bundle ----

  @ParameterizedTest
  @ValueSource(strings = {"'1'", "1", "'2'"})
  void aBundleCanNotCreateAnother(String id) throws Exception {
    String second =
        "// { \\\"framework\\\": \\\"Vue\\\" }\\nnew Vue({ el: '#root', render: function (h) {"
            + " return h('text', ['another']) } })";
    String code =
        Pages.code("hello-vue")
            + "\nvar result = globalThis.createInstance("
            + id
            + ", \""
            + second
            + "\", {}, {});\nconsole.log(result instanceof Error);\n";
    try (PageSession page = PageSession.run("hello.js", code)) {
      PageSession.get(page.page().rendered());
      assertEquals(List.of(), page.texts(":text(\"another\")"));
      page.click("#counter").awaitText("#counter", "clicked 1 times");
      if (id.contains("1")) {
        page.awaitPrinted("error: Error: invalid instance id \"1\"", "true");
      } else {
        page.awaitPrinted("false"); // To the framework it is one more; there is no page for it.
      }
      page.assertNothingElse();
    }
  }

  // ---- Size and time ----

  @Test
  void tenMegabytesRender() throws Exception {
    StringBuilder code = new StringBuilder("// { \"framework\": \"Vue\" }\nvar all = [];\n");
    for (int i = 0; code.length() < 10_000_000; i++) {
      code.append("all.push(function f")
          .append(i)
          .append("(a, b) { if (a > b) { return [a, b, 'text ")
          .append(i)
          .append("'].join(); } return { a: a, b: b, n: ")
          .append(i)
          .append(" }; });\n");
    }
    code.append(SHOWS.formatted("large"));
    try (PageSession page = PageSession.run("large.js", code.toString())) {
      PageSession.get(page.page().rendered());
      assertEquals("large", page.text("#words"));
      page.assertNothingElse();
    }
  }

  private static PageSession impatient(Bundle bundle) {
    return PageSession.begin(
        bundle, Framework.STANDARD, options -> options.maxTurn(Duration.ofMillis(300)));
  }

  @Test
  void aBundleWithoutEndIsStopped() throws Exception {
    try (PageSession page = impatient(Pages.read("broken/loops-at-boot"))) {
      assertThrows(ExecutionException.class, () -> PageSession.get(page.page().rendered()));
      Fault fault = page.page().errors().get(0);
      assertEquals(Fault.Kind.STOPPED, fault.kind());
      assertTrue(List.of(6, 7).contains(fault.line()), () -> fault.report());
      assertEquals("broken/loops-at-boot.js", fault.file());
      assertEquals(
          "the script was stopped: one turn took more than 0.3 s of CPU time",
          fault.text().lines().findFirst().orElseThrow());
      assertEquals(1, page.page().errors().size());
      page.assertPrintedNothingElse();
    }
  }

  @Test
  void aHandlerWithoutEndIsStoppedAndThePageGoesOn() throws Exception {
    String code =
        """
        // { "framework": "Vanilla" }
        var body = document.createBody('div', {});
        var text = document.createElement('text', { attr: { id: 'boom', value: 'boom' } });
        text.addEvent('click', function () {
          for (;;) {}
        });
        text.addEvent('longpress', function () { text.setAttr('value', 'fine'); });
        body.appendChild(text);
        document.documentElement.appendChild(body);
        document.listener.createFinish();
        """;
    try (PageSession page = impatient(Bundle.of("page.js", code))) {
      PageSession.get(page.page().rendered());
      page.click("#boom").touch(touched -> touched.longpress("#boom")).awaitText("#boom", "fine");
      page.assertFaults(
          "page.js:5: the script was stopped: one turn took more than 0.3 s of CPU time");
      page.assertPrintedNothingElse();
    }
  }

  @Test
  void aPageThatRunsForEverCanBeClosed() {
    PageSession page =
        PageSession.begin(
            Pages.read("broken/loops-at-boot"),
            Framework.STANDARD,
            options -> options.maxTurn(Duration.ZERO));
    page.close();
    assertThrows(ExecutionException.class, () -> PageSession.get(page.page().rendered()));
    assertEquals(List.of(), page.page().errors());
  }

  // ---- Frameworks ----

  private static String refusal(Path directory, String framework) throws Exception {
    Path file = Files.writeString(directory.resolve("main.js"), framework);
    JsFramework read = JsFramework.read(file);
    try (PageSession page =
        PageSession.begin(
            Pages.read("hello-vue"), Framework.STANDARD, options -> options.framework(read))) {
      ExecutionException failed =
          assertThrows(ExecutionException.class, () -> PageSession.get(page.page().rendered()));
      assertEquals(List.of(), page.page().errors());
      assertEquals(List.of(), page.faults());
      return failed.getCause().getMessage().replace(file.toString(), "main.js");
    }
  }

  @Test
  void aFileThatIsNoFrameworkIsRefusedInOneSentence(@TempDir Path directory) throws Exception {
    String start = "the instance could not be set up: main.js is no Weex JS framework: ";
    assertEquals(start + "it defines no createInstance()", refusal(directory, ""));
    assertEquals(
        start + "it defines no refreshInstance()",
        refusal(directory, "globalThis.createInstance = function () {}"));
    assertEquals(
        start + "in line 2, ReferenceError: nothing is not defined",
        refusal(directory, "\nnothing.x"));
    assertEquals(
        start + "in line 1, SyntaxError: Expected an operand but found error",
        refusal(directory, "# Readme"));
    assertThrows(
        NoSuchFileException.class, () -> JsFramework.read(directory.resolve("missing.js")));
  }

  @Test
  void aFrameworkThatDoesNotKnowTheBundlesDialectSaysSo() throws Exception {
    try (PageSession page =
        PageSession.begin(Pages.read("hello-legacy"), Framework.RECENT, options -> options)) {
      assertThrows(ExecutionException.class, () -> PageSession.get(page.page().rendered()));
      page.assertFaults(":0: [Error: [JS Framework] Invalid bundle type \"Weex\".]");
      page.assertPrintedNothingElse();
    }
  }
}
