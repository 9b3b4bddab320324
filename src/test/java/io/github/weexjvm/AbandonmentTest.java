package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A script that neither an interrupt nor a cancellation stops is given up: the world sees its end
 * at once, and whoever has nothing to do with it goes on.
 */
@Timeout(60)
class AbandonmentTest {

  private static final String REASON =
      "the script can't be stopped: one turn took more than 0\\.1 s of CPU time"
          + " \\(it had taken \\d+\\.\\d s\\) in something that nothing can interrupt,"
          + " so it was abandoned with its event loop";

  private static final String STUCK =
      """
      weex.requireModule('stuck').compute();
      console.log('nobody hears this');
      setTimeout(() => console.log('nor this'));
      """;

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final BlockingQueue<AbandonedException> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void release() {
    released.countDown();
  }

  private WeexOptions.Builder options() {
    return WeexOptions.builder()
        .maxTurn(Duration.ofMillis(100))
        .console((level, text) -> printed.add(text))
        .onFault(fault -> printed.add(fault.report()))
        .onAbandoned(heard::add)
        .module("stuck", Stuck.class, () -> new Stuck(entered, released));
  }

  private static void assertAbandoned(CompletableFuture<?> answer) {
    Throwable cause =
        assertThrows(ExecutionException.class, () -> answer.get(30, TimeUnit.SECONDS)).getCause();
    assertInstanceOf(AbandonedException.class, cause);
    assertTrue(cause.getMessage().matches(REASON), cause.getMessage());
  }

  private void assertNothingElse() {
    assertEquals(List.of(), List.copyOf(printed));
    assertEquals(List.of(), List.copyOf(heard));
  }

  @Test
  void itsPeerSeesTheEndWhileTheScriptIsStillStuck() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(
            ServerScript.parse("accept\nexpect text \"stuck\"\nexpect end"),
            null,
            Duration.ofSeconds(50))) {
      String code =
          "const ws = new WebSocket('%s'); ws.onopen = () => { ws.send('stuck'); flush() };";
      WeexInstance weex = Weex.open(options().build());
      var unused =
          weex.run(
              "peer.js",
              code.formatted(server.url())
                  + "ws.onclose = ws.onerror = () => console.log('nobody hears this either');"
                  + "function flush() { setTimeout(() => {"
                  + STUCK
                  + "}, 20) }");
      entered.await(); // From here on the server has a script to wait for.
      server.awaitScripts();
      assertEquals(1, released.getCount());
      assertTrue(heard.take().getMessage().matches(REASON));
      released.countDown();
      weex.close();
      assertNothingElse();
    }
  }

  @Test
  void everyAnswerThatIsOwedFailsWithTheSameSentence() throws Exception {
    WeexInstance weex = Weex.open(options().build());
    CompletableFuture<Void> idle = weex.idle();
    CompletableFuture<Void> script = weex.run("stuck.js", STUCK);
    entered.await();
    CompletableFuture<Object> next = weex.eval("1");
    CompletableFuture<Void> end = weex.shutdown(Duration.ofSeconds(1));
    assertAbandoned(script);
    assertAbandoned(next);
    assertAbandoned(end);
    assertAbandoned(weex.eval("2"));
    assertTrue(idle.isDone());
    assertTrue(heard.take().getMessage().matches(REASON));
    weex.close();
    assertNothingElse();
  }

  @Test
  void whoeverWaitsForAPageHearsOfIt() throws Exception {
    Bundle bundle = Bundle.of("stuck.js", "// { \"framework\": \"Vanilla\" }\n" + STUCK);
    WeexPage page = Weex.render(bundle, options().build());
    CompletableFuture<Void> never = page.until(tree -> false);
    assertAbandoned(page.rendered());
    assertAbandoned(page.loaded());
    assertAbandoned(never);
    assertAbandoned(page.tree());
    assertTrue(heard.take().getMessage().matches(REASON));
    page.close();
    assertNothingElse();
  }

  @Test
  void instancesOnOtherLoopsGoOn() throws Exception {
    try (EchoServer server = EchoServer.start();
        WeexInstance other = Weex.open(options().maxTurn(Duration.ofSeconds(30)).build())) {
      other
          .run(
              "echo.js",
              """
              let echoed = 0;
              const ws = new WebSocket('%s');
              ws.onopen = () => ws.send('again');
              ws.onmessage = ({ data }) => { echoed++; ws.send(data); };
              """
                  .formatted(server.url()))
          .join();
      WeexInstance weex = Weex.open(options().build());
      assertAbandoned(weex.run("stuck.js", STUCK));
      int soFar = (Integer) other.eval("echoed").join();
      String more =
          "new Promise((done) => { const t = setInterval(() => { if (echoed > %d + 100)"
              + " { clearInterval(t); console.log('goes on'); } }, 1) }); 1";
      assertEquals(1, other.eval(more.formatted(soFar)).join());
      assertEquals("goes on", printed.take());
      assertTrue(heard.take().getMessage().matches(REASON));
      weex.close();
      assertNothingElse();
    }
  }

  @Test
  void instancesOnTheSameLoopAreGivenUpWithIt() throws Exception {
    EventLoop loop = EventLoop.start("shared");
    WeexInstance other = Weex.open(options().loop(loop).build());
    assertEquals(3, other.eval("1 + 2").join());
    WeexInstance weex = Weex.open(options().loop(loop).build());
    assertAbandoned(weex.run("stuck.js", STUCK));
    assertAbandoned(other.eval("setInterval(() => console.log('never'))"));
    assertTrue(heard.take().getMessage().matches(REASON));
    assertTrue(heard.take().getMessage().matches(REASON));
    released.countDown();
    other.close();
    weex.close();
    assertNothingElse();
  }

  /** A module whose method computes until it is released: the engine can't stop that either. */
  public static final class Stuck implements WeexModule {

    private final CountDownLatch entered;
    private final CountDownLatch released;

    Stuck(CountDownLatch entered, CountDownLatch released) {
      this.entered = entered;
      this.released = released;
    }

    @JSMethod
    public void compute() {
      entered.countDown();
      while (released.getCount() > 0) {
        Thread.onSpinWait();
      }
    }
  }
}
