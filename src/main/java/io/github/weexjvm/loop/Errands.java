package io.github.weexjvm.loop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/**
 * What one loop has done on other threads, because it blocks. What waits for somebody out there is
 * done a few at a time for each loop, so that a script that looks up a thousand names of a dead
 * name server holds up nobody but itself. Used on the loop's thread only.
 */
final class Errands {

  /** Waits of one loop that may be under way. */
  static final int MOST_WAITS = 8;

  private final EventLoop loop;

  /** Waits that are under way. */
  private int waits;

  private final Queue<Errand<?>> laterWaits = new ArrayDeque<>();

  Errands(EventLoop loop) {
    this.loop = loop;
  }

  <T> void doSoon(Callable<T> work, BiConsumer<T, Exception> done) {
    begin();
    BlockingExecutor.submit(new Errand<>(work, done));
  }

  <T> void waitFor(Callable<T> work, BiConsumer<T, Exception> done) {
    begin();
    laterWaits.add(
        new Errand<>(
            work,
            (result, failure) -> {
              waits--;
              startWaits();
              done.accept(result, failure);
            }));
    startWaits();
  }

  private void startWaits() {
    while (waits < MOST_WAITS && !laterWaits.isEmpty()) {
      waits++;
      BlockingExecutor.submitWait(laterWaits.remove());
    }
  }

  private void begin() {
    loop.retain();
    loop.beginErrand();
  }

  /** Made with its answer's task, so that a full heap can't keep it from coming back. */
  private final class Errand<T> implements Runnable {

    private final Callable<T> work;
    private final BiConsumer<T, Exception> done;
    private final Runnable answer = this::answer;

    // Written by the blocking thread before the answer is posted.
    private T result;
    private Exception failure;

    Errand(Callable<T> work, BiConsumer<T, Exception> done) {
      this.work = work;
      this.done = done;
    }

    @Override
    public void run() {
      try {
        perform();
        loop.answer(answer);
      } catch (OutOfMemoryError e) {
        HeapReserve.release();
        loop.abandon(HeapReserve.sentence()); // It would wait for the answer for ever.
      }
    }

    private void perform() {
      try {
        result = work.call();
      } catch (Exception e) {
        failure = e;
      } catch (LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
        failure = new ExecutionException(e);
      }
    }

    private void answer() {
      loop.endErrand();
      loop.release();
      done.accept(result, failure);
    }
  }
}
