package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.view.TextView;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.testing.DurationText;
import io.github.weexjvm.testing.PageAction;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/**
 * Runs a script or a bundle on one platform, from its start until the page is left, and writes down
 * what happens. Used once; all of it, the script included, runs on the caller's thread.
 */
final class PlatformRun implements AutoCloseable {

  /** As long as a page is given in real time for each step. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** No script for so long means that whatever a touch has started is over. */
  private static final Duration SETTLED = Duration.ofMillis(100);

  private static final Duration SETTLING = Duration.ofSeconds(2);

  /** After so long nothing more is expected: longer than any heartbeat or reconnect. */
  private static final Duration QUIET = Duration.ofMinutes(2);

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Comparison.Plan plan;
  private final Simulation simulation;
  private final TraceRecorder recorder;

  /** Null until it is opened, before anything is heard of it. */
  private WeexInstance instance;

  /** Completes or fails when the script has run, or the page is there, which is not yet the end. */
  private CompletableFuture<Void> ran;

  PlatformRun(Comparison.Plan plan, Platform platform) {
    this.plan = plan;
    this.recorder = new TraceRecorder(platform, this::now, this::place, this::end);
    Simulation.Builder settings =
        Simulation.builder()
            .seed(plan.seed())
            .fixed(plan.fixesRandom(), plan.fixesDate())
            .onRequest(recorder::opening);
    this.simulation = (plan.server() == null ? settings : settings.server(plan.server())).build();
  }

  private Duration now() {
    return simulation.elapsed();
  }

  private String place() {
    return instance == null ? null : instance.place();
  }

  /**
   * Does all of it.
   *
   * @throws ScriptFailedException when the script can't be parsed
   */
  Trace trace() {
    WeexOptions.Builder options = simulation.options();
    plan.options().accept(options);
    options.platform(recorder.platform());
    options.console(recorder).onCall(recorder).frames(recorder);
    options.onQuirk(recorder::announced).onFault(recorder::faulted);
    if (plan.bundle() == null) {
      runScript(options);
    } else {
      runBundle(plan.bundle(), options);
    }
    if (recorder.hasOneEntry()) {
      checkParsed();
    }
    leave();
    return recorder.trace();
  }

  /** What can't be parsed can't differ either. */
  private void checkParsed() {
    if (ran.isCompletedExceptionally()
        && failure(ran) instanceof ScriptFailedException failure
        && failure.fault().kind() == Fault.Kind.SYNTAX) {
      throw failure;
    }
  }

  private static Throwable failure(CompletableFuture<Void> failed) {
    Throwable failure = failed.handle((nothing, thrown) -> thrown).join();
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  private void runScript(WeexOptions.Builder options) {
    instance = simulation.open(options);
    ran = instance.run(plan.name(), plan.code()); // What it throws is heard as a fault.
    runUntilQuiet(QUIET, plan.most());
  }

  private void runBundle(Bundle bundle, WeexOptions.Builder options) {
    WeexPage page = simulation.render(bundle, options);
    instance = page.instance();
    ran = page.rendered();
    act(page);
    runUntilQuiet(QUIET, plan.most().minus(now()));
    CompletableFuture<Void> read = page.read(TextView::outline).thenAccept(recorder::tree);
    runUntil(read::isDone, PATIENCE);
  }

  // ---- The person ----

  /** Until the first thing that can't be done. */
  private void act(WeexPage page) {
    try {
      complete(page.rendered());
      settle();
      for (PageAction action : plan.actions()) {
        recorder.acted(action.text());
        perform(action, page);
      }
    } catch (ScriptFailedException e) {
      // Written down as a fault.
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
      recorder.failedToAct(e.getMessage());
    }
  }

  private void perform(PageAction action, WeexPage page) {
    if (action instanceof PageAction.Touch touch) {
      complete(touch.touch().apply(page));
      settle();
    } else if (action instanceof PageAction.Pause pause) {
      runUntil(() -> false, pause.time());
    } else if (!runUntilIdle()) {
      throw new IllegalStateException(
          "something still goes on after "
              + DurationText.of(PATIENCE)
              + ": a timer, a connection or a request");
    }
  }

  private void complete(CompletableFuture<Void> answer) {
    runUntil(answer::isDone, PATIENCE);
    if (!answer.isDone()) {
      throw new IllegalStateException(
          "the page did not answer within " + DurationText.of(PATIENCE));
    }
    try {
      answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void settle() {
    runUntilQuiet(SETTLED, SETTLING);
  }

  // ---- Time ----

  private void runUntilQuiet(Duration quiet, Duration most) {
    if (!most.isNegative()) {
      var unused = simulation.runUntilQuiet(quiet, most);
      noteServer();
    }
  }

  private boolean runUntilIdle() {
    boolean isIdle = simulation.run(PATIENCE);
    noteServer();
    return isIdle;
  }

  private void runUntil(BooleanSupplier done, Duration most) {
    var unused = simulation.runUntil(done, most);
    noteServer();
  }

  private void noteServer() {
    try {
      simulation.assertNoFailure();
    } catch (AssertionError e) {
      recorder.serverFailed(e.getMessage());
    }
  }

  /** No script is started any more. */
  private void end() {
    var unused = instance.shutdown(GRACE);
  }

  private void leave() {
    recorder.acted("leave");
    CompletableFuture<Void> closed = instance.shutdown(GRACE);
    runUntil(closed::isDone, PATIENCE);
  }

  @Override
  public void close() {
    try {
      simulation.close();
    } catch (AssertionError e) {
      // What the server thinks of the very end is nothing that a script could change.
    }
  }

  boolean askedForRandom() {
    return simulation.askedForRandom();
  }

  boolean askedForDate() {
    return simulation.askedForDate();
  }
}
