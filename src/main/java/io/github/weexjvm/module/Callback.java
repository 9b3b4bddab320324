package io.github.weexjvm.module;

import io.github.weexjvm.loop.EventLoop;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A script's function on its way back from a module. */
final class Callback implements JSCallback {

  /** Calls the function, in one entry into JavaScript, on the loop's thread. */
  interface Target {

    /**
     * @param last whether it is not called again
     */
    void call(Object data, boolean last);
  }

  private final String id;

  /** What it was passed to. */
  private final MethodName method;

  private final ModuleBridge bridge;

  /** Touched on the loop's thread only. */
  private final Target target;

  private final AtomicBoolean spent = new AtomicBoolean();

  /**
   * @param id what the framework knows the function by; empty when there is no framework
   */
  Callback(String id, MethodName method, ModuleBridge bridge, Target target) {
    this.id = id;
    this.method = method;
    this.bridge = bridge;
    this.target = target;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void invoke(Object data) {
    if (!spent.getAndSet(true)) {
      deliver(data, true);
    }
  }

  @Override
  public void invokeAndKeepAlive(Object data) {
    if (!spent.get()) {
      deliver(data, false);
    }
  }

  @Override
  public boolean isBusy() {
    return !bridge.script().loop().isOnLoop() || !bridge.mayCallNow();
  }

  /** At once where that keeps the order and re-enters nothing, else as a task. */
  private void deliver(Object data, boolean last) {
    if (isBusy()) {
      post(bridge.script().loop(), data, last);
    } else {
      bridge.call(method, target, data, last);
    }
  }

  /** What is posted by the loop's thread keeps the instance alive; the module sees to the rest. */
  private void post(EventLoop loop, Object data, boolean last) {
    boolean alive = loop.isOnLoop();
    if (alive) {
      bridge.liveness().retain();
    }
    bridge.beginPosted();
    try {
      loop.execute(() -> run(data, last, alive));
    } catch (RejectedExecutionException e) {
      bridge.endPosted(); // The loop is closed: nobody is left to hear it.
    }
  }

  private void run(Object data, boolean last, boolean alive) {
    bridge.endPosted();
    try {
      bridge.call(method, target, data, last);
    } finally {
      if (alive) {
        bridge.liveness().release();
      }
    }
  }
}
