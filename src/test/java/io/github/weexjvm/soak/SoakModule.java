package io.github.weexjvm.soak;

import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;

/** The module {@code soak}, by which {@code client.js} says what it has counted. */
public final class SoakModule implements WeexModule {

  private final Tally tally;
  private final Kind kind;
  private final Runnable done;

  SoakModule(Tally tally, Kind kind, Runnable done) {
    this.tally = tally;
    this.kind = kind;
    this.done = done;
  }

  @JSMethod
  public void count(String name, int number) {
    tally.add(kind, Count.of(name), number);
  }

  /** All sockets of the instance have come to their end. */
  @JSMethod
  public void done() {
    done.run();
  }
}
