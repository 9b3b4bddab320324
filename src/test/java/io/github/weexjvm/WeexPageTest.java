package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.ComponentCall;
import io.github.weexjvm.bundle.Framework;
import io.github.weexjvm.bundle.Pages;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The face of a page, from threads that are not the loop's. */
@Timeout(60)
class WeexPageTest {

  /** A page that prints what happens to its elements. */
  private static final String LISTENING =
      """
      // { "framework": "Vue" }
      var told = function (what) {
        return function (e) { console.log(what + ' ' + JSON.stringify(e, members)); };
      };
      var members = ['type', 'value', 'index', 'direction', 'returnKeyType', 'contentOffset', 'x',
        'y', 'extra'];
      new Vue({ el: '#root', render: function (h) {
        return h('div', { on: { viewappear: told('page'), viewdisappear: told('page') } }, [
          h('div', { attrs: { id: 'outer' }, on: { click: told('outer') } }, [
            h('div', { attrs: { id: 'inner' }, on: { longpress: told('inner') } }, [
              h('text', { attrs: { id: 'words' } }, ['words'])
            ])
          ]),
          h('input', { attrs: { id: 'input', returnKeyType: 'go' }, on: { input: told('input'),
            change: told('input'), return: told('input'), focus: told('input'),
            blur: told('input') } }),
          h('switch', { attrs: { id: 'switch' }, on: { change: told('switch') } }),
          h('slider', { attrs: { id: 'slider' }, on: { change: told('slider') } }),
          h('slider-neighbor', { attrs: { id: 'neighbor' }, on: { change: told('neighbor') } }),
          h('list', { attrs: { id: 'list' }, on: { scroll: told('list'), loadmore: told('list'),
            appear: told('list'), disappear: told('list'), custom: told('list') } })
        ]);
      } });
      """;

  private static PageSession listening() throws Exception {
    PageSession page = PageSession.run("page.js", LISTENING);
    PageSession.get(page.page().rendered());
    page.awaitPrinted("page {\"type\":\"viewappear\"}"); // A page that is rendered is in front.
    return page;
  }

  private static Throwable failure(CompletableFuture<?> future) {
    return assertThrows(ExecutionException.class, () -> PageSession.get(future)).getCause();
  }

  // ---- Touching ----

  @Test
  void aTouchReachesTheNearestElementThatListens() throws Exception {
    try (PageSession page = listening()) {
      page.click("#words").click("#inner").click("#outer");
      page.awaitPrinted(
          "outer {\"type\":\"click\"}", "outer {\"type\":\"click\"}", "outer {\"type\":\"click\"}");
      page.touch(touched -> touched.longpress("#words"));
      page.awaitPrinted("inner {\"type\":\"longpress\"}");
      page.assertNothingElse();
    }
  }

  @Test
  void aTouchThatNothingHearsFailsWithASentence() throws Exception {
    try (PageSession page = listening()) {
      Throwable unheard = failure(page.page().longpress("#outer"));
      assertInstanceOf(IllegalStateException.class, unheard);
      assertEquals(
          "nothing hears a longpress on #outer: neither it nor an element around it listens",
          unheard.getMessage());
      page.assertNothingElse();
    }
  }

  @Test
  void anAssertionThatFailsIsTheAnswerAndTheOtherWaitsGoOn() throws Exception {
    try (PageSession page = listening()) {
      AssertionError failed = new AssertionError("as a test does it");
      CompletableFuture<Void> first =
          page.page().until(tree -> throwOnce(tree, attribute(tree, "#input", "value"), failed));
      CompletableFuture<Void> second =
          page.page().until(tree -> "hi".equals(attribute(tree, "#input", "value")));
      page.input("#input", "hi");
      assertSame(failed, failure(first));
      PageSession.get(second);
      assertSame(failed, failure(page.page().read(tree -> throwOnce(tree, "hi", failed))));
      page.awaitPrinted("input {\"type\":\"input\",\"value\":\"hi\"}");
      page.assertNothingElse();
    }
  }

  private static boolean throwOnce(ElementTree tree, Object value, AssertionError failed) {
    if (tree.root() != null && "hi".equals(value)) {
      throw failed;
    }
    return false;
  }

  @Test
  void whatCanNotBeSaidInJsonIsNamed() throws Exception {
    try (PageSession page = listening()) {
      assertEquals(
          "JSON can't hold a java.lang.Object",
          failure(page.page().fire("#words", "custom", Map.of("odd", new Object()))).getMessage());
      page.assertNothingElse();
    }
  }

  @Test
  void onlyWhatTakesATextIsTypedInto() throws Exception {
    try (PageSession page = listening()) {
      Throwable text = failure(page.page().input("#words", "hi"));
      assertInstanceOf(IllegalStateException.class, text);
      assertEquals(
          "nothing can be typed into #words: it is a text, neither an input nor a textarea, and does"
              + " not listen to input",
          text.getMessage());
      assertInstanceOf(IllegalStateException.class, failure(page.page().pressReturn("#list")));
      page.assertNothingElse();
    }
  }

  @Test
  void aSelectorThatFindsNothingFailsWithASentence() throws Exception {
    try (PageSession page = listening()) {
      Throwable missing = failure(page.page().click("#nowhere"));
      assertInstanceOf(NoSuchElementException.class, missing);
      assertEquals("no element matches #nowhere", missing.getMessage());
      assertEquals(
          "no element matches list > cell",
          failure(page.page().appear("list > cell")).getMessage());
      assertInstanceOf(IllegalArgumentException.class, failure(page.page().click("#")));
      page.assertNothingElse();
    }
  }

  @Test
  void anEmptyPageSaysThatItIsEmpty() throws Exception {
    try (PageSession page = PageSession.run("page.js", "// { \"framework\": \"Vue\" }\n")) {
      assertEquals(
          "no element matches #a: the page is empty",
          failure(page.page().click("#a")).getMessage());
      page.assertNothingElse();
    }
  }

  @Test
  void whatIsTypedIsInTheElementAndInTheEvent() throws Exception {
    try (PageSession page = listening()) {
      page.touch(touched -> touched.focus("#input"));
      page.input("#input", "hi").touch(touched -> touched.pressReturn("#input"));
      page.touch(touched -> touched.change("#input", "hi!"));
      page.touch(touched -> touched.blur("#input"));
      page.awaitPrinted(
          "input {\"type\":\"focus\"}",
          "input {\"type\":\"input\",\"value\":\"hi\"}",
          "input {\"type\":\"return\",\"value\":\"hi\",\"returnKeyType\":\"go\"}",
          "input {\"type\":\"change\",\"value\":\"hi!\"}",
          "input {\"type\":\"blur\"}");
      assertEquals("hi!", PageSession.get(page.page().read(t -> attribute(t, "#input", "value"))));
      page.assertNothingElse();
    }
  }

  private static Object attribute(ElementTree tree, String selector, String name) {
    return tree.query(selector).attribute(name);
  }

  @Test
  void switchesAndSlidersChange() throws Exception {
    try (PageSession page = listening()) {
      page.touch(touched -> touched.change("#switch", true));
      page.touch(touched -> touched.change("#slider", 2));
      page.touch(touched -> touched.change("#neighbor", 1));
      page.awaitPrinted(
          "switch {\"type\":\"change\",\"value\":true}",
          "slider {\"type\":\"change\",\"index\":2}",
          "neighbor {\"type\":\"change\",\"index\":1}");
      assertEquals(
          true, PageSession.get(page.page().read(t -> attribute(t, "#switch", "checked"))));
      Object index = PageSession.get(page.page().read(t -> attribute(t, "#slider", "index")));
      assertEquals((Object) 2, index);
      page.assertNothingElse();
    }
  }

  @Test
  void theMembersOfAnEventStandInTheSameOrderInEachProcess() throws Exception {
    String bundle =
        """
        // { "framework": "Vue" }
        new Vue({ el: '#root', render: (h) => h('list', { attrs: { id: 'list' }, on: {
          click: (e) => console.log(JSON.stringify(e.position)),
          scroll: (e) => console.log(JSON.stringify(e.contentSize)) } }) });
        """;
    try (PageSession page = PageSession.run("page.js", bundle)) {
      PageSession.get(page.page().rendered());
      page.click("#list").touch(touched -> touched.scroll("#list", 0, 120));
      page.awaitPrinted(
          "{\"x\":0,\"y\":0,\"width\":0,\"height\":0}", "{\"width\":750,\"height\":0}");
      page.assertNothingElse();
    }
  }

  @Test
  void listsScrollAppearAndHearOfAnythingElse() throws Exception {
    try (PageSession page = listening()) {
      page.touch(touched -> touched.scroll("#list", 0, 120));
      page.touch(touched -> touched.loadMore("#list"));
      page.touch(touched -> touched.appear("#list"));
      page.touch(touched -> touched.disappear("#list"));
      page.touch(touched -> touched.fire("#list", "custom", Map.of("extra", List.of(1, "a"))));
      page.touch(touched -> touched.fire("#list", "unheard", Map.of()));
      page.awaitPrinted(
          "list {\"type\":\"scroll\",\"contentOffset\":{\"x\":0,\"y\":-120}}",
          "list {\"type\":\"loadmore\"}",
          "list {\"type\":\"appear\",\"direction\":\"up\"}",
          "list {\"type\":\"disappear\",\"direction\":\"up\"}",
          "list {\"type\":\"custom\",\"extra\":[1,\"a\"]}");
      page.assertNothingElse();
    }
  }

  @Test
  void thePageItselfAppearsAndDisappears() throws Exception {
    try (PageSession page = listening()) {
      page.touch(WeexPage::viewDisappear).touch(WeexPage::viewAppear);
      page.awaitPrinted("page {\"type\":\"viewdisappear\"}", "page {\"type\":\"viewappear\"}");
      page.assertNothingElse();
    }
  }

  @Test
  void thePageDisappearsWhenItIsClosed() throws Exception {
    List<String> printed = new CopyOnWriteArrayList<>();
    WeexOptions options = WeexOptions.builder().console((level, text) -> printed.add(text)).build();
    WeexPage page = Weex.render(Bundle.of("page.js", LISTENING), options);
    PageSession.get(page.rendered());
    page.close();
    assertEquals(
        List.of("page {\"type\":\"viewappear\"}", "page {\"type\":\"viewdisappear\"}"), printed);
    assertEquals(List.of(), page.errors());
  }

  @Test
  void eventsBubbleWhereTheRootAsksForIt() throws Exception {
    String code =
        """
        // { "framework": "Vanilla" }
        var body = document.createBody('div', { attr: { bubble: 'true' } });
        var outer = document.createElement('div', { attr: { id: 'outer' } });
        var inner = document.createElement('div', { attr: { id: 'inner' } });
        inner.addEvent('click', function () { console.log('inner'); });
        outer.addEvent('click', function () { console.log('outer'); });
        outer.appendChild(inner);
        body.appendChild(outer);
        document.documentElement.appendChild(body);
        document.listener.createFinish();
        """;
    try (PageSession page = PageSession.run("bubbles.js", code)) {
      page.click("#inner").awaitPrinted("inner", "outer");
      page.assertNothingElse();
    }
    try (PageSession page = PageSession.run("plain.js", code.replace("{ bubble: 'true' }", "{}"))) {
      page.click("#inner").awaitPrinted("inner");
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @EnumSource(Framework.class)
  void callsOfComponentsAreKept(Framework framework) throws Exception {
    Bundle bundle =
        Bundle.of(
            "page.js",
            """
            // { "framework": "Vue" }
            new Vue({ el: '#root', methods: { go: function () {
              this.$refs.field.setSelectionRange(1, 2);
              this.$refs.field.focus();
            } }, render: function (h) {
              return h('div', [h('input', { ref: 'field', attrs: { id: 'field' },
                on: { click: this.go } })]);
            } });
            """);
    try (PageSession page = PageSession.begin(bundle, framework, options -> options)) {
      PageSession.get(page.page().rendered());
      assertEquals(List.of(), page.page().componentCalls());
      page.click("#field");
      String ref = PageSession.get(page.page().read(tree -> tree.query("#field").ref()));
      List<ComponentCall> calls = page.page().componentCalls();
      assertEquals(List.of("setSelectionRange", "focus"), names(calls));
      assertEquals(new ComponentCall(ref, "input", "focus", List.of()), calls.get(1));
      assertEquals("[1, 2]", calls.get(0).arguments().toString());
      page.assertNothingElse();
    }
  }

  private static List<String> names(List<ComponentCall> calls) {
    return calls.stream().map(ComponentCall::method).toList();
  }

  @Test
  void otherDataReachesTheTopComponent() throws Exception {
    String code =
        """
        define('@weex-component/page', function (require, exports, module) {
          module.exports = { data: { name: 'nobody' } };
          module.exports.template = { type: 'div', children: [
            { type: 'text', attr: { name: 'n', value: function () { return this.name } } } ] };
        });
        bootstrap('@weex-component/page');
        """;
    Bundle bundle = Bundle.of("page.js", code);
    try (PageSession page =
        PageSession.begin(
            bundle, Framework.STANDARD, options -> options.data(Map.of("name", "first")))) {
      PageSession.get(page.page().rendered());
      assertEquals("first", page.text("[name=n]"));
      page.touch(touched -> touched.refresh(Map.of("name", "second")));
      page.awaitText("[name=n]", "second");
      page.assertNothingElse();
    }
  }

  // ---- Looking ----

  @Test
  void aSnapshotStaysAsItWas() throws Exception {
    try (PageSession page = PageSession.of("hello-vue", Framework.STANDARD)) {
      ElementTree before = PageSession.get(page.page().tree());
      page.click("#counter").awaitText("#counter", "clicked 1 times");
      assertEquals("clicked 0 times", before.query("#counter").text());
      page.assertNothingElse();
    }
  }

  @Test
  void aConditionThatHoldsAlreadyIsMetAtOnce() throws Exception {
    try (PageSession page = PageSession.of("hello-vue", Framework.STANDARD)) {
      PageSession.get(page.page().until(tree -> tree.query("#counter") != null));
      page.assertNothingElse();
    }
  }

  @Test
  void whatAConditionThrowsIsItsAnswer() throws Exception {
    try (PageSession page = PageSession.of("hello-vue", Framework.STANDARD)) {
      IllegalStateException thrown = new IllegalStateException("mine");
      assertSame(
          thrown,
          failure(
              page.page()
                  .until(
                      tree -> {
                        throw thrown;
                      })));
      CompletableFuture<Void> later =
          page.page()
              .until(
                  tree -> {
                    if (tree.query("#thanks") != null) {
                      throw thrown;
                    }
                    return false;
                  });
      page.click("#counter");
      assertSame(thrown, failure(later));
      assertSame(
          thrown,
          failure(
              page.page()
                  .read(
                      tree -> {
                        throw thrown;
                      })));
      page.assertNothingElse();
    }
  }

  @Test
  void anAssertionThatFailsInAConditionIsItsAnswer() throws Exception {
    try (PageSession page = PageSession.of("hello-vue", Framework.STANDARD)) {
      AssertionError failed = new AssertionError("mine");
      Function<ElementTree, Boolean> fail =
          tree -> {
            throw failed;
          };
      assertSame(failed, failure(page.page().read(fail)));
      assertSame(failed, failure(page.page().until(fail::apply)));
      page.assertNothingElse();
    }
  }

  @Test
  void aWaitThatWasGivenUpIsNotAskedAgain() throws Exception {
    try (PageSession page = PageSession.of("hello-vue", Framework.STANDARD)) {
      AtomicInteger asked = new AtomicInteger();
      CompletableFuture<Void> wait =
          page.page()
              .until(
                  tree -> {
                    asked.incrementAndGet();
                    return false;
                  });
      PageSession.get(page.page().read(tree -> null));
      wait.cancel(false);
      page.click("#counter").click("#counter");
      assertEquals(1, asked.get());
      page.assertNothingElse();
    }
  }

  @RepeatedTest(3)
  void manyThreadsTouchAndWaitAtOnce() throws Exception {
    try (PageSession page = PageSession.of("hello-vue", Framework.STANDARD)) {
      List<CompletableFuture<?>> all = new ArrayList<>();
      IntStream.rangeClosed(1, 8)
          .forEach(
              n ->
                  all.add(
                      CompletableFuture.runAsync(
                          () -> {
                            page.page().click("#counter").join();
                            page.page().until(tree -> clicks(tree) >= n).join();
                            assertTrue(clicks(page.page().tree().join()) >= n);
                          })));
      PageSession.get(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)));
      page.awaitText("#counter", "clicked 8 times");
      page.assertNothingElse();
    }
  }

  private static int clicks(ElementTree tree) {
    return Integer.parseInt(tree.query("#counter").text().replaceAll("\\D", ""));
  }

  // ---- Ends ----

  @Test
  void aBundleThatRendersNothingFailsItsRendering() throws Exception {
    try (PageSession page = PageSession.run("page.js", "// { \"framework\": \"Vue\" }\nvar a;")) {
      assertEquals(
          "page.js came to rest without rendering anything: it never created a page",
          failure(page.page().rendered()).getMessage());
      assertFalse(page.page().loaded().isCompletedExceptionally());
      page.assertNothingElse();
    }
  }

  @Test
  void aBundleThatRendersLaterIsAwaited() throws Exception {
    String later =
        "// { \"framework\": \"Vue\" }\nsetTimeout(function () { new Vue({ el: '#root', render:"
            + " function (h) { return h('text', { attrs: { id: 'late' } }, ['late']) } }) }, 5)";
    try (PageSession page = PageSession.run("page.js", later)) {
      PageSession.get(page.page().rendered());
      assertEquals("late", page.text("#late"));
      page.assertNothingElse();
    }
  }

  @Test
  void closingFailsWhatIsAwaited() throws Exception {
    PageSession page = PageSession.of("hello-vue", Framework.STANDARD);
    CompletableFuture<Void> never = page.page().until(tree -> false);
    PageSession.get(page.page().read(tree -> null));
    page.close();
    assertEquals("the page is closed", failure(never).getMessage());
    assertEquals("the instance is closed", failure(page.page().tree()).getMessage());
    assertEquals("the instance is closed", failure(page.page().click("#counter")).getMessage());
    assertEquals("the instance is closed", failure(page.page().until(t -> true)).getMessage());
    page.close();
    assertEquals(List.of(), page.page().errors());
  }

  @Test
  void closingTellsTheBundle() throws Exception {
    String code =
        "// { \"framework\": \"Vue\" }\nnew Vue({ el: '#root', render: function (h) { return"
            + " h('div') }, destroyed: function () { console.log('destroyed') } });";
    PageSession page = PageSession.run("page.js", code);
    PageSession.get(page.page().rendered());
    page.close();
    page.awaitPrinted("destroyed");
    assertEquals(List.of(), page.page().errors());
  }

  @Test
  void aPageThatAFaultListenerClosesRunsNoScriptAnyMore() {
    String code =
        """
        // { "framework": "Vue" }
        weex.requireModule('modal').alert({}, function () { console.log('answered'); });
        throw new Error('mine');
        """;
    List<String> printed = new ArrayList<>();
    AtomicReference<WeexPage> page = new AtomicReference<>();
    try (EventLoop loop = new EventLoop()) {
      WeexOptions options =
          WeexOptions.builder()
              .loop(loop)
              .console((level, text) -> printed.add(text))
              .onFault(fault -> page.get().close())
              .build();
      page.set(Weex.render(Bundle.of("page.js", code), options));
      loop.run();
    }
    assertEquals(1, page.get().errors().size());
    assertEquals(List.of(), printed);
  }

  @Test
  void aFaultListenerThatThrowsKeepsNoPageAwake() throws Exception {
    String code =
        """
        // { "framework": "Vue" }
        new Vue({ el: '#root', render: function (h) { return h('div', { ref: 'box' }); },
          mounted: function () {
            weex.requireModule('animation').transition(this.$refs.box, { styles: {}, duration: 1 },
              function () { throw new Error('mine'); });
          } });
        """;
    try (PageSession page =
        PageSession.begin(
            Bundle.of("page.js", code),
            Framework.STANDARD,
            options ->
                options.onFault(
                    fault -> {
                      throw new IllegalStateException("the listener's own");
                    }))) {
      PageSession.get(page.page().loaded());
      page.assertPrintedNothingElse();
      assertEquals(1, page.page().errors().size());
    }
  }

  @Test
  void pagesShareALoopAndNothingElse() throws Exception {
    List<String> printed = new ArrayList<>();
    try (EventLoop loop = new EventLoop()) {
      WeexOptions options =
          WeexOptions.builder().loop(loop).console((level, text) -> printed.add(text)).build();
      List<WeexPage> pages =
          IntStream.range(0, 3)
              .mapToObj(n -> Weex.render(Pages.read("hello-vue"), options))
              .toList();
      CompletableFuture<Void> clicked =
          pages.get(1).click("#counter").thenCompose(done -> pages.get(1).click("#counter"));
      CompletableFuture<Object> global = pages.get(0).instance().eval("globalThis.mine = 1");
      CompletableFuture<Object> other = pages.get(2).instance().eval("typeof mine");
      loop.run();
      assertTrue(clicked.isDone() && global.isDone());
      assertEquals("undefined", other.join());
      List<CompletableFuture<String>> texts =
          pages.stream().map(page -> page.read(tree -> tree.query("#counter").text())).toList();
      loop.run();
      assertEquals(
          List.of("clicked 0 times", "clicked 2 times", "clicked 0 times"),
          texts.stream().map(CompletableFuture::join).toList());
      for (WeexPage page : pages) {
        var unused = page.instance().shutdown(Duration.ZERO);
      }
      loop.run();
      assertEquals(List.of(), printed);
    }
  }
}
