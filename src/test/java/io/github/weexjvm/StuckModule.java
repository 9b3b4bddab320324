package io.github.weexjvm;

import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.concurrent.CountDownLatch;

/**
 * A module whose method computes until it is released: the watchdog sees it, and the engine can't
 * stop it.
 */
public final class StuckModule implements WeexModule {

  private final CountDownLatch entered;
  private final CountDownLatch released;

  StuckModule(CountDownLatch entered, CountDownLatch released) {
    this.entered = entered;
    this.released = released;
  }

  @JSMethod
  public void compute() {
    entered.countDown();
    while (released.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
