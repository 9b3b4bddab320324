package io.github.weexjvm.script;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a turn of script that takes more CPU time than it may: a loop without end would take the
 * sockets and timers of its whole event loop with it. One daemon thread looks at all contexts a few
 * times a second; a context pays one write of a field for each call.
 *
 * <p>A turn is interrupted, after which the context can go on; if that does not help, its context
 * is cancelled.
 */
final class Watchdog {

  private static final Duration PERIOD = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Set<Watchdog> WATCHED = ConcurrentHashMap.newKeySet();

  /** Null while nothing is watched. Guarded by the class. */
  private static Thread guard;

  private final Context context;
  private final Duration limit;

  /** The number of the turn that is running, or 0 between turns. Written by the loop's thread. */
  private volatile long turn;

  /** Written by the loop's thread before the turn. */
  private volatile long threadId;

  /** Whether the guard has interrupted the running turn. */
  private volatile boolean bitten;

  private long turns;

  // Touched by the guard only: the turn it saw last time, and its thread's CPU time then.
  private long seenTurn;
  private long seenCpuNanos;

  private Watchdog(Context context, Duration limit) {
    this.context = context;
    this.limit = limit;
  }

  /** Watches a context from now on. */
  static Watchdog watch(Context context, Duration limit) {
    Watchdog watchdog = new Watchdog(context, limit);
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
    bitten = false;
  }

  /** Whether the running turn is being stopped. */
  boolean isBiting() {
    return bitten;
  }

  Duration limit() {
    return limit;
  }

  void release() {
    WATCHED.remove(this);
  }

  // ---- The guard's thread ----

  private static void patrol() {
    while (isNeeded()) {
      try {
        Thread.sleep(PERIOD.toMillis());
      } catch (InterruptedException e) {
        LOG.debug("the watchdog was interrupted, and goes on", e);
      }
      WATCHED.forEach(Watchdog::look);
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

  private void look() {
    long running = turn;
    if (running == 0 || bitten) {
      seenTurn = 0;
      return;
    }
    long cpuNanos = THREADS.getThreadCpuTime(threadId);
    if (running != seenTurn) {
      seenTurn = running;
      seenCpuNanos = cpuNanos;
    } else if (cpuNanos - seenCpuNanos >= limit.toNanos()) {
      bite();
    }
  }

  private void bite() {
    bitten = true;
    try {
      context.interrupt(PATIENCE);
    } catch (TimeoutException e) {
      var unused = Cancellation.of(context); // The others are to be watched meanwhile.
    } catch (RuntimeException e) {
      LOG.debug("the context was closed in between", e);
      release();
    }
  }
}
