package io.github.weexjvm.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for whom when something that is done elsewhere takes its time. */
@Timeout(30)
final class ErrandsTest {

  private static final int MANY = 3 * Errands.MOST_WAITS;

  private final EventLoop loop = EventLoop.start("errands");
  private final EventLoop other = EventLoop.start("other errands");
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    released.countDown();
    loop.close();
    other.close();
  }

  @Test
  void waitsWithoutAnEndHoldUpNothingThatIsDoneSoon() throws Exception {
    startWaits();
    loop.execute(() -> loop.offload(() -> "done soon", this::see));
    expect("done soon");
  }

  @Test
  void waitsOfOneLoopHoldUpNoneOfAnother() throws Exception {
    startWaits();
    other.execute(() -> other.offloadWaiting(ErrandsTest::threadName, this::see));
    String name = next();
    assertTrue(name.startsWith("weex-waiting-"), name);
    assertNothingElse();
  }

  @Test
  void onlySoManyOfOneLoopAreUnderWayAndTheOthersHaveTheirTurnInOrder() throws Exception {
    startWaits();
    loop.execute(() -> loop.offloadWaiting(() -> "the last", this::see));
    settle();
    assertEquals(Errands.MOST_WAITS, underWay.get());
    assertNothingElse();
    released.countDown();
    for (int i = 0; i < MANY; i++) {
      assertEquals("waited", next());
    }
    expect("the last");
  }

  @Test
  void oneThatFailsLeavesItsPlaceToTheNext() throws Exception {
    Callable<String> failing =
        () -> {
          throw new IllegalStateException("on purpose");
        };
    loop.execute(
        () -> {
          for (int i = 0; i < MANY; i++) {
            loop.offloadWaiting(failing, this::see);
          }
        });
    for (int i = 0; i < MANY; i++) {
      assertEquals("on purpose", next());
    }
    assertNothingElse();
  }

  /** Returns when as many as may be are waiting. */
  private void startWaits() throws Exception {
    CountDownLatch begun = new CountDownLatch(Errands.MOST_WAITS);
    loop.execute(
        () -> {
          for (int i = 0; i < MANY; i++) {
            loop.offloadWaiting(() -> await(begun), this::see);
          }
        });
    assertTrue(begun.await(20, TimeUnit.SECONDS), "they don't begin");
  }

  private String await(CountDownLatch begun) throws InterruptedException {
    underWay.incrementAndGet();
    begun.countDown();
    released.await();
    return "waited";
  }

  private static String threadName() {
    return Thread.currentThread().getName();
  }

  private void see(String result, Exception failure) {
    seen.add(failure == null ? result : failure.getMessage());
  }

  /** Returns when the loop has done what it was given before. */
  private void settle() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    loop.execute(done::countDown);
    assertTrue(done.await(20, TimeUnit.SECONDS));
  }

  private String next() throws InterruptedException {
    String next = seen.poll(20, TimeUnit.SECONDS);
    return next == null ? "nothing for 20 s" : next;
  }

  private void expect(String sentence) throws InterruptedException {
    assertEquals(sentence, next());
    assertNothingElse();
  }

  private void assertNothingElse() {
    assertEquals(List.of(), List.copyOf(seen));
  }
}
