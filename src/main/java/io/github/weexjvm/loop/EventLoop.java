package io.github.weexjvm.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One thread's loop over channels, tasks and timers. The thread that runs a script also reads its
 * sockets and writes what its handlers sent, so a message never changes threads.
 *
 * <p>A turn waits until something can happen, then serves the ready channels, the posted tasks and
 * the timers that are due, in this order, and ends with the work that was put off to the end of the
 * turn (writing what was sent). A loop lives for as long as something can still happen: a task, a
 * timer, or a {@link #retain retained} handle such as an open connection.
 *
 * <p>{@link #execute}, {@link #stop}, {@link #abandon} and {@link #isOnLoop} may be called by any
 * thread; all else by the loop's thread only, which {@link #checkOnLoop} enforces.
 */
public final class EventLoop implements Executor, AutoCloseable {

  /** Larger than any burst that a kernel hands over at once, small enough to stay in the cache. */
  private static final int SCRATCH_BYTES = 64 * 1024;

  private static final Logger LOG = System.getLogger(EventLoop.class.getName());

  private final Clock clock;
  private final Selector selector;

  /** Added to by any thread, taken from by the loop's. */
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** True while the loop's thread may be waiting and so needs a wake-up. */
  private final AtomicBoolean sleeping = new AtomicBoolean();

  private final TimerQueue timers = new TimerQueue();
  private final ArrayDeque<Runnable> turnEnd = new ArrayDeque<>();

  /** The thread inside {@link #run}, or null. Written by that thread, read by all. */
  private volatile Thread thread;

  private volatile boolean stopped;
  private volatile boolean closed;

  private final Abandonment abandonment = new Abandonment();

  /** The thread that was inside {@link #run} last, or null. Written by it, read by all. */
  private volatile Thread runner;

  /** Null until the first read. Loop's thread only. */
  private ByteBuffer scratch;

  /** Handles that keep the loop alive. Loop's thread only. */
  private int retained;

  /** What was sent elsewhere and is not answered. Loop's thread only. */
  private int errands;

  private final Errands sentOut = new Errands(this);

  /** A loop on the machine's clock. */
  public EventLoop() {
    this(Clock.system());
  }

  /** A loop on a clock of the caller's. It runs when {@link #run} is called. */
  public EventLoop(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("can't open a selector: " + e.getMessage(), e);
    }
  }

  /** A loop that runs on a daemon thread of its own until it is closed. */
  public static EventLoop start(String threadName) {
    EventLoop loop = new EventLoop();
    loop.execute(loop::retain);
    Thread thread =
        new Thread(
            () -> {
              loop.run();
              loop.closeSelector();
            },
            threadName);
    thread.setDaemon(true);
    thread.start();
    return loop;
  }

  // ---- Any thread ----

  /** Runs a task in one of the next turns. Tasks run in the order in which they were given. */
  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    if (closed) {
      String why = abandonment.reason();
      throw new RejectedExecutionException(why == null ? "the event loop is closed" : why);
    }
    tasks.add(task);
    wakeup();
  }

  /** Ends {@link #run} after the current turn, whatever could still happen. */
  public void stop() {
    stopped = true;
    wakeup();
  }

  /** Whether the calling thread is the one that is running this loop. */
  public boolean isOnLoop() {
    return Thread.currentThread() == thread;
  }

  /** Throws an {@link IllegalStateException} unless the calling thread is the loop's. */
  public void checkOnLoop() {
    if (!isOnLoop()) {
      throw new IllegalStateException(
          "called by thread \""
              + Thread.currentThread().getName()
              + "\", but only the event loop's thread may do this: post it with execute()");
    }
  }

  /**
   * Whether the loop rests because the calling thread, which is the one that runs it, is here and
   * not inside {@link #run}: then it would wait in vain for anything to happen on the loop.
   */
  public boolean isRunByCaller() {
    return thread == null && runner == Thread.currentThread();
  }

  /** The clock that the loop's timers go by. */
  public Clock clock() {
    return clock;
  }

  /** Stops the loop for good and releases its selector. Harmless the second time. */
  @Override
  public void close() {
    closed = true;
    stop();
    if (thread == null) {
      closeSelector();
    }
  }

  // ---- Giving it up, on any thread ----

  /**
   * Gives the loop up, with all that lives on it, because its thread does not come back from what
   * it does, or can't go on: its channels are closed at once, so that the peers see the end, and
   * nothing runs on it any more once its thread is back. Harmless the second time.
   *
   * @param why one sentence for everybody who waits for something on the loop
   */
  public void abandon(String why) {
    if (abandonment.begin(Objects.requireNonNull(why, "why"))) {
      closed = true;
      stopped = true;
      closeChannels();
      abandonment.tell();
    }
  }

  /** Whether nothing runs on the loop any more because it was given up. */
  public boolean isAbandoned() {
    return abandonment.reason() != null;
  }

  /**
   * Calls a listener when the loop is given up, on the thread that does so; at once if it has been.
   */
  public void onAbandoned(Consumer<String> listener) {
    abandonment.add(Objects.requireNonNull(listener, "listener"));
  }

  /** Takes back {@link #onAbandoned}. */
  public void forgetAbandoned(Consumer<String> listener) {
    abandonment.remove(listener);
  }

  /**
   * A registered channel that is closed keeps its socket open both ways until its selector notices,
   * which is now: when the selector is closed.
   */
  private void closeChannels() {
    try {
      for (SelectionKey key : selector.keys()) {
        closeQuietly(key.channel());
      }
    } catch (ClosedSelectorException e) {
      return; // By the loop's thread, which is back and has left nothing to do.
    }
    closeSelector();
  }

  private static void closeQuietly(SelectableChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing a channel", e);
    }
  }

  private void wakeup() {
    if (sleeping.compareAndSet(true, false)) {
      selector.wakeup();
    }
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing the selector", e);
    }
  }

  // ---- The loop's thread ----

  /**
   * Runs on the calling thread until nothing can happen any more, or {@link #stop} is called. May
   * be called again.
   */
  public void run() {
    var unused = run(() -> false);
  }

  /**
   * Runs as {@link #run()} does, but no longer than until a condition holds.
   *
   * @param done asked before each turn, on the loop's thread
   * @return whether nothing can happen any more
   */
  public boolean run(BooleanSupplier done) {
    if (thread != null) {
      throw new IllegalStateException("the event loop is already running");
    }
    thread = Thread.currentThread();
    runner = thread;
    try {
      while (!stopped && isAlive() && !done.getAsBoolean()) {
        turn();
      }
      return !isAlive();
    } catch (OutOfMemoryError e) {
      HeapReserve.release();
      abandon(HeapReserve.sentence()); // What was being done is done by half.
      return true;
    } finally {
      stopped = closed;
      thread = null;
    }
  }

  private boolean isAlive() {
    return retained > 0 || !tasks.isEmpty() || timers.hasAwaited() || !turnEnd.isEmpty();
  }

  private void turn() {
    await();
    serveChannels();
    serveTasks();
    serveTimers();
    serveTurnEnd();
  }

  private void await() {
    sleeping.set(true);
    try {
      boolean hasWork = !tasks.isEmpty() || !turnEnd.isEmpty() || stopped;
      awaitUntil(hasWork ? clock.nanoTime() : timers.nextDeadline());
    } catch (ClosedSelectorException e) {
      checkAbandoned(e);
    } catch (IOException e) {
      throw new UncheckedIOException("the selector failed: " + e.getMessage(), e);
    } finally {
      sleeping.set(false);
    }
  }

  private void checkAbandoned(RuntimeException e) {
    if (!isAbandoned()) {
      throw e;
    }
  }

  private void awaitUntil(long deadline) throws IOException {
    if (errands > 0) {
      clock.awaitErrands(selector, deadline);
    } else {
      clock.await(selector, deadline);
    }
  }

  private void serveChannels() {
    try {
      Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
      while (ready.hasNext()) {
        SelectionKey key = ready.next();
        ready.remove();
        serve(key);
      }
    } catch (ClosedSelectorException | ConcurrentModificationException e) {
      checkAbandoned(e); // Which empties the set, whatever this thread is in the middle of.
    }
  }

  private void serve(SelectionKey key) {
    if (key.isValid() && !isAbandoned()) {
      guard(() -> ((ChannelListener) key.attachment()).ready(key.readyOps()));
    }
  }

  /** Serves the tasks that were there when it began: one that posts another must not starve I/O. */
  private void serveTasks() {
    for (int left = tasks.size(); left > 0 && !isAbandoned(); left--) {
      Runnable task = tasks.poll();
      if (task == null) {
        return;
      }
      guard(task);
    }
  }

  private void serveTimers() {
    if (timers.isEmpty() || isAbandoned()) {
      return;
    }
    long now = clock.nanoTime();
    long mark = timers.mark();
    for (Timer due = timers.pollDue(now, mark); due != null; due = timers.pollDue(now, mark)) {
      guard(due.take());
      if (isAbandoned()) {
        return;
      }
    }
  }

  private void serveTurnEnd() {
    for (int left = turnEnd.size(); left > 0 && !isAbandoned(); left--) {
      guard(turnEnd.poll());
    }
  }

  /** A task that fails is a bug of ours: it is logged, and the other tasks still run. */
  private void guard(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      // Once the loop has been given up, its channels are closed under whoever comes back.
      LOG.log(isAbandoned() ? Level.DEBUG : Level.ERROR, "a task of the event loop failed", e);
    }
  }

  /** Runs a task once this turn's channels, tasks and timers are served. */
  public void atTurnEnd(Runnable task) {
    checkOnLoop();
    turnEnd.add(Objects.requireNonNull(task, "task"));
  }

  /**
   * Runs a task after a delay; negative delays count as zero.
   *
   * @return the timer, to cancel it
   */
  public Timer schedule(Duration delay, Runnable task) {
    checkOnLoop();
    Objects.requireNonNull(task, "task");
    return timers.add(clock.nanoTime() + Math.max(0, delay.toNanos()), true, task);
  }

  /**
   * Runs a task after a delay as {@link #schedule} does, if the loop is still running then: it does
   * not live on for it.
   */
  public Timer scheduleUnawaited(Duration delay, Runnable task) {
    checkOnLoop();
    Objects.requireNonNull(task, "task");
    return timers.add(clock.nanoTime() + Math.max(0, delay.toNanos()), false, task);
  }

  /**
   * Calls a listener whenever a non-blocking channel is ready.
   *
   * @param ops the bits of {@link SelectionKey} to wait for
   */
  public ChannelRegistration register(SelectableChannel channel, int ops, ChannelListener listener)
      throws IOException {
    checkOnLoop();
    return new ChannelRegistration(channel.register(selector, ops, listener));
  }

  /**
   * An empty direct buffer of 64 KiB for one read or write. All channels of the loop share it, so
   * that an idle connection costs no buffer; what it holds is lost at the next call.
   */
  public ByteBuffer scratch() {
    checkOnLoop();
    if (scratch == null) {
      scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);
    }
    return scratch.clear();
  }

  /** Keeps the loop alive until {@link #release} is called as often. */
  public void retain() {
    checkOnLoop();
    retained++;
  }

  /** Takes back one {@link #retain}. */
  public void release() {
    checkOnLoop();
    if (retained == 0) {
      throw new IllegalStateException("released more often than retained");
    }
    retained--;
  }

  /**
   * Says that something is being done elsewhere whose answer will be posted: a clock that owns its
   * time lets none pass until {@link #endErrand} is called as often.
   */
  public void beginErrand() {
    checkOnLoop();
    errands++;
  }

  /** Takes back one {@link #beginErrand}. */
  public void endErrand() {
    checkOnLoop();
    if (errands == 0) {
      throw new IllegalStateException("more errands ended than begun");
    }
    errands--;
  }

  /**
   * Runs work that blocks, though not for long (a file, a long computation), on one of a few daemon
   * threads that all loops share, and gives its result or its exception, of which one is null, back
   * on the loop. The loop stays alive until then.
   */
  public <T> void offload(Callable<T> work, BiConsumer<T, Exception> done) {
    sentOut.doSoon(work, done);
  }

  /**
   * Runs work that waits for somebody out there (a name server), perhaps for long, as {@link
   * #offload} does, but on daemon threads that only such work of this loop has to wait for.
   */
  public <T> void offloadWaiting(Callable<T> work, BiConsumer<T, Exception> done) {
    sentOut.waitFor(work, done);
  }

  /** Posts an answer, if anybody is left who wants it. */
  void answer(Runnable task) {
    if (!closed) {
      tasks.add(task);
      wakeup();
    }
  }
}
