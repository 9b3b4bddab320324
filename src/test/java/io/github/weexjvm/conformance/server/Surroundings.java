package io.github.weexjvm.conformance.server;

import java.time.Duration;

/**
 * What handlers share, for all threads.
 *
 * @param pause how a handler waits on purpose
 * @param stash what one connection leaves for another
 */
record Surroundings(Pause pause, Stash stash) {

  /** Lets time pass. */
  @FunctionalInterface
  interface Pause {
    void lasting(Duration time) throws InterruptedException;
  }
}
