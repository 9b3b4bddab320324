package io.github.weexjvm.script;

import java.time.Duration;
import org.graalvm.polyglot.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a context in which a script may be running. The engine waits until the script has
 * stopped, which one that is in a long built-in, or in a module that does not return, may never do:
 * so a daemon thread of its own does the waiting, and nobody else has to.
 */
final class Cancellation {

  private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);

  private final Thread thread;

  /** Written by the thread that waits. */
  private volatile boolean outOfMemory;

  private Cancellation(Context context) {
    thread = new Thread(() -> close(context), "weex-cancel");
    thread.setDaemon(true);
  }

  /** Begins to cancel what runs in a context. */
  static Cancellation of(Context context) {
    Cancellation begun = new Cancellation(context);
    begun.thread.start();
    return begun;
  }

  private void close(Context context) {
    try {
      context.close(true);
    } catch (RuntimeException e) {
      LOG.debug("the context was closed in between", e);
    } catch (OutOfMemoryError e) {
      outOfMemory = true; // The script may go on.
    }
  }

  /** Waits for the end, but not for ever; whether it was reached. */
  boolean endsWithin(Duration time) {
    try {
      thread.join(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive() && !outOfMemory;
  }
}
