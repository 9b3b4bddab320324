package io.github.weexjvm.loop;

import java.util.TreeSet;

/**
 * The timers of one loop, in the order in which they are due. A tree rather than a heap, so that
 * cancelling one of many thousands stays cheap: a busy script cancels most timers that it sets.
 */
final class TimerQueue {

  private final TreeSet<Timer> timers = new TreeSet<>();
  private long nextSequence;

  /** How many of them the loop lives on for. */
  private int awaited;

  Timer add(long deadline, boolean awaited, Runnable task) {
    Timer timer = new Timer(this, deadline, nextSequence++, awaited, task);
    timers.add(timer);
    this.awaited += awaited ? 1 : 0;
    return timer;
  }

  void remove(Timer timer) {
    if (timers.remove(timer)) {
      awaited -= timer.awaited ? 1 : 0;
    }
  }

  boolean hasAwaited() {
    return awaited > 0;
  }

  boolean isEmpty() {
    return timers.isEmpty();
  }

  /** When the first one is due, or {@link Clock#NEVER}. */
  long nextDeadline() {
    return timers.isEmpty() ? Clock.NEVER : timers.first().deadline;
  }

  /**
   * Takes out the first timer that is due and was made before a given one, or gives null. The bound
   * keeps a timer that sets another one for now from starving the sockets.
   */
  Timer pollDue(long now, long bornBefore) {
    if (timers.isEmpty()) {
      return null;
    }
    Timer first = timers.first();
    if (first.deadline > now || !first.bornBefore(bornBefore)) {
      return null;
    }
    remove(first);
    return first;
  }

  /** The mark to give to {@link #pollDue}: timers made from now on are not before it. */
  long mark() {
    return nextSequence;
  }
}
