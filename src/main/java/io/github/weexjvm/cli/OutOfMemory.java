package io.github.weexjvm.cli;

import io.github.weexjvm.loop.HeapReserve;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The last resort of a process whose heap is full, on whatever thread that comes out: one sentence,
 * and the end. A thread that dies of it would leave those that wait for it waiting. Whatever is
 * needed is made before.
 */
final class OutOfMemory implements Thread.UncaughtExceptionHandler {

  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final byte[] sentence =
      ("weex: " + HeapReserve.sentence() + "\n").getBytes(StandardCharsets.UTF_8);

  private OutOfMemory() {}

  /** From now on. */
  static void endsTheProcess() {
    HeapReserve.hold();
    Thread.setDefaultUncaughtExceptionHandler(new OutOfMemory());
  }

  @Override
  public void uncaughtException(Thread thread, Throwable problem) {
    if (problem instanceof OutOfMemoryError) {
      end();
    } else {
      System.err.print("Exception in thread \"" + thread.getName() + "\" "); // As the JVM has it.
      problem.printStackTrace();
    }
  }

  private void end() {
    try {
      err.write(sentence);
    } catch (IOException e) {
      // Nobody reads it.
    }
    Runtime.getRuntime().halt(ExitCode.LOST);
  }
}
