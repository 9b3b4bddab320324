package io.github.weexjvm.testing;

import io.github.weexjvm.loop.EventLoop;
import java.time.Duration;

/**
 * One direction of a connection in memory: what goes in comes out later, in the same order. The
 * loop lives on while anything is on its way. Used on the loop's thread only.
 */
final class Pipe {

  private final EventLoop loop;
  private final Travel travel;

  /** When the last one arrives, on the loop's clock. */
  private long last;

  Pipe(EventLoop loop, Travel travel) {
    this.loop = loop;
    this.travel = travel;
  }

  void carry(Runnable arrival) {
    long now = loop.clock().nanoTime();
    last = Math.max(last, travel.arrival(now));
    var unused = loop.schedule(Duration.ofNanos(last - now), arrival);
  }
}
