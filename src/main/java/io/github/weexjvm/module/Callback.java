package io.github.weexjvm.module;

import io.github.weexjvm.loop.EventLoop;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Value;

/** A script's function on its way back from a module. */
final class Callback implements JSCallback {

  private final ModuleBridge bridge;

  /** Touched on the loop's thread only. */
  private final Value function;

  private final AtomicBoolean spent = new AtomicBoolean();

  Callback(ModuleBridge bridge, Value function) {
    this.bridge = bridge;
    this.function = function;
  }

  @Override
  public void invoke(Object data) {
    if (!spent.getAndSet(true)) {
      deliver(data);
    }
  }

  @Override
  public void invokeAndKeepAlive(Object data) {
    if (!spent.get()) {
      deliver(data);
    }
  }

  /** At once where that keeps the order and re-enters nothing, else as a task. */
  private void deliver(Object data) {
    EventLoop loop = bridge.script().loop();
    if (loop.isOnLoop() && bridge.mayCallNow()) {
      bridge.call(function, data);
      return;
    }
    post(loop, data);
  }

  /** What is posted by the loop's thread keeps the instance alive; the module sees to the rest. */
  private void post(EventLoop loop, Object data) {
    boolean alive = loop.isOnLoop();
    if (alive) {
      bridge.liveness().retain();
    }
    bridge.beginPosted();
    try {
      loop.execute(() -> run(data, alive));
    } catch (RejectedExecutionException e) {
      bridge.endPosted(); // The loop is closed: nobody is left to hear it.
    }
  }

  private void run(Object data, boolean alive) {
    bridge.endPosted();
    try {
      bridge.call(function, data);
    } finally {
      if (alive) {
        bridge.liveness().release();
      }
    }
  }
}
