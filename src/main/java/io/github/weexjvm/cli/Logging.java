package io.github.weexjvm.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Decides what becomes of log records, before the first logger is made: nothing is shown, unless
 * the user asks for it; but a bug of ours gets its one sentence.
 */
final class Logging {

  private static final String SLF4J_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
  private static final String JDK_CONFIGURATION = "java.util.logging.config.class";

  private Logging() {}

  static void configure(boolean verbose) {
    if (System.getProperty(SLF4J_LEVEL) == null) {
      System.setProperty(SLF4J_LEVEL, verbose ? "info" : "off");
    }
    if (!verbose) {
      System.setProperty(JDK_CONFIGURATION, OneSentence.class.getName());
    }
  }

  /** Made by the JDK when its first record is logged, which hardly ever happens. */
  public static final class OneSentence extends Handler {

    public OneSentence() {
      Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
        Throwable cause = record.getThrown();
        Terminal.ofProcess()
            .say(
                "internal error: "
                    + record.getMessage()
                    + (cause == null ? "" : ": " + cause)
                    + " (--verbose shows more)");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
