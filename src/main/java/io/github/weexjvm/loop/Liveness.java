package io.github.weexjvm.loop;

/**
 * What of one owner can still happen: its timers, connections and pending answers. Several owners
 * share a loop, and each wants to know when it alone has come to rest. Used on the loop's thread
 * only.
 */
public final class Liveness {

  private final EventLoop loop;
  private final Runnable onIdle;
  private int count;

  /**
   * @param onIdle called in a task of its own whenever the count has come down to zero and is still
   *     zero then
   */
  public Liveness(EventLoop loop, Runnable onIdle) {
    this.loop = loop;
    this.onIdle = onIdle;
  }

  /** Counts one more thing that can happen; the loop stays alive for it. */
  public void retain() {
    loop.retain();
    count++;
  }

  /** Counts one thing less. */
  public void release() {
    loop.release();
    if (--count == 0) {
      loop.execute(this::check);
    }
  }

  /** Whether nothing can happen any more. */
  public boolean idle() {
    return count == 0;
  }

  private void check() {
    if (idle()) {
      onIdle.run();
    }
  }
}
