package io.github.weexjvm.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The threads that run samples, as many as there are processors. Each sample makes its world anew,
 * so they have nothing in common.
 */
final class DocsWorkers implements AutoCloseable {

  /** How many may be begun for each thread before the first of them is asked for. */
  private static final int AHEAD = 8;

  private final int count;
  private final ExecutorService threads;

  DocsWorkers(int count) {
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "weex-docs");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** As many as can run at once. */
  static int most() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** What comes of some work on each thing, in the order of the things; for one thread. */
  <T, R> Iterator<R> inOrder(Stream<T> things, Function<T, R> work) {
    Iterator<T> given = things.iterator();
    Queue<CompletableFuture<R>> begun = new ArrayDeque<>();
    return new Iterator<>() {

      @Override
      public boolean hasNext() {
        return !begun.isEmpty() || given.hasNext();
      }

      @Override
      public R next() {
        while (given.hasNext() && begun.size() < AHEAD * count) {
          T thing = given.next();
          begun.add(CompletableFuture.supplyAsync(() -> work.apply(thing), threads));
        }
        return result(begun.remove());
      }
    };
  }

  private static <R> R result(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
