package io.github.weexjvm.script;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a turn of script that uses more than its {@link TurnBudget}: a loop without end would take
 * the sockets and timers of its whole event loop with it. One daemon thread looks at all contexts a
 * few times a second, and more often while it sees a turn go on; a context pays one write of a
 * field for each call.
 *
 * <p>What a turn uses is counted from when it was first seen. How it is ended is the business of
 * {@link Runaway}.
 */
final class Watchdog {

  private static final int RESTING_MILLIS = 200;
  private static final int WATCHING_MILLIS = 25;

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Set<Watchdog> WATCHED = ConcurrentHashMap.newKeySet();

  /** Null while nothing is watched. Guarded by the class. */
  private static Thread guard;

  private final ScriptContext script;
  private final TurnBudget budget;

  /** The number of the turn that is running, or 0 between turns. Written by the loop's thread. */
  private volatile long turn;

  /** Written by the loop's thread before the turn. */
  private volatile long threadId;

  /** Why the guard is stopping the running turn, or null. */
  private volatile TurnBudget.Overrun overrun;

  private long turns;

  // Touched by the guard only: the turn it saw last time, and what its thread had used then.
  private long seenTurn;
  private long seenCpuNanos;
  private long seenBytes;

  private Watchdog(ScriptContext script, TurnBudget budget) {
    this.script = script;
    this.budget = budget;
  }

  /** Watches a context from now on. */
  static Watchdog watch(ScriptContext script, TurnBudget budget) {
    Watchdog watchdog = new Watchdog(script, budget);
    synchronized (Watchdog.class) {
      WATCHED.add(watchdog);
      if (guard == null) {
        guard = new Thread(Watchdog::patrol, "weex-watchdog");
        guard.setDaemon(true);
        guard.start();
      }
    }
    return watchdog;
  }

  // ---- The loop's thread ----

  void beginTurn() {
    if (threadId == 0) {
      threadId = Thread.currentThread().getId();
    }
    turn = ++turns;
  }

  void endTurn() {
    turn = 0;
    overrun = null;
  }

  /** Why the running turn is being stopped, or null. */
  TurnBudget.Overrun overrun() {
    return overrun;
  }

  void release() {
    WATCHED.remove(this);
  }

  // ---- The guard's thread ----

  private static void patrol() {
    int pause = RESTING_MILLIS;
    while (isNeeded()) {
      try {
        Thread.sleep(pause);
        pause = lookAtAll() ? WATCHING_MILLIS : RESTING_MILLIS;
      } catch (InterruptedException e) {
        LOG.debug("the watchdog was interrupted, and goes on", e);
      } catch (OutOfMemoryError e) {
        pause = RESTING_MILLIS; // Whoever fills the heap is found next time, if he is still there.
      }
    }
  }

  private static boolean isNeeded() {
    synchronized (Watchdog.class) {
      if (WATCHED.isEmpty()) {
        guard = null;
      }
      return guard != null;
    }
  }

  /** Whether a turn goes on. */
  private static boolean lookAtAll() {
    boolean goesOn = false;
    for (Watchdog each : WATCHED) {
      goesOn |= each.look();
    }
    return goesOn;
  }

  private boolean look() {
    long running = turn;
    if (running == 0 || overrun != null) {
      seenTurn = 0;
      return false;
    }
    long cpuNanos = THREADS.getThreadCpuTime(threadId);
    long bytes = THREADS.getThreadAllocatedBytes(threadId);
    if (running != seenTurn) {
      seenTurn = running;
      seenCpuNanos = cpuNanos;
      seenBytes = bytes;
    } else {
      budget
          .exceededBy(cpuNanos - seenCpuNanos, bytes - seenBytes)
          .ifPresent(found -> stop(running, found));
    }
    return true;
  }

  private void stop(long running, TurnBudget.Overrun found) {
    Runaway runaway = new Runaway(script, found, () -> turn == running, this::tryAgain);
    overrun = found;
    if (turn != running) { // It has ended meanwhile, and the next one is not to blame.
      overrun = null;
      return;
    }
    try {
      runaway.start();
    } catch (OutOfMemoryError e) {
      tryAgain(); // No thread for it.
      throw e;
    }
  }

  private void tryAgain() {
    overrun = null;
  }
}
