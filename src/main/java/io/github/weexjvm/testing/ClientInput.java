package io.github.weexjvm.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The bytes a client sends, read under a deadline, and given up when the server is closed. Closing
 * lets a script read what had already arrived, so that a wrong message is found however early the
 * test closes its server; only a read that would wait is cut off.
 *
 * <p>The script's thread reads; {@link #stop()} is the only call from elsewhere.
 */
final class ClientInput extends InputStream {
  /** Thrown by a read that would have to wait after {@link #stop()}. */
  static final class Stopped extends IOException {
    Stopped() {
      super("the server was closed");
    }
  }

  private final Socket tcp;

  /** What is read: TCP, or TLS on top of it; changed by the script's thread before it reads. */
  private volatile Socket socket;

  /** {@link System#nanoTime()} at which patience ends; the script's thread only. */
  private long end;

  /** What {@link #end} was counted from, for the message; the script's thread only. */
  private Duration patience = Duration.ZERO;

  /** Whether the script's thread is in a read; guarded by this. */
  private boolean reading;

  /** Whether the server was closed; guarded by this. */
  private boolean stopped;

  ClientInput(Socket tcp) {
    this.tcp = tcp;
    socket = tcp;
  }

  /** Reads through TLS from now on. */
  void readFrom(Socket secure) {
    socket = secure;
  }

  /** Gives the reads that follow this much time, all together. */
  void allow(Duration patience) {
    this.patience = patience;
    end = System.nanoTime() + patience.toNanos();
  }

  /** Lets the time that is left pass. */
  void passTime() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    beginRead();
    try {
      socket.setSoTimeout(remainingMillis());
      return socket.getInputStream().read(target, offset, length);
    } catch (SocketTimeoutException e) {
      throw tooLate(e);
    } catch (IOException e) {
      throw isStopped() ? new Stopped() : e;
    } finally {
      endRead();
    }
  }

  /** Cuts off a read that waits, and every later one that would. */
  synchronized void stop() {
    stopped = true;
    if (reading && !hasArrived()) {
      closeTcp();
    }
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void beginRead() throws Stopped {
    if (stopped && !hasArrived()) {
      throw new Stopped();
    }
    reading = true;
  }

  private synchronized void endRead() {
    reading = false;
  }

  private boolean hasArrived() {
    try {
      return tcp.getInputStream().available() > 0 || socket.getInputStream().available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void closeTcp() {
    try {
      tcp.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private int remainingMillis() throws SocketTimeoutException {
    long nanos = end - System.nanoTime();
    if (nanos <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) Math.min(Integer.MAX_VALUE, nanos / 1_000_000 + 1);
  }

  private SocketTimeoutException tooLate(SocketTimeoutException cause) {
    SocketTimeoutException e =
        new SocketTimeoutException("nothing within " + patience.toMillis() + " ms");
    e.initCause(cause);
    return e;
  }
}
