package io.github.weexjvm.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The timers of a global object, as HTML defines them. */
@Timeout(30)
class TimersTest {

  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final Liveness liveness = new Liveness(loop, () -> {});
  private final Timers timers = new Timers(loop, liveness);
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  /** Runs something on the loop, then lets time pass in steps until nothing is left. */
  private void run(Runnable first, int steps, Duration step) {
    loop.execute(first);
    loop.execute(() -> advance(steps, step));
    loop.run();
  }

  private void advance(int steps, Duration step) {
    if (steps > 0) {
      clock.advance(step);
      // Two turns: the timers that are due now run at the end of this one.
      loop.execute(() -> loop.execute(() -> advance(steps - 1, step)));
    }
  }

  private String now() {
    return clock.nanoTime() / 1_000_000 + "ms";
  }

  @Test
  void numbersTimersFromOne() {
    run(
        () -> {
          seen.add("" + timers.set(() -> {}, 0, false));
          seen.add("" + timers.set(() -> {}, 0, false));
        },
        0,
        Duration.ZERO);
    assertEquals(List.of("1", "2"), seen);
  }

  @Test
  void firesOnceAfterTheDelay() {
    run(() -> timers.set(() -> seen.add(now()), 3, false), 10, Duration.ofMillis(1));
    assertEquals(List.of("3ms"), seen);
    assertTrue(liveness.idle());
  }

  @Test
  void countsANegativeDelayAsZero() {
    run(() -> timers.set(() -> seen.add(now()), -7, false), 0, Duration.ZERO);
    assertEquals(List.of("0ms"), seen);
  }

  @Test
  void repeatsUntilItIsCleared() {
    run(
        () -> {
          int[] id = {0};
          id[0] =
              timers.set(
                  () -> {
                    seen.add(now());
                    if (seen.size() == 3) {
                      timers.clear(id[0]);
                    }
                  },
                  10,
                  true);
        },
        60,
        Duration.ofMillis(1));
    assertEquals(List.of("10ms", "20ms", "30ms"), seen);
    assertTrue(liveness.idle());
  }

  @Test
  void ignoresTheClearingOfANumberThatNamesNoTimer() {
    run(
        () -> {
          timers.clear(0);
          timers.clear(-1);
          timers.clear(99);
          seen.add("fine");
        },
        0,
        Duration.ZERO);
    assertEquals(List.of("fine"), seen);
  }

  @Test
  void clearsAnotherTimerThatIsDueAtTheSameTime() {
    run(
        () -> {
          int[] second = {0};
          timers.set(() -> timers.clear(second[0]), 5, false);
          second[0] = timers.set(() -> seen.add("cleared"), 5, false);
        },
        10,
        Duration.ofMillis(1));
    assertEquals(List.of(), seen);
    assertTrue(liveness.idle());
  }

  @Test
  void holdsTimersBackToFourMillisOnceTheyAreNestedMoreThanFiveDeep() {
    run(() -> nest(9), 40, Duration.ofMillis(1));
    // Levels 0 to 5 are free; from level 6 on each waits 4 ms.
    assertEquals(
        List.of("0ms", "0ms", "0ms", "0ms", "0ms", "0ms", "4ms", "8ms", "12ms"), onceAlone(seen));
  }

  /** The steps of time begin before the free levels are through: what counts is the distance. */
  private static List<String> onceAlone(List<String> times) {
    List<String> relative = new ArrayList<>();
    int start = Integer.parseInt(times.get(5).replace("ms", ""));
    for (String time : times) {
      relative.add(Math.max(0, Integer.parseInt(time.replace("ms", "")) - start) + "ms");
    }
    return relative;
  }

  private void nest(int times) {
    if (times > 0) {
      timers.set(
          () -> {
            seen.add(now());
            nest(times - 1);
          },
          0,
          false);
    }
  }

  @Test
  void holdsAnIntervalBackToo() {
    run(
        () -> {
          int[] id = {0};
          id[0] =
              timers.set(
                  () -> {
                    seen.add(now());
                    if (seen.size() == 9) {
                      timers.clear(id[0]);
                    }
                  },
                  0,
                  true);
        },
        60,
        Duration.ofMillis(1));
    assertEquals(
        List.of("0ms", "0ms", "0ms", "0ms", "0ms", "0ms", "4ms", "8ms", "12ms"), onceAlone(seen));
  }

  @Test
  void goesOnRepeatingAfterATaskThatFails() {
    run(
        () -> {
          int[] id = {0};
          id[0] =
              timers.set(
                  () -> {
                    seen.add(now());
                    if (seen.size() == 2) {
                      timers.clear(id[0]);
                    }
                    throw new IllegalStateException("on purpose");
                  },
                  10,
                  true);
        },
        30,
        Duration.ofMillis(1));
    assertEquals(List.of("10ms", "20ms"), seen);
  }

  @Test
  void stopsAllTimersAtOnce() {
    run(
        () -> {
          timers.set(() -> seen.add("once"), 1, false);
          timers.set(() -> seen.add("again"), 1, true);
          timers.clearAll();
        },
        5,
        Duration.ofMillis(1));
    assertEquals(List.of(), seen);
    assertTrue(liveness.idle());
  }

  @Test
  void setsTenThousandTimersAndClearsHalfOfThem() {
    int[] fired = {0};
    run(
        () -> {
          List<Integer> ids = new ArrayList<>();
          for (int i = 0; i < 10_000; i++) {
            ids.add(timers.set(() -> fired[0]++, i % 50, false));
          }
          for (int i = 0; i < 10_000; i += 2) {
            timers.clear(ids.get(i));
          }
        },
        60,
        Duration.ofMillis(1));
    assertEquals(5_000, fired[0]);
  }
}
