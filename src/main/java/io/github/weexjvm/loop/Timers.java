package io.github.weexjvm.loop;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The timers of one global object as HTML defines them: numbered, repeating or not, and held back
 * to 4 ms once they are nested more than five deep. See <a
 * href="https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers">HTML,
 * Timers</a>. Used on the loop's thread only.
 */
public final class Timers {

  private static final int MAX_FREE_NESTING = 5;
  private static final int CLAMP_MILLIS = 4;

  /** Far beyond what any script needs, and a few hundred bytes each. */
  static final int MAX_TIMERS = 100_000;

  private final EventLoop loop;
  private final Liveness liveness;
  private final Map<Integer, Timer> active = new HashMap<>();
  private final Set<Timer> unawaited = new HashSet<>();
  private int lastId;

  /** The nesting level of the timer whose task is running, or 0. */
  private int nesting;

  public Timers(EventLoop loop, Liveness liveness) {
    this.loop = loop;
    this.liveness = liveness;
  }

  /**
   * Runs a task after a number of milliseconds (negative counts as zero), once or again and again.
   *
   * @return the timer's number, greater than zero
   * @throws TooManyTimersException if there are as many as may be
   */
  public int set(Runnable task, int millis, boolean repeat) {
    checkCount();
    int id = nextId();
    liveness.retain();
    start(id, task, Math.max(0, millis), repeat, nesting);
    return id;
  }

  /** Stops a timer. A number that names none is ignored. */
  public void clear(int id) {
    Timer timer = active.remove(id);
    if (timer != null) {
      timer.cancel();
      liveness.release();
    }
  }

  /**
   * Runs a task after a delay, unless nothing else can happen before. It has no number, and is held
   * back by nothing.
   */
  public void setUnawaited(Runnable task, Duration delay) {
    checkCount();
    Timer[] made = new Timer[1];
    made[0] =
        loop.scheduleUnawaited(
            delay,
            () -> {
              unawaited.remove(made[0]);
              task.run();
            });
    unawaited.add(made[0]);
  }

  private void checkCount() {
    if (active.size() + unawaited.size() >= MAX_TIMERS) {
      throw new TooManyTimersException(MAX_TIMERS);
    }
  }

  /** Stops all of them. */
  public void clearAll() {
    unawaited.forEach(Timer::cancel);
    unawaited.clear();
    for (Integer id : active.keySet().toArray(new Integer[0])) {
      clear(id);
    }
  }

  private int nextId() {
    do {
      lastId = lastId == Integer.MAX_VALUE ? 1 : lastId + 1;
    } while (active.containsKey(lastId));
    return lastId;
  }

  // Timer initialization steps 5 and 10-11: clamp, then one level deeper.
  private void start(int id, Runnable task, int millis, boolean repeat, int level) {
    int clamped = level > MAX_FREE_NESTING ? Math.max(CLAMP_MILLIS, millis) : millis;
    Runnable fire = () -> fire(id, task, millis, repeat, level + 1);
    active.put(id, loop.schedule(Duration.ofMillis(clamped), fire));
  }

  private void fire(int id, Runnable task, int millis, boolean repeat, int level) {
    nesting = level;
    try {
      task.run();
    } finally {
      nesting = 0;
      if (active.containsKey(id)) { // Not cleared by its own task.
        finish(id, task, millis, repeat, level);
      }
    }
  }

  private void finish(int id, Runnable task, int millis, boolean repeat, int level) {
    if (repeat) {
      start(id, task, millis, true, level);
    } else {
      active.remove(id);
      liveness.release();
    }
  }
}
