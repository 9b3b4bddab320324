package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The face, as an embedder uses it: from threads that are not the loop's. */
@Timeout(60)
class WeexInstanceTest {

  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final BlockingQueue<Fault> faults = new LinkedBlockingQueue<>();

  private WeexOptions.Builder options() {
    return WeexOptions.builder().console((level, text) -> printed.add(text)).onFault(faults::add);
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  private void assertPrinted(String... lines) {
    assertEquals(List.of(), List.copyOf(faults));
    assertEquals(List.of(lines), List.copyOf(printed));
  }

  @Test
  void givesTheCompletionValueOfAScript() throws Exception {
    try (WeexInstance weex = Weex.open(options().build())) {
      assertEquals(42, get(weex.eval("6 * 7")));
      assertEquals(0.5, get(weex.eval("1 / 2")));
      assertEquals("text", get(weex.eval("'text'")));
      assertEquals(true, get(weex.eval("true")));
      assertEquals(null, get(weex.eval("undefined")));
      assertEquals("{ a: [ 1 ] }", get(weex.eval("({ a: [1] })")));
    }
    assertPrinted();
  }

  @Test
  void keepsGlobalsFromOneScriptToTheNext() throws Exception {
    try (WeexInstance weex = Weex.open(options().build())) {
      get(weex.eval("let a = 1; var b = 2; function c() { return a + b }"));
      assertEquals(3, get(weex.eval("c()")));
    }
    assertPrinted();
  }

  @Test
  void failsTheFutureAndTellsTheListenerOnceWhenAScriptThrows() throws Exception {
    try (WeexInstance weex = Weex.open(options().build())) {
      ExecutionException failed =
          assertThrows(ExecutionException.class, () -> get(weex.eval("bad.js", "null.x")));
      ScriptFailedException cause =
          assertInstanceOf(ScriptFailedException.class, failed.getCause());
      assertEquals("bad.js", cause.fault().file());
      assertEquals(List.of(cause.fault()), List.copyOf(faults));
      assertEquals(2, get(weex.eval("1 + 1")));
    }
  }

  @Test
  void printsAFaultAsAnErrorWhenNobodyListens() throws Exception {
    WeexOptions quiet =
        WeexOptions.builder().console((level, text) -> printed.add(level + " " + text)).build();
    try (WeexInstance weex = Weex.open(quiet)) {
      assertThrows(ExecutionException.class, () -> get(weex.eval("throw 1")));
    }
    assertPrinted("error [eval]:1:1\nthrow 1\n^\nUncaught 1");
  }

  @Test
  void isIdleOnceTimersAndConnectionsAreThrough() throws Exception {
    try (EchoServer echo = EchoServer.start();
        WeexInstance weex = Weex.open(options().build())) {
      get(
          weex.eval(
              """
              const ws = weex.requireModule('webSocket');
              ws.WebSocket('%s', '');
              ws.send('one');
              ws.onmessage = e => { console.log(e.data); ws.close(); };
              ws.onclose = e => setTimeout(() => console.log('closed', e.code), 1);
              """
                  .formatted(echo.url())));
      get(weex.idle());
      assertPrinted("one", "closed 1005");
    }
    assertPrinted("one", "closed 1005");
  }

  @Test
  void closesItsConnectionsWith1001() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(ServerScript.parse("accept\nsend text hi\nexpect close 1001"))) {
      try (WeexInstance weex = Weex.open(options().build())) {
        get(
            weex.eval(
                """
                const ws = weex.requireModule('webSocket');
                ws.onmessage = e => console.log(e.data);
                ws.onclose = e => console.log('never told');
                ws.WebSocket('%s', '');
                """
                    .formatted(server.url())));
        assertEquals("hi", printed.poll(20, TimeUnit.SECONDS));
      }
      server.awaitScripts();
    }
    assertPrinted();
  }

  @Test
  void stopsAScriptThatIsStillRunningWhenItIsClosed() throws Exception {
    WeexInstance weex = Weex.open(options().maxTurn(Duration.ZERO).build());
    CompletableFuture<Object> endless = weex.eval("console.log('began'); for (;;);");
    assertEquals("began", printed.poll(20, TimeUnit.SECONDS));
    weex.close();
    assertThrows(ExecutionException.class, () -> get(endless));
    weex.close(); // Harmless the second time.
    assertPrinted();
  }

  @Test
  void isWatchedByWhateverThreadItsLoopIsRun() throws Exception {
    try (EventLoop loop = new EventLoop()) {
      WeexInstance weex = Weex.open(options().loop(loop).maxTurn(Duration.ofMillis(100)).build());
      CompletableFuture<Object> first = weex.eval("1");
      loop.run();
      assertEquals(1, get(first));
      CompletableFuture<Object> endless = weex.eval("for (;;);");
      Thread another = new Thread(loop::run, "another");
      another.setDaemon(true);
      another.start();
      assertThrows(ExecutionException.class, () -> get(endless));
      another.join();
      assertEquals(Fault.Kind.STOPPED, faults.take().kind());
      var end = weex.shutdown(Duration.ZERO);
      loop.run();
      get(end);
    }
    assertPrinted();
  }

  @Test
  void reachesNoModuleAfterItsEndThoughAScriptGoesOn() {
    List<String> called = new ArrayList<>();
    AtomicReference<WeexInstance> weex = new AtomicReference<>();
    try (EventLoop loop = new EventLoop()) {
      WeexOptions options =
          WeexOptions.builder()
              .loop(loop)
              .console((level, text) -> weex.get().close())
              .onCall((module, method, arguments) -> called.add(module + "." + method))
              .build();
      weex.set(Weex.open(options));
      CompletableFuture<Object> result =
          weex.get()
              .eval(
                  """
                  const modal = weex.requireModule('modal');
                  modal.toast({ message: 'before' });
                  console.log('end');
                  modal.toast({ message: 'after' });
                  weex.requireModule('globalEvent') === undefined
                  """);
      loop.run();
      assertEquals(true, result.join());
      assertEquals(List.of("modal.toast"), called);
      assertEquals(1, options.device().toasts().size());
    }
    assertPrinted();
  }

  @Test
  void refusesScriptsOnceItIsClosed() {
    WeexInstance weex = Weex.open(options().build());
    weex.close();
    ExecutionException refused = assertThrows(ExecutionException.class, () -> get(weex.eval("1")));
    assertEquals("the instance is closed", refused.getCause().getMessage());
    assertPrinted();
  }

  @Test
  void runsOnALoopOfTheCallersUntilNothingCanHappen() {
    try (EventLoop loop = new EventLoop()) {
      WeexInstance weex = Weex.open(options().loop(loop).build());
      CompletableFuture<Object> answer =
          weex.eval("setTimeout(() => console.log('later'), 1); 'now'");
      assertFalse(answer.isDone());
      loop.run();
      assertEquals("now", answer.join());
      assertPrinted("later");
    }
  }

  @Test
  void letsSeveralInstancesShareALoop() {
    try (EventLoop loop = new EventLoop()) {
      List<WeexInstance> instances =
          IntStream.range(0, 20).mapToObj(i -> Weex.open(options().loop(loop).build())).toList();
      List<CompletableFuture<Object>> answers =
          IntStream.range(0, instances.size())
              .boxed()
              .flatMap(
                  i ->
                      Stream.of(
                          instances.get(i).eval("var own = " + i + "; null"),
                          instances.get(i).eval("own")))
              .toList();
      loop.run();
      for (int i = 0; i < instances.size(); i++) {
        assertEquals(i, answers.get(2 * i + 1).join());
      }
    }
    assertPrinted();
  }

  @Test
  void putsWeexIntoAContextOfTheCallersWithTheAccessItHas() throws Exception {
    try (EchoServer echo = EchoServer.start();
        Context context = Context.newBuilder("js").allowAllAccess(true).build();
        WeexInstance weex = Weex.install(context, options().build())) {
      get(
          weex.eval(
              """
              const list = new (Java.type('java.util.ArrayList'))();
              const ws = weex.requireModule('webSocket');
              ws.WebSocket('%s', '');
              ws.send('to java');
              ws.onmessage = e => { list.add(e.data); ws.close(); };
              """
                  .formatted(echo.url())));
      get(weex.idle());
      assertEquals("to java", get(weex.eval("list.get(0)")));
    }
    assertPrinted();
  }

  @Test
  void leavesAContextOfTheCallersOpenAndItsGlobalsAsTheyWere() throws Exception {
    try (Context context = Context.newBuilder("js").allowAllAccess(true).build()) {
      context.eval("js", "var setTimeout = 'mine'");
      try (WeexInstance weex = Weex.install(context, options().build())) {
        assertEquals("mine", get(weex.eval("setTimeout")));
        assertEquals("function", get(weex.eval("typeof setInterval")));
        assertEquals("object", get(weex.eval("typeof Java")));
      }
      assertEquals("object", context.eval("js", "typeof weex").asString());
    }
    assertPrinted();
  }

  /** Not public, so that nothing could call it. */
  static final class HiddenModule implements WeexModule {}

  @Test
  void refusesAModuleThatCannotWorkInTheCallersFace() {
    WeexOptions broken = options().module("hidden", HiddenModule.class, HiddenModule::new).build();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Weex.open(broken));
    assertTrue(refused.getMessage().endsWith("HiddenModule is not public: make it so"));
    assertPrinted();
  }

  @Test
  void failsEveryAnswerWhenItCannotBeSetUp() throws Exception {
    Context context = Context.create("js");
    context.close();
    try (WeexInstance weex = Weex.install(context, options().build())) {
      ExecutionException failed = assertThrows(ExecutionException.class, () -> get(weex.eval("1")));
      assertTrue(failed.getMessage().contains("the instance could not be set up: "));
    }
    assertPrinted();
  }

  @Test
  void answersManyThreadsAtOnce() throws Exception {
    try (WeexInstance weex = Weex.open(options().build())) {
      get(weex.eval("var count = 0"));
      List<CompletableFuture<Object>> answers =
          IntStream.range(0, 8)
              .parallel()
              .boxed()
              .flatMap(t -> IntStream.range(0, 100).mapToObj(i -> weex.eval("++count")))
              .toList();
      for (CompletableFuture<Object> answer : answers) {
        assertInstanceOf(Integer.class, get(answer));
      }
      assertEquals(800, get(weex.eval("count")));
    }
    assertPrinted();
  }

  @Test
  void describesItselfToTheScript() throws Exception {
    WeexOptions described =
        options().bundleUrl("file:///app.js").environment("appName", "mine").build();
    try (WeexInstance weex = Weex.open(described)) {
      assertEquals("file:///app.js", get(weex.eval("weex.config.bundleUrl")));
      assertEquals("mine", get(weex.eval("WXEnvironment.appName")));
      assertEquals(true, get(weex.eval("weex.config.env === WXEnvironment")));
      assertTrue(
          (Boolean)
              get(weex.eval("Object.values(WXEnvironment).every(v => typeof v == 'string')")));
    }
    assertPrinted();
  }
}
