package io.github.weexjvm.cli;

import io.github.weexjvm.AbandonedException;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.testing.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One run of scripts or of a bundle, on a loop on the calling thread. It lasts until nothing can
 * happen any more, or until the first {@link EndReason}: then the connections are closed with code
 * 1001, and what does not yield in time is cancelled, and at last halted.
 *
 * <p>Three kinds of threads meet here: the loop's, a daemon that ends the run, and whoever asks for
 * the end (the loop, the daemons that watch the time, the JVM's shutdown).
 */
final class Run {

  /** How long a script may keep the loop from closing the connections. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /** How long the peers have to answer the close. With the patience, less than a second. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** How long a cancelled script may go on in code that can't be cancelled. */
  private static final Duration LAST_RESORT = Duration.ofSeconds(1);

  /** How long the JVM's shutdown waits for all this. */
  private static final Duration SHUTDOWN = Duration.ofMillis(950);

  private final Terminal terminal;
  private final EventLoop loop = new EventLoop();
  private final WeexInstance instance;

  /** Null while there is none. The first one wins. */
  private EndReason reason;

  private final CountDownLatch finished = new CountDownLatch(1);

  /** Completes or fails when what is to be run has run, which is not yet the end. */
  private final CompletableFuture<?> ran;

  private Run(
      Terminal terminal, WeexOptions.Builder options, Function<WeexOptions, Started> start) {
    this.terminal = terminal;
    Started started =
        start.apply(
            options
                .loop(loop)
                .console(new ScriptConsole(terminal, () -> end(EndReason.OUTPUT_CLOSED)))
                .onFault(this::failed)
                .onAbandoned(this::abandoned)
                .build());
    this.instance = started.instance();
    this.ran = started.ran();
  }

  /** What was begun, to be carried out by the loop. */
  private record Started(WeexInstance instance, CompletableFuture<?> ran) {}

  /** Scripts, in order in one global object. */
  static Run ofScripts(Terminal terminal, List<ScriptSource> scripts, WeexOptions.Builder options) {
    return new Run(
        terminal,
        options,
        built -> {
          WeexInstance instance = Weex.open(built);
          CompletableFuture<?>[] results =
              scripts.stream()
                  .map(script -> instance.run(script.name(), script.code()))
                  .toArray(CompletableFuture<?>[]::new);
          return new Started(instance, CompletableFuture.allOf(results));
        });
  }

  /** A bundle, in a page of its own. */
  static Run ofBundle(Terminal terminal, Bundle bundle, WeexOptions.Builder options) {
    return new Run(
        terminal,
        options,
        built -> {
          WeexPage page = Weex.render(bundle, built);
          return new Started(page.instance(), page.loaded());
        });
  }

  /**
   * Carries it out.
   *
   * @param timeout the longest that the run may take, or null
   * @param quiet ends the run when no script has run for so long, or null
   * @return the exit code
   */
  int execute(Duration timeout, Duration quiet) {
    Thread interrupt = new Thread(this::interrupted, "weex-interrupt");
    Runtime.getRuntime().addShutdownHook(interrupt);
    try {
      if (timeout != null) {
        daemon("weex-timeout", () -> awaitTimeout(timeout));
      }
      if (quiet != null) {
        daemon("weex-idle", () -> awaitQuiet(quiet));
      }
      loop.run();
      var unused = ran.whenComplete((nothing, failure) -> sayWhy(failure));
      return exitCode();
    } finally {
      finished.countDown();
      forget(interrupt);
      loop.close();
    }
  }

  /** What a script throws was shown as a fault; anything else has not been said yet. */
  private void sayWhy(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause != null && !ended() && !(cause instanceof ScriptFailedException)) {
      terminal.say(cause.getMessage());
    }
  }

  private synchronized boolean ended() {
    return reason != null;
  }

  private synchronized int exitCode() {
    if (reason != null) {
      return reason.exitCode();
    }
    // A script that never came to its end, for a bug of ours, must not count as a success.
    return ran.isDone() && !ran.isCompletedExceptionally() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running: that is what ended the run.
    }
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  // ---- Reasons to end ----

  private void failed(Fault fault) {
    if (fault.kind() == Fault.Kind.OUT_OF_MEMORY) {
      end(EndReason.LOST, () -> terminal.say(fault.text()));
    } else {
      end(EndReason.FAILED, () -> terminal.printError(fault.report()));
    }
  }

  /** The loop's thread does not come back, so that nothing can end in order any more. */
  private void abandoned(AbandonedException cause) {
    synchronized (this) {
      if (reason == null) {
        terminal.say(cause.getMessage());
        reason = EndReason.LOST;
      }
    }
    terminal.halt().accept(exitCode());
  }

  private void interrupted() {
    end(EndReason.INTERRUPTED);
    isFinishedWithin(SHUTDOWN);
  }

  private void awaitTimeout(Duration timeout) {
    if (!isFinishedWithin(timeout)) {
      end(EndReason.TIMED_OUT, () -> terminal.say("timed out after " + DurationText.of(timeout)));
    }
  }

  private void awaitQuiet(Duration quiet) {
    Duration left = quiet;
    while (!isFinishedWithin(left)) {
      // No answer means that a script runs.
      Duration soFar = get(instance.quietFor(), quiet);
      left = soFar == null ? quiet : quiet.minus(soFar);
      if (left.isNegative() || left.isZero()) {
        end(EndReason.QUIET);
        return;
      }
    }
  }

  // ---- Ending ----

  private void end(EndReason why) {
    end(why, () -> {});
  }

  /**
   * Ends the run, from any thread, unless it has a reason to end already.
   *
   * @param announcement says so before the process can be gone
   */
  private synchronized void end(EndReason why, Runnable announcement) {
    if (reason != null) {
      return;
    }
    announcement.run();
    reason = why;
    // On the loop's thread this takes effect at once: no script runs after one that failed.
    CompletableFuture<Void> closed = instance.shutdown(GRACE);
    daemon("weex-end", () -> bringDown(closed, why.exitCode()));
  }

  private void bringDown(CompletableFuture<Void> closed, int exitCode) {
    if (!loopYields(PATIENCE)) {
      instance.cancel();
      if (!loopYields(LAST_RESORT)) {
        loop.abandon("the script can't be stopped"); // Which halts.
      }
    }
    get(closed, GRACE.plus(PATIENCE));
    loop.stop();
    if (!isFinishedWithin(LAST_RESORT)) {
      terminal.halt().accept(exitCode);
    }
  }

  private boolean loopYields(Duration patience) {
    CompletableFuture<Boolean> yielded = new CompletableFuture<>();
    try {
      loop.execute(() -> yielded.complete(true));
    } catch (RejectedExecutionException e) {
      return true; // It is closed already.
    }
    return get(yielded, patience) != null;
  }

  private boolean isFinishedWithin(Duration time) {
    try {
      return finished.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts these threads", e);
    }
  }

  /** A future's result, or null when it has none in time or fails. */
  private static <T> T get(Future<T> future, Duration time) {
    try {
      return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts these threads", e);
    }
  }
}
