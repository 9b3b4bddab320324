package io.github.weexjvm.cli;

import io.github.weexjvm.script.ConsoleOutput;
import io.github.weexjvm.socket.Utf8;
import java.io.IOException;

/**
 * The script's console on the terminal: warnings, errors and traces on standard error, all else on
 * standard output. Used on the loop's thread only.
 */
final class ScriptConsole implements ConsoleOutput {

  private final Terminal terminal;
  private final Runnable outputClosed;
  private boolean closed;

  /**
   * @param outputClosed called once, when nobody reads standard output any more
   */
  ScriptConsole(Terminal terminal, Runnable outputClosed) {
    this.terminal = terminal;
    this.outputClosed = outputClosed;
  }

  @Override
  public void print(String level, String text) {
    switch (level) {
      case "warn", "error", "trace" -> terminal.printError(Utf8.wellFormed(text));
      default -> printOut(Utf8.wellFormed(text));
    }
  }

  private void printOut(String text) {
    if (closed) {
      return;
    }
    try {
      terminal.print(text);
    } catch (IOException e) {
      closed = true;
      outputClosed.run();
    }
  }
}
