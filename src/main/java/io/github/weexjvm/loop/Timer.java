package io.github.weexjvm.loop;

/** One task that a loop will run at a time to come. Used on the loop's thread only. */
public final class Timer implements Comparable<Timer> {

  final long deadline;
  private final long sequence;

  /** Null once it has run or was cancelled. */
  private Runnable task;

  private final TimerQueue queue;

  /** Whether the loop lives on for it. */
  final boolean awaited;

  Timer(TimerQueue queue, long deadline, long sequence, boolean awaited, Runnable task) {
    this.queue = queue;
    this.awaited = awaited;
    this.deadline = deadline;
    this.sequence = sequence;
    this.task = task;
  }

  /** Whether it will still run. */
  public boolean pending() {
    return task != null;
  }

  /** Makes sure that it does not run. Harmless when it has run, or was cancelled before. */
  public void cancel() {
    if (task != null) {
      task = null;
      queue.remove(this);
    }
  }

  boolean bornBefore(long mark) {
    return sequence < mark;
  }

  /** Gives the task away, once. */
  Runnable take() {
    Runnable taken = task;
    task = null;
    return taken;
  }

  /** Earlier first; of two at the same time, the one that was made first. */
  @Override
  public int compareTo(Timer other) {
    int byDeadline = Long.compare(deadline, other.deadline);
    return byDeadline != 0 ? byDeadline : Long.compare(sequence, other.sequence);
  }
}
