package io.github.weexjvm.cli;

import io.github.weexjvm.AbandonedException;
import java.util.function.Consumer;

/**
 * Says why a script was given up, and ends the process at once: the thread that would have to do it
 * in order is the one that can't be stopped.
 */
final class LastWords implements Consumer<AbandonedException> {

  private final Terminal terminal;

  LastWords(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(AbandonedException reason) {
    end(reason.getMessage());
  }

  void end(String sentence) {
    terminal.say(sentence);
    terminal.halt().accept(ExitCode.LOST);
  }
}
