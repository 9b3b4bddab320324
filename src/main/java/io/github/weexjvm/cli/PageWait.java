package io.github.weexjvm.cli;

import io.github.weexjvm.WeexPage;
import io.github.weexjvm.testing.DurationText;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for a page, with an end. */
final class PageWait {

  /** No script for so long means that whatever was going on is probably over. */
  private static final Duration QUIET = Duration.ofMillis(100);

  /** The longest that a page is given to become quiet. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private PageWait() {}

  /** It took too long; the message is a sentence for the user. */
  static final class TooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLongException(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }

  /** A future's result, or what it failed with. */
  static <T> T get(Future<T> future, Duration patience) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TooLongException("the page did not answer within " + DurationText.of(patience), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  /** Waits until nothing can happen any more. */
  static void untilIdle(WeexPage page, Duration patience) {
    try {
      get(page.instance().idle(), patience);
    } catch (TooLongException e) {
      throw new TooLongException(
          "something still goes on after "
              + DurationText.of(patience)
              + ": a timer, a connection or a request",
          e);
    }
  }

  /** Lets some time pass, unless nothing can happen any more; whether that is so. */
  static boolean pass(WeexPage page, Duration time) {
    try {
      get(page.instance().idle(), time);
      return true;
    } catch (TooLongException e) {
      return false;
    }
  }

  /** Waits until the page is idle or no script has run for a while, but not for ever. */
  static void settle(WeexPage page) {
    long deadline = System.nanoTime() + SETTLING.toNanos();
    Duration left = QUIET;
    while (!left.isNegative() && !left.isZero() && System.nanoTime() < deadline) {
      if (pass(page, left)) {
        return;
      }
      left = QUIET.minus(get(page.instance().quietFor(), SETTLING));
    }
  }
}
