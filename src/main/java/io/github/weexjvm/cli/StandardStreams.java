package io.github.weexjvm.cli;

import java.io.FileOutputStream;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Whether somebody looks at what the process prints. Java's own console tells of both at once. */
final class StandardStreams {

  private StandardStreams() {}

  /** Whether standard error is a terminal. It takes a process to find out: asked once at most. */
  static boolean isErrorTerminal(Terminal terminal) {
    boolean isOfProcess = terminal.err() instanceof FileOutputStream;
    return isOfProcess && new ExecTerminalProvider().isSystemStream(SystemStream.Error);
  }
}
