package io.github.weexjvm.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How time passes on a loop that owns it. */
@Timeout(30)
class VirtualClockTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualClock clock = new VirtualClock(Duration.ofMillis(500));
  private final EventLoop loop = new EventLoop(clock);
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void jumpsToEachDeadlineAndNoFurther() {
    loop.execute(
        () -> {
          schedule(HOUR.multipliedBy(24), "day");
          schedule(Duration.ofMillis(5), "soon");
          schedule(HOUR, "hour");
        });
    loop.run();
    assertEquals(List.of("soon at PT0.005S", "hour at PT1H", "day at PT24H"), seen);
    assertEquals(VirtualClock.START.plus(HOUR.multipliedBy(24)), clock.instant());
  }

  @Test
  void timersOfOneInstantKeepTheirOrder() {
    loop.execute(
        () -> {
          schedule(HOUR, "first");
          schedule(HOUR, "second");
          schedule(HOUR, "third");
        });
    loop.run();
    assertEquals(List.of("first at PT1H", "second at PT1H", "third at PT1H"), seen);
  }

  @Test
  void noTimePassesWhileTasksAreToBeDone() {
    loop.execute(
        () -> {
          schedule(Duration.ZERO, "timer");
          loop.execute(() -> note("task"));
          loop.execute(() -> loop.execute(() -> note("task of a task")));
        });
    loop.run();
    assertEquals(List.of("timer at PT0S", "task at PT0S", "task of a task at PT0S"), seen);
  }

  @Test
  void aChannelThatIsReadyComesBeforeAnyDeadline() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
    ChannelRegistration[] registration = new ChannelRegistration[1];
    loop.execute(
        () -> {
          schedule(HOUR, "timer");
          registration[0] =
              register(
                  pipe,
                  () -> {
                    note("channel");
                    registration[0].cancel();
                  });
        });
    loop.run();
    pipe.sink().close();
    pipe.source().close();
    assertEquals(List.of("channel at PT0S", "timer at PT1H"), seen);
  }

  private ChannelRegistration register(Pipe pipe, Runnable listener) {
    try {
      return loop.register(pipe.source(), SelectionKey.OP_READ, ops -> listener.run());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void timeStandsStillWhileWorkIsDoneElsewhere() {
    CountDownLatch worked = new CountDownLatch(1);
    loop.execute(
        () -> {
          schedule(Duration.ofMillis(1), "timer");
          loop.offload(
              () -> {
                worked.await();
                return "answer";
              },
              (answer, failure) -> note(answer));
          loop.execute(() -> loop.execute(worked::countDown)); // After turns that could jump.
        });
    loop.run();
    assertEquals(List.of("answer at PT0S", "timer at PT0.001S"), seen);
  }

  @Test
  void eachErrandHoldsUpTheTimeUntilTheLastIsOver() {
    loop.execute(
        () -> {
          schedule(Duration.ofMillis(1), "timer");
          loop.beginErrand();
          loop.beginErrand();
          loop.execute(loop::endErrand);
          loop.execute(() -> answerFromElsewhere("last answer"));
        });
    loop.run();
    assertEquals(List.of("last answer at PT0S", "timer at PT0.001S"), seen);
  }

  /** Posts from another thread, once the loop waits. */
  private void answerFromElsewhere(String answer) {
    Thread elsewhere =
        new Thread(
            () ->
                loop.execute(
                    () -> {
                      loop.endErrand();
                      note(answer);
                    }));
    elsewhere.setDaemon(true);
    elsewhere.start();
  }

  @Test
  void anErrandThatIsNeverAnsweredHoldsUpNothingForEver() {
    loop.execute(
        () -> {
          loop.beginErrand();
          schedule(HOUR, "its deadline");
        });
    loop.run();
    assertEquals(List.of("its deadline at PT1H"), seen);
  }

  @Test
  void whatIsDueIsServedThoughTimeStandsStill() {
    loop.execute(
        () -> {
          loop.beginErrand();
          schedule(Duration.ZERO, "due");
        });
    loop.run();
    assertEquals(List.of("due at PT0S"), seen);
  }

  @Test
  void anErrandThatNobodyBeganCanNotEnd() {
    loop.execute(
        () -> note(assertThrows(IllegalStateException.class, loop::endErrand).getMessage()));
    loop.run();
    assertEquals(List.of("more errands ended than begun at PT0S"), seen);
  }

  @Test
  void withoutAnyDeadlineTheLoopSleepsUntilItIsWoken() throws Exception {
    CountDownLatch retained = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              loop.execute(
                  () -> {
                    loop.retain();
                    retained.countDown();
                  });
              loop.run();
            });
    thread.setDaemon(true);
    thread.start();
    retained.await();
    awaitWaiting(thread);
    loop.execute(
        () -> {
          note("woken");
          loop.release();
        });
    thread.join();
    assertEquals(List.of("woken at PT0S"), seen);
  }

  /** A thread inside a selector is runnable, so its CPU time tells: it must stand still. */
  private static void awaitWaiting(Thread thread) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = -1;
    long now = threads.getThreadCpuTime(thread.getId());
    while (before != now) {
      before = now;
      LockSupport.parkNanos(20_000_000);
      now = threads.getThreadCpuTime(thread.getId());
    }
  }

  @Test
  void aRunEndsWhenItsConditionHoldsAndGoesOnLater() {
    loop.execute(
        () -> {
          schedule(HOUR, "one");
          schedule(HOUR.multipliedBy(2), "two");
        });
    assertFalse(loop.run(() -> seen.size() == 1));
    assertEquals(List.of("one at PT1H"), seen);
    assertTrue(loop.run(() -> false));
    assertEquals(List.of("one at PT1H", "two at PT2H"), seen);
  }

  @Test
  void tasksThatPostTasksForEverDoNotHoldUpTheTime() {
    boolean[] over = new boolean[1];
    loop.execute(() -> postUntil(over));
    loop.execute(
        () -> {
          var unused = loop.schedule(HOUR, () -> over[0] = true);
        });
    loop.run();
    assertTrue(over[0]);
    assertFalse(clock.nanoTime() > HOUR.plusSeconds(1).toNanos());
  }

  private void postUntil(boolean[] over) {
    if (!over[0]) {
      loop.execute(() -> postUntil(over));
    }
  }

  @Test
  void timePassesUpToItsLimitInWhichAllStillHappens() {
    clock.holdAt(HOUR.toNanos());
    loop.execute(
        () -> {
          schedule(HOUR.plusNanos(1), "after");
          var unused = loop.schedule(HOUR, () -> loop.execute(() -> schedule(Duration.ZERO, "at")));
        });
    assertFalse(loop.run(clock::isHeld));
    assertEquals(List.of("at at PT1H"), seen);
    assertEquals(HOUR.toNanos(), clock.nanoTime());
    clock.holdAt(Clock.NEVER);
    assertTrue(loop.run(clock::isHeld));
    assertEquals(List.of("at at PT1H", "after at PT1H0.000000001S"), seen);
  }

  @Test
  void whatIsAliveWithoutADeadlineRestsUntilTheLimit() {
    clock.holdAt(HOUR.toNanos());
    loop.execute(loop::retain);
    assertFalse(loop.run(clock::isHeld));
    assertEquals(HOUR.toNanos(), clock.nanoTime());
    assertEquals(List.of(), seen);
  }

  @Test
  void anErrandThatIsNeverAnsweredEndsAtTheLimit() {
    clock.holdAt(HOUR.toNanos());
    loop.execute(
        () -> {
          loop.retain();
          loop.beginErrand();
        });
    assertFalse(loop.run(clock::isHeld));
    assertEquals(HOUR.toNanos(), clock.nanoTime());
    assertEquals(List.of(), seen);
  }

  @Test
  void timeDoesNotGoBack() {
    clock.advance(HOUR);
    assertThrows(IllegalArgumentException.class, () -> clock.advance(HOUR.negated()));
    assertEquals(HOUR.toNanos(), clock.nanoTime());
  }

  @Test
  void aLoopKnowsWhetherItWaitsForItsCaller() throws Exception {
    assertFalse(loop.isRunByCaller());
    loop.execute(() -> note(String.valueOf(loop.isRunByCaller())));
    loop.run();
    assertTrue(loop.isRunByCaller());
    Thread other = new Thread(() -> seen.add(String.valueOf(loop.isRunByCaller())));
    other.start();
    other.join();
    assertEquals(List.of("false at PT0S", "false"), seen);
  }

  private void schedule(Duration delay, String name) {
    var unused = loop.schedule(delay, () -> note(name));
  }

  private void note(String what) {
    seen.add(what + " at " + Duration.ofNanos(clock.nanoTime()));
  }
}
