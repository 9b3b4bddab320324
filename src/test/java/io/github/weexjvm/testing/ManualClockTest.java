package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.loop.Clock;
import io.github.weexjvm.loop.EventLoop;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ManualClockTest {

  private final ManualClock clock = new ManualClock();

  @Test
  void timeStandsStillUntilItIsAdvanced() {
    assertEquals(0, clock.nanoTime());
    clock.advance(Duration.ofSeconds(2));
    clock.advance(Duration.ofNanos(3));
    assertEquals(2_000_000_003L, clock.nanoTime());
  }

  @Test
  void timeNeverGoesBack() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(1).negated()));
    assertEquals("time can't go back by PT1S", e.getMessage());
  }

  @Test
  void aDeadlineThatHasPassedIsNotWaitedFor() throws Exception {
    try (Selector selector = Selector.open()) {
      clock.advance(Duration.ofNanos(5));
      clock.await(selector, 5); // Returns, or the test times out.
    }
  }

  @Test
  void advancingWakesWhoeverWaitsAndLeavesWhatIsNotDue() throws Exception {
    BlockingQueue<String> fired = new LinkedBlockingQueue<>();
    EventLoop loop = new EventLoop(clock);
    loop.execute(
        () -> {
          loop.schedule(Duration.ofMinutes(2), () -> fired.add("late"));
          loop.schedule(Duration.ofMinutes(1), () -> fired.add("early"));
          fired.add("set");
        });
    Thread thread = new Thread(loop::run, "manual-clock-test");
    thread.start();
    assertEquals("set", take(fired));
    clock.advance(Duration.ofSeconds(119));
    assertEquals("early", take(fired));
    assertTrue(fired.isEmpty());
    clock.advance(Duration.ofSeconds(1));
    assertEquals("late", take(fired));
    thread.join();
    loop.close();
  }

  @Test
  void aSelectorThatWasWokenByTheTimeSeesItBeforeItSleeps() throws Exception {
    try (Selector selector = Selector.open()) {
      clock.await(selector, 0);
      clock.advance(Duration.ofSeconds(1));
      clock.await(selector, Clock.NEVER); // The wake-up that came early still counts.
    }
  }

  private static String take(BlockingQueue<String> events) throws InterruptedException {
    return events.poll(10, TimeUnit.SECONDS);
  }
}
