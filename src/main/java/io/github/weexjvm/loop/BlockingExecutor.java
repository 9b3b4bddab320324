package io.github.weexjvm.loop;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The few daemon threads, shared by all loops, on which things may block. They never touch a script
 * value or a connection.
 */
final class BlockingExecutor {

  private static final int THREADS = 4;
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final ThreadPoolExecutor POOL = create();

  private BlockingExecutor() {}

  static void submit(Runnable work) {
    POOL.execute(work);
  }

  private static ThreadPoolExecutor create() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "weex-blocking-" + NAMES.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
