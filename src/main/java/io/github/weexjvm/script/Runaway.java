package io.github.weexjvm.script;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a turn that has used more than its budget. It is interrupted, after which its context
 * can go on; if that does not help, its context is cancelled; and if that does not help either, its
 * loop is abandoned: a script that is deep in one of the engine's built-ins, such as {@code
 * Array.from({length: 2 ** 31})}, hears of nothing before that returns.
 *
 * <p>A daemon thread of its own does all this, since each step may take its time while other
 * scripts have to be watched.
 */
final class Runaway implements Runnable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Runaway.class);

  private final ScriptContext script;
  private final TurnBudget.Overrun overrun;
  private final BooleanSupplier goesOn;
  private final Runnable outOfMemory;

  /**
   * @param goesOn whether that turn is still running: another one is not to be stopped for it
   * @param outOfMemory called when there is no memory to stop it with
   */
  Runaway(
      ScriptContext script,
      TurnBudget.Overrun overrun,
      BooleanSupplier goesOn,
      Runnable outOfMemory) {
    this.script = script;
    this.overrun = overrun;
    this.goesOn = goesOn;
    this.outOfMemory = outOfMemory;
  }

  void start() {
    Thread thread = new Thread(this, "weex-runaway");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      if (!ends()) {
        script
            .loop()
            .abandon(
                "the script can't be stopped: "
                    + overrun.sentence()
                    + " in something that nothing can interrupt, so it was abandoned with its event"
                    + " loop");
      }
    } catch (OutOfMemoryError e) {
      outOfMemory.run();
    }
  }

  private boolean ends() {
    return !goesOn.getAsBoolean()
        || wasInterrupted()
        || !goesOn.getAsBoolean()
        || script.cancelledWithin(PATIENCE);
  }

  private boolean wasInterrupted() {
    try {
      script.polyglot().interrupt(PATIENCE);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (RuntimeException e) {
      LOG.debug("the context was closed in between", e);
      return true;
    }
  }
}
