package io.github.weexjvm.soak;

import java.io.PrintStream;
import java.util.Locale;

/** A line that says how far a soak is, for somebody who looks. Locks itself, for any thread. */
final class SoakProgress {

  private static final String CLEAR = "\r\033[K";

  /** Null where nobody looks. */
  private final PrintStream terminal;

  private final long end;
  private Soak soak;
  private boolean over;

  SoakProgress(PrintStream terminal, Soak.Settings settings) {
    this.terminal = terminal;
    this.end = System.nanoTime() + settings.time().toNanos();
  }

  synchronized void watch(Soak watched) {
    soak = watched;
  }

  synchronized void update() {
    if (terminal == null || over) {
      return;
    }
    Tally tally = soak.tally();
    terminal.print(
        CLEAR
            + String.format(
                Locale.ROOT,
                "%d s left, %,d connections, %,d messages, %,d answered, %,d lost",
                Math.max(0, (end - System.nanoTime()) / 1_000_000_000),
                tally.of(Count.CONNECTIONS),
                tally.of(Count.MESSAGES),
                tally.of(Count.ANSWERED),
                tally.of(Count.LOST)));
    terminal.flush();
  }

  /** Takes the line away, for good. */
  synchronized void clear() {
    if (terminal != null && !over) {
      terminal.print(CLEAR);
      terminal.flush();
    }
    over = true;
  }
}
