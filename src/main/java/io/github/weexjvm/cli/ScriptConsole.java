package io.github.weexjvm.cli;

import io.github.weexjvm.script.ConsoleOutput;
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
      case "warn", "error", "trace" -> terminal.printError(wellFormed(text));
      default -> printOut(wellFormed(text));
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

  /** Java would encode a lone surrogate as a question mark. */
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended == null ? text : mended.toString();
  }
}
