package io.github.weexjvm.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The server's end of one connection, driven by hand. It does nothing by itself: no pong, no answer
 * to a close, no check, so that a script can leave out or get wrong whatever it likes.
 *
 * <p>It belongs to the thread of its {@link ConnectionScript}. Each call has the server's deadline
 * to finish, and fails with {@link SocketTimeoutException} after it; a connection that failed so is
 * of no further use.
 */
public final class ServerConnection implements AutoCloseable {
  private final int index;
  private final Socket tcp;
  private final Duration deadline;
  private final ScheduledExecutorService watchdog;
  private final ClientInput wire;
  private final InputStream in;

  /** What is read and written: TCP itself, or TLS on top of it. */
  private Socket socket;

  /** Null until it was read. */
  private HandshakeRequest request;

  ServerConnection(int index, Socket tcp, Duration deadline, ScheduledExecutorService watchdog) {
    this.index = index;
    this.tcp = tcp;
    this.deadline = deadline;
    this.watchdog = watchdog;
    socket = tcp;
    wire = new ClientInput(tcp);
    in = new BufferedInputStream(wire);
  }

  /**
   * Makes the connection ready for its script.
   *
   * @param tls null for a plain connection
   * @return false if the client gave up the TLS handshake, which is for the client's side to report
   */
  boolean begin(SSLContext tls) throws IOException {
    tcp.setTcpNoDelay(true);
    if (tls == null) {
      return true;
    }
    SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(tcp, null, true);
    secure.setUseClientMode(false);
    socket = secure;
    wire.readFrom(secure);
    try {
      inTime("the client doesn't finish the TLS handshake", secure::startHandshake);
      return true;
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return false;
    }
  }

  /** Which connection of its server this is, from 0, in the order of their arrival. */
  public int index() {
    return index;
  }

  /**
   * Reads the opening request; the second time, returns the one already read.
   *
   * @throws java.io.EOFException if the client left before the empty line
   */
  public HandshakeRequest readRequest() throws IOException {
    if (request == null) {
      wire.allow(deadline);
      request = HandshakeRequest.readFrom(in);
    }
    return request;
  }

  /** Accepts the WebSocket with the right 101, reading the request first if nobody has. */
  public void accept() throws IOException {
    accept(Map.of());
  }

  /**
   * The same with more headers.
   *
   * @param extraHeaders written as they are, right or wrong; the names Upgrade, Connection and
   *     Sec-WebSocket-Accept, spelled so, replace those headers
   */
  public void accept(Map<String, String> extraHeaders) throws IOException {
    send(readRequest().acceptance(extraHeaders));
  }

  /** Answers the request with another status than 101 and an empty body, and closes. */
  public void refuse(int status) throws IOException {
    refuse(status, Map.of());
  }

  /** The same with more headers, such as Location. */
  public void refuse(int status, Map<String, String> extraHeaders) throws IOException {
    readRequest();
    send(HandshakeRequest.refusal(status, extraHeaders));
    close();
  }

  /** Sends bytes as they are, with one write. */
  public void send(byte[] raw) throws IOException {
    inTime("the client reads nothing", () -> socket.getOutputStream().write(raw));
  }

  /** Sends characters as bytes, one each (ISO 8859-1): for hand-written HTTP. */
  public void sendRaw(String latin1) throws IOException {
    send(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void sendText(String text) throws IOException {
    send(Frames.text(text));
  }

  public void sendBinary(byte[] payload) throws IOException {
    send(Frames.binary(payload));
  }

  public void sendPing(byte[] payload) throws IOException {
    send(Frames.ping(payload));
  }

  public void sendPong(byte[] payload) throws IOException {
    send(Frames.pong(payload));
  }

  public void sendClose(int code, String reason) throws IOException {
    send(Frames.close(code, reason));
  }

  /** Sends a close frame without a code. */
  public void sendCloseEmpty() throws IOException {
    send(Frames.closeEmpty());
  }

  /**
   * Reads the next frame, whatever it is.
   *
   * @return null at the end of the stream
   * @throws java.io.EOFException if the stream ends inside a frame
   * @throws SocketTimeoutException if no whole frame comes within the deadline
   */
  public Frame readFrame() throws IOException {
    beginWait(deadline);
    return Frame.readFrom(in);
  }

  /** How long each single wait may take. */
  Duration deadline() {
    return deadline;
  }

  /** Starts the clock for what follows: {@link #readInWait}, all together, or {@link #passWait}. */
  void beginWait(Duration most) {
    wire.allow(most);
  }

  /** Reads what is there, or waits for it; -1 at the end of the stream. */
  int readInWait(byte[] target) throws IOException {
    return in.read(target);
  }

  /** Lets the rest of the wait pass; false if the server is closed before. */
  boolean passWait() {
    if (isStopped()) {
      return false; // The interruption was for an earlier wait.
    }
    try {
      wire.passTime();
      return !isStopped();
    } catch (InterruptedException e) {
      return false;
    }
  }

  /**
   * Waits until the client ends its side of the connection; what still arrives is thrown away.
   *
   * @return true for an orderly end, false for a reset
   * @throws SocketTimeoutException if the client doesn't in that time
   */
  public boolean awaitEndOfStream(Duration patience) throws IOException {
    wire.allow(patience);
    byte[] ignored = new byte[8192];
    try {
      while (in.read(ignored) >= 0) {
        // Only the end matters.
      }
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  /** Ends this side of the stream, and still reads; over TLS with a close_notify. */
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Closes with a TCP reset: the client's next read fails. */
  public void reset() throws IOException {
    tcp.setSoLinger(true, 0);
    tcp.close();
  }

  /** Closes TCP and sends nothing: no close frame, and no close_notify over TLS. */
  public void drop() {
    discardArrived();
    closeQuietly(tcp);
  }

  /**
   * Closes the connection without a close frame; over TLS with a close_notify. The second time,
   * nothing happens.
   */
  @Override
  public void close() {
    discardArrived();
    try {
      inTime("the client doesn't take the close_notify", socket::close);
    } catch (IOException | RejectedExecutionException e) {
      // Gone already, or too late to be polite.
    } finally {
      closeQuietly(tcp);
    }
  }

  @FunctionalInterface
  private interface Blocking {
    void run() throws IOException;
  }

  /** A blocking write knows no timeout: closing the socket under it is the only way out. */
  private void inTime(String problem, Blocking work) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    Runnable giveUp =
        () -> {
          late.set(true);
          closeQuietly(tcp);
        };
    Future<?> guard = watchdog.schedule(giveUp, deadline.toNanos(), TimeUnit.NANOSECONDS);
    try {
      work.run();
    } catch (IOException e) {
      if (late.get()) {
        throw new SocketTimeoutException(problem + " for " + deadline.toMillis() + " ms");
      }
      throw e;
    } finally {
      guard.cancel(false);
    }
  }

  /** Ends a wait for the client, now or later; from any thread. */
  void stop() {
    wire.stop();
  }

  /** Ends whatever the script's thread does with the connection; from any thread. */
  void cutOff() {
    closeQuietly(tcp);
  }

  boolean isStopped() {
    return wire.isStopped();
  }

  /**
   * TCP turns a close into a reset, which destroys what was sent, if bytes that arrived were never
   * read.
   */
  private void discardArrived() {
    try {
      InputStream raw = tcp.getInputStream();
      byte[] ignored = new byte[8192];
      for (int i = 0; i < 1024 && raw.available() > 0 && raw.read(ignored) >= 0; i++) {
        // Bounded, because a client may send for ever.
      }
    } catch (IOException e) {
      // Already closed.
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
