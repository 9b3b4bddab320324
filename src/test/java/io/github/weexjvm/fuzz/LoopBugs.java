package io.github.weexjvm.fuzz;

import io.github.weexjvm.loop.EventLoop;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps the exceptions of a loop's tasks, which the loop logs, and goes on. For one thread at a
 * time.
 */
final class LoopBugs extends Handler implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EventLoop.class.getName());

  /** Null while there is none. */
  private Throwable first;

  private String message;

  LoopBugs() {
    LOG.addHandler(this);
    LOG.setUseParentHandlers(false);
  }

  void assertNone() {
    if (first != null || message != null) {
      throw new AssertionError(message, first);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    if (message == null) {
      message = entry.getMessage();
      first = entry.getThrown();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOG.removeHandler(this);
    LOG.setUseParentHandlers(true);
  }
}
