package io.github.weexjvm.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how far {@code weex docs} is: for many samples, and only when somebody
 * looks. It is gone when it is closed.
 */
final class DocsProgress implements AutoCloseable {

  /** Fewer are done before anybody would look. */
  private static final int MANY = 50;

  private static final int WIDTH = 78;
  private static final int EVERY_MILLIS = 100;

  /** Null when nothing is shown. */
  private final ProgressBar bar;

  private DocsProgress(ProgressBar bar) {
    this.bar = bar;
  }

  static DocsProgress of(int samples, Terminal terminal) {
    boolean shown = samples >= MANY && StandardStreams.isErrorTerminal(terminal);
    return new DocsProgress(shown ? bar(samples, terminal) : null);
  }

  private static ProgressBar bar(int samples, Terminal terminal) {
    PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName("samples")
        .setInitialMax(samples)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(EVERY_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  boolean isShown() {
    return bar != null;
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
