package io.github.weexjvm.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * A server whose every byte is decided by a script, so that a test can see its client meet a peer
 * that breaks rules, falls silent, or vanishes. It is plain blocking sockets: no WebSocket library,
 * which would insist on the rules.
 *
 * <p>One daemon thread accepts, one daemon thread plays each connection's script, one cuts off
 * writes that take too long. Every method may be called from any thread.
 */
public final class ScriptedServer implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int BACKLOG = 128;
  private static final Duration GRACE = Duration.ofSeconds(1);

  private record Session(ServerConnection connection, Thread thread) {}

  private final ConnectionScript script;
  private final SSLContext tls;
  private final Duration deadline;
  private final ListenAddress address;
  private final ServerSocket listener;
  private final ScheduledThreadPoolExecutor watchdog;

  // Guarded by this, which is also notified of every change of the counts.
  private final List<Session> sessions = new ArrayList<>();
  private final Failures failures = new Failures();
  private int finished;
  private boolean closed;

  private ScriptedServer(
      ConnectionScript script, SSLContext tls, Duration deadline, ListenAddress address)
      throws IOException {
    this.script = script;
    this.tls = tls;
    this.deadline = deadline;
    this.address = address;
    listener = listen(address);
    watchdog = new ScheduledThreadPoolExecutor(1, r -> daemon(r, "scripted-server-watchdog"));
    watchdog.setRemoveOnCancelPolicy(true);
  }

  /** Listens on 127.0.0.1, on a free port, and plays the script for each connection. */
  public static ScriptedServer start(ConnectionScript script) throws IOException {
    return start(script, null);
  }

  /**
   * The same over TLS.
   *
   * @param tls null for plain TCP
   */
  public static ScriptedServer start(ConnectionScript script, SSLContext tls) throws IOException {
    return start(script, tls, DEADLINE);
  }

  /**
   * The same with a deadline of one's own, 10 s otherwise.
   *
   * @param tls null for plain TCP
   * @param deadline how long each single wait may take: a read, a write, {@link #awaitConnections}
   */
  public static ScriptedServer start(ConnectionScript script, SSLContext tls, Duration deadline)
      throws IOException {
    return new ScriptedServer(script, tls, deadline, ListenAddress.LOOPBACK).begin();
  }

  /**
   * Listens, without TLS, on an address of one's own choosing.
   *
   * @param host a name or address of this machine
   * @param port 0–65535; 0 takes a free one
   * @throws IOException if that address can't be listened on, with a sentence that says which and
   *     why
   */
  public static ScriptedServer start(
      ConnectionScript script, Duration deadline, String host, int port) throws IOException {
    return new ScriptedServer(script, null, deadline, new ListenAddress(host, port)).begin();
  }

  private ScriptedServer begin() {
    daemon(this::acceptAll, "scripted-server-accept").start();
    return this;
  }

  private static ServerSocket listen(ListenAddress address) throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      address.listen(where -> listener.bind(where, BACKLOG));
      return listener;
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  /** A port of 127.0.0.1 where nothing listens, so that a connection is refused. */
  public static int unusedPort() throws IOException {
    try (ServerSocket reserved = listen(ListenAddress.LOOPBACK)) {
      return reserved.getLocalPort();
    }
  }

  /** Where it listens: {@code ws://127.0.0.1:54321/}, or {@code wss:} over TLS. */
  public String url() {
    return address.url(tls == null ? "ws" : "wss", port());
  }

  /** The port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * Waits until this many connections have arrived since the start, still open or not.
   *
   * @throws AssertionError if they don't within the deadline
   */
  public void awaitConnections(int count) throws InterruptedException {
    await(
        () -> sessions.size() >= count, () -> count + " connections, there are " + sessions.size());
  }

  /**
   * Waits until the script of every connection that has arrived is over, then reports failures.
   *
   * @throws AssertionError if one failed, or isn't over within the deadline
   */
  public void awaitScripts() throws InterruptedException {
    await(
        () -> finished == sessions.size(),
        () -> "the end of " + sessions.size() + " scripts, " + finished + " ended");
    assertNoFailure();
  }

  /**
   * Reports what has gone wrong in scripts so far; once, so that a later call is about later
   * failures.
   *
   * @throws AssertionError whose cause is what the first failed script threw; the other failures
   *     are suppressed in it
   */
  public synchronized void assertNoFailure() {
    failures.throwAll();
  }

  /**
   * Closes the port and every connection, and reports failures like {@link #assertNoFailure()}. A
   * script that waits is cut off, which is no failure of its own; one that has bytes to read reads
   * them first. The second time, nothing happens.
   */
  @Override
  public void close() {
    if (!markClosed()) {
      return;
    }
    closeQuietly(listener);
    stopScripts();
    watchdog.shutdownNow();
    assertNoFailure();
  }

  private synchronized boolean markClosed() {
    boolean first = !closed;
    closed = true;
    return first;
  }

  /** On the accepting thread. */
  private void acceptAll() {
    try {
      while (true) {
        begin(listener.accept());
      }
    } catch (IOException e) {
      keepUnaccepted(e); // Nothing, if it is because the listener was closed.
    }
  }

  private synchronized void begin(Socket tcp) {
    if (closed) {
      closeQuietly(tcp);
      return;
    }
    int index = sessions.size();
    ServerConnection connection = new ServerConnection(index, tcp, deadline, watchdog);
    Thread thread = daemon(() -> play(connection), "scripted-server-" + index);
    sessions.add(new Session(connection, thread));
    notifyAll();
    thread.start();
  }

  /** On the connection's own thread. */
  private void play(ServerConnection connection) {
    try {
      if (connection.begin(tls)) {
        script.run(connection);
      }
    } catch (Throwable e) {
      keep(connection.index(), e);
    } finally {
      connection.close();
      finish();
    }
  }

  private synchronized void keepUnaccepted(IOException failure) {
    keep(sessions.size(), failure);
  }

  private synchronized void keep(int index, Throwable failure) {
    if (!closed || !isCutOff(failure)) {
      failures.add(index, failure);
    }
  }

  /** What a script throws because the server is closed; a deadline passes for its own reasons. */
  private static boolean isCutOff(Throwable failure) {
    return failure instanceof InterruptedException
        || (failure instanceof IOException && !(failure instanceof SocketTimeoutException));
  }

  private synchronized void finish() {
    finished++;
    notifyAll();
  }

  private void stopScripts() {
    List<Session> running;
    synchronized (this) {
      running = List.copyOf(sessions);
    }
    for (Session session : running) {
      session.connection().stop();
      session.thread().interrupt();
    }
    joinAll(running);
    running.forEach(session -> session.connection().cutOff());
    joinAll(running);
  }

  private static void joinAll(List<Session> running) {
    long end = System.nanoTime() + GRACE.toNanos();
    for (Session session : running) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(session.thread(), end - System.nanoTime());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void await(BooleanSupplier done, Supplier<String> missing)
      throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    while (!done.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("waited " + deadline.toMillis() + " ms for " + missing.get());
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void closeQuietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
