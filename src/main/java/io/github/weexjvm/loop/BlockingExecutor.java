package io.github.weexjvm.loop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The daemon threads, shared by all loops, on which things may block: a few for what is done soon,
 * and others for what may wait long, so that neither files nor certificates stand behind a name
 * server that does not answer. They never touch a script value or a connection.
 */
final class BlockingExecutor {

  private static final int THREADS = 4;
  private static final ThreadPoolExecutor SOON =
      create(THREADS, THREADS, new LinkedBlockingQueue<>(), "weex-blocking-");

  /** As many threads as there are waits; how many those are is for {@link Errands} to bound. */
  private static final ThreadPoolExecutor WAITS =
      create(0, Integer.MAX_VALUE, new SynchronousQueue<>(), "weex-waiting-");

  private BlockingExecutor() {}

  /** Does what takes a moment; it may have to wait for others of its kind. */
  static void submit(Runnable work) {
    SOON.execute(work);
  }

  /** Does what may take any time, without waiting for anything else. */
  static void submitWait(Runnable work) {
    WAITS.execute(work);
  }

  private static ThreadPoolExecutor create(
      int core, int most, BlockingQueue<Runnable> queue, String name) {
    AtomicInteger names = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            core,
            most,
            10,
            TimeUnit.SECONDS,
            queue,
            work -> {
              Thread thread = new Thread(work, name + names.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
