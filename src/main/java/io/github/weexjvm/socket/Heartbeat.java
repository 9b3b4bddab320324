package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Pings the open connections that have been silent, and gives up those that stay so. One timer
 * serves all of them.
 */
final class Heartbeat {

  private final EventLoop loop;
  private final Limits limits;
  private final Set<Connection> open = new LinkedHashSet<>();

  /** Null while there is no connection to watch. */
  private Timer timer;

  Heartbeat(EventLoop loop, Limits limits) {
    this.loop = loop;
    this.limits = limits;
  }

  void add(Connection connection) {
    open.add(connection);
    if (timer == null && period().compareTo(Duration.ZERO) > 0) {
      timer = loop.schedule(period(), this::beat);
    }
  }

  void remove(Connection connection) {
    open.remove(connection);
    if (open.isEmpty() && timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /** Half of what is watched for, so that nothing is noticed later than half of it too late. */
  private Duration period() {
    Duration watched = limits.pingInterval().isZero() ? limits.lostAfter() : limits.pingInterval();
    return watched.dividedBy(2);
  }

  private void beat() {
    timer = loop.schedule(period(), this::beat);
    long now = loop.clock().nanoTime();
    for (Connection connection : new ArrayList<>(open)) {
      check(connection, now);
    }
  }

  private void check(Connection connection, long now) {
    if (connection.isPaused()) { // Its peer may be speaking; nobody listens.
      return;
    }
    long silence = now - connection.lastHeardNanos();
    if (exceeds(silence, limits.lostAfter())) {
      connection.lost();
    } else if (exceeds(silence, limits.pingInterval())
        && exceeds(now - connection.lastPingNanos(), limits.pingInterval())) {
      connection.ping();
    }
  }

  private static boolean exceeds(long nanos, Duration limit) {
    return !limit.isZero() && nanos >= limit.toNanos();
  }
}
