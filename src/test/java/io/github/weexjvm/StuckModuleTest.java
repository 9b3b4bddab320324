package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.script.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A script that the engine can't stop: it keeps its own thread, and nobody else's. */
@Timeout(60)
class StuckModuleTest {

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void release() {
    released.countDown();
  }

  private WeexInstance busy(Duration limit) throws InterruptedException {
    WeexOptions.Builder options = options(limit);
    options.module("busy", StuckModule.class, () -> new StuckModule(entered, released));
    WeexInstance weex = Weex.open(options.build());
    var unused = weex.run("busy.js", "weex.requireModule('busy').compute()");
    entered.await();
    return weex;
  }

  private static WeexOptions.Builder options(Duration limit) {
    return WeexOptions.builder().maxTurn(limit).console((level, text) -> {});
  }

  @Test
  void closingReturnsAndEveryAnswerThatIsOwedFails() throws Exception {
    WeexInstance weex = busy(Duration.ofHours(1));
    CompletableFuture<Object> owed = weex.eval("1");
    weex.close();
    Throwable failure =
        assertThrows(ExecutionException.class, () -> owed.get(1, TimeUnit.MILLISECONDS)).getCause();
    assertInstanceOf(AbandonedException.class, failure);
    assertEquals(
        "the instance was closed in the middle of something that nothing can stop",
        failure.getMessage());
  }

  @Test
  void theWatchdogStillStopsOtherScripts() throws Exception {
    Duration limit = Duration.ofMillis(100);
    WeexInstance busy = busy(limit);
    try (WeexInstance other = Weex.open(options(limit).build())) {
      CompletableFuture<Void> endless = other.run("endless.js", "for (;;);");
      Throwable failure =
          assertThrows(ExecutionException.class, () -> endless.get(30, TimeUnit.SECONDS))
              .getCause();
      Fault fault = assertInstanceOf(ScriptFailedException.class, failure).fault();
      assertEquals(Fault.Kind.STOPPED, fault.kind());
    }
    released.countDown();
    busy.close(); // Perhaps it has been given up by now.
  }
}
