package io.github.weexjvm.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import picocli.CommandLine.Help.Ansi;

/**
 * What the command has of the process that it runs in. Text goes out as UTF-8 whatever the locale,
 * one write for each print, so that a reader never sees half a line. Used by any thread.
 *
 * @param halt ends the process at once with an exit code, for when nothing else helps
 */
record Terminal(InputStream in, OutputStream out, OutputStream err, IntConsumer halt) {

  /** The process's own streams, without the buffers of {@link System#out}. */
  static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Runtime.getRuntime()::halt);
  }

  /** Whether printing failed because nobody reads standard output any more, as the JDK says it. */
  static boolean isUnread(IOException failure) {
    return "Broken pipe".equals(failure.getMessage());
  }

  /** Whether standard output is a terminal whose user has nothing against color. */
  boolean showsColor() {
    return out instanceof FileOutputStream && Ansi.AUTO.enabled();
  }

  /**
   * Prints a line on standard output.
   *
   * @throws IOException when nobody reads it any more
   */
  void print(String line) throws IOException {
    out.write(bytes(line));
    out.flush();
  }

  /** Prints a line on standard error. There is nowhere to complain when that is closed. */
  void printError(String line) {
    try {
      err.write(bytes(line));
      err.flush();
    } catch (IOException e) {
      // As said.
    }
  }

  /** Prints a sentence of our own on standard error. */
  void say(String sentence) {
    printError("weex: ".concat(sentence));
  }

  private static byte[] bytes(String line) {
    return line.concat("\n").getBytes(StandardCharsets.UTF_8);
  }
}
