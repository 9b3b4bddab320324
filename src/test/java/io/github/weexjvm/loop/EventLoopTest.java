package io.github.weexjvm.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ManualClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a loop promises to whoever runs on it. */
@Timeout(30)
class EventLoopTest {

  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void endsAtOnceWhenNothingCanHappen() {
    loop.run();
    assertEquals(List.of(), seen);
  }

  @Test
  void runsTasksInTheOrderInWhichTheyWereGiven() {
    loop.execute(() -> seen.add("a"));
    loop.execute(() -> seen.add("b"));
    loop.run();
    assertEquals(List.of("a", "b"), seen);
  }

  @Test
  void runsATaskOfATaskInALaterTurn() {
    loop.execute(
        () -> {
          loop.execute(() -> seen.add("later turn"));
          loop.atTurnEnd(() -> seen.add("end of this turn"));
          seen.add("task");
        });
    loop.run();
    assertEquals(List.of("task", "end of this turn", "later turn"), seen);
  }

  @Test
  void goesOnAfterATaskThatFails() {
    loop.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    loop.execute(() -> seen.add("after"));
    loop.run();
    assertEquals(List.of("after"), seen);
  }

  @Test
  void wakesAtOnceForATaskOfAnotherThread() throws Exception {
    CountDownLatch sleeping = new CountDownLatch(1);
    loop.execute(
        () -> {
          loop.retain();
          sleeping.countDown();
        });
    Thread other =
        new Thread(
            () -> {
              await(sleeping);
              loop.execute(
                  () -> {
                    seen.add("posted");
                    loop.release();
                  });
            });
    other.start();
    loop.run(); // Time stands still: only the wake-up can end this.
    other.join();
    assertEquals(List.of("posted"), seen);
  }

  @Test
  void losesNoTaskOfManyThreads() throws Exception {
    int threads = 4;
    int each = 5_000;
    int[] served = {0};
    loop.execute(loop::retain);
    List<Thread> posting = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < each; i++) {
                  loop.execute(
                      () -> {
                        if (++served[0] == threads * each) {
                          loop.release();
                        }
                      });
                }
              });
      thread.start();
      posting.add(thread);
    }
    loop.run();
    for (Thread thread : posting) {
      thread.join();
    }
    assertEquals(threads * each, served[0]);
  }

  @Test
  void servesTimersInTheOrderOfTheirTimesThenOfTheirMaking() {
    loop.execute(
        () -> {
          loop.schedule(Duration.ofMillis(20), () -> seen.add("20"));
          loop.schedule(Duration.ofMillis(10), () -> seen.add("10 first"));
          loop.schedule(Duration.ofMillis(10), () -> seen.add("10 second"));
          loop.schedule(Duration.ofMillis(-5), () -> seen.add("negative is now"));
          clock.advance(Duration.ofMillis(20));
        });
    loop.run();
    assertEquals(List.of("negative is now", "10 first", "10 second", "20"), seen);
  }

  @Test
  void runsNoTimerBeforeItsTime() {
    loop.execute(
        () -> {
          loop.schedule(Duration.ofMillis(10), () -> seen.add("due"));
          loop.schedule(Duration.ofMillis(11), loop::stop);
          clock.advance(Duration.ofNanos(9_999_999));
          loop.execute(() -> loop.execute(() -> seen.add("two turns later")));
          loop.execute(() -> loop.execute(() -> clock.advance(Duration.ofMillis(2))));
        });
    loop.run();
    assertEquals(List.of("two turns later", "due"), seen);
  }

  @Test
  void runsNoCancelledTimer() {
    loop.execute(
        () -> {
          Timer other = loop.schedule(Duration.ofMillis(1), () -> seen.add("cancelled"));
          loop.schedule(
              Duration.ofMillis(1),
              () -> {
                seen.add("kept");
                other.cancel();
              });
          other.cancel();
          assertFalse(other.pending());
          clock.advance(Duration.ofMillis(1));
        });
    loop.run();
    assertEquals(List.of("kept"), seen);
  }

  @Test
  void letsATimerForNowNotStarveTheTasks() {
    loop.execute(() -> rescheduleForNow(3));
    loop.execute(() -> loop.execute(() -> seen.add("task")));
    loop.run();
    assertEquals(List.of("timer", "task", "timer", "timer"), seen);
  }

  private void rescheduleForNow(int times) {
    if (times > 0) {
      loop.schedule(
          Duration.ZERO,
          () -> {
            seen.add("timer");
            rescheduleForNow(times - 1);
          });
    }
  }

  @Test
  void callsTheListenerOfAReadyChannel() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    loop.execute(() -> readOnce(pipe));
    pipe.sink().write(ByteBuffer.wrap(new byte[] {7}));
    loop.run();
    assertEquals(List.of("read 1 byte"), seen);
    pipe.source().close();
    pipe.sink().close();
  }

  private void readOnce(Pipe pipe) {
    try {
      loop.retain();
      ChannelRegistration[] registration = new ChannelRegistration[1];
      registration[0] =
          loop.register(
              pipe.source(),
              SelectionKey.OP_READ,
              ops -> {
                seen.add("read " + read(pipe) + " byte");
                registration[0].cancel();
                loop.release();
              });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int read(Pipe pipe) {
    try {
      return pipe.source().read(ByteBuffer.allocate(8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void givesWhatBlocksToAnotherThreadAndTheAnswerBack() {
    loop.execute(
        () ->
            loop.offload(
                () -> Thread.currentThread().getName().startsWith("weex-blocking"),
                (offLoop, failure) -> {
                  assertTrue(loop.isOnLoop());
                  seen.add("off the loop: " + offLoop + ", failure: " + failure);
                }));
    loop.run();
    assertEquals(List.of("off the loop: true, failure: null"), seen);
  }

  @Test
  void givesTheExceptionOfWhatBlocksBack() {
    loop.execute(
        () ->
            loop.offload(
                () -> {
                  throw new IOException("on purpose");
                },
                (result, failure) -> seen.add(result + " " + failure.getMessage())));
    loop.run();
    assertEquals(List.of("null on purpose"), seen);
  }

  @Test
  void stopsAtTheEndOfTheTurnThoughMoreCouldHappen() {
    loop.execute(
        () -> {
          loop.retain();
          loop.schedule(Duration.ofDays(1), () -> seen.add("never"));
          loop.stop();
          seen.add("stopped");
        });
    loop.run();
    assertEquals(List.of("stopped"), seen);
  }

  @Test
  void runsAgainAfterItHasEnded() {
    loop.execute(() -> seen.add("first"));
    loop.run();
    loop.execute(() -> seen.add("second"));
    loop.run();
    assertEquals(List.of("first", "second"), seen);
  }

  @Test
  void refusesTasksOnceItIsClosed() {
    loop.close();
    assertThrows(RejectedExecutionException.class, () -> loop.execute(() -> seen.add("never")));
    loop.close(); // Harmless the second time.
  }

  @Test
  void saysWhichThreadCalledWhatOnlyItsOwnMayDo() {
    IllegalStateException refusal = assertThrows(IllegalStateException.class, loop::retain);
    assertEquals(
        "called by thread \""
            + Thread.currentThread().getName()
            + "\", but only the event loop's thread may do this: post it with execute()",
        refusal.getMessage());
  }

  @Test
  void refusesToBeRunTwiceAtOnce() {
    loop.execute(() -> seen.add(assertThrows(IllegalStateException.class, loop::run).getMessage()));
    loop.run();
    assertEquals(List.of("the event loop is already running"), seen);
  }

  @Test
  void runsOnAThreadOfItsOwnUntilItIsClosed() throws Exception {
    EventLoop own = EventLoop.start("loop-of-this-test");
    CountDownLatch done = new CountDownLatch(1);
    String[] name = {null};
    own.execute(
        () -> {
          name[0] = Thread.currentThread().getName();
          done.countDown();
        });
    await(done);
    own.close();
    assertEquals("loop-of-this-test", name[0]);
  }

  @Test
  void tellsEachOwnerWhenNothingOfItsOwnCanHappen() {
    Liveness[] owner = new Liveness[1];
    owner[0] = new Liveness(loop, () -> seen.add("idle"));
    loop.execute(
        () -> {
          owner[0].retain();
          owner[0].retain();
          owner[0].release();
          loop.execute(
              () -> {
                seen.add("released");
                owner[0].release();
              });
        });
    loop.run();
    assertEquals(List.of("released", "idle"), seen);
  }

  @Test
  void doesNotCallAnOwnerIdleThatBeganAgainInBetween() {
    Liveness[] owner = new Liveness[1];
    owner[0] = new Liveness(loop, () -> seen.add("idle"));
    loop.execute(
        () -> {
          owner[0].retain();
          owner[0].release();
          owner[0].retain();
          loop.execute(() -> loop.execute(owner[0]::release));
        });
    loop.run();
    assertEquals(List.of("idle"), seen);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS), "it did not happen within 20 s");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
