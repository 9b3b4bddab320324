package io.github.weexjvm.faults;

import io.github.weexjvm.socket.Limits;
import java.time.Duration;
import java.util.Arrays;

/** What says when a connection with a fault ends. */
enum Bound {
  AT_ONCE("at once", 0, 100),
  CONNECT("connect timeout", 10_000, 10_000),
  CLOSE("close timeout", 3000, 3100),
  LOST("silence", 75_000, 105_000),
  BUFFER("unsent bytes", 0, 1000),
  STEPS("the steps", 0, 600_000);

  private static final Duration SOON = Duration.ofMillis(300);

  private final String title;
  private final Duration least;
  private final Duration most;

  Bound(String title, int leastMillis, int mostMillis) {
    this.title = title;
    this.least = Duration.ofMillis(leastMillis);
    this.most = Duration.ofMillis(mostMillis);
  }

  String title() {
    return title;
  }

  static Bound titled(String title) {
    return Arrays.stream(values())
        .filter(bound -> bound.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing ends by " + title));
  }

  /** Whether a time since the beginning of the script, with the default limits, is such a one. */
  boolean holds(Duration time) {
    return time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
  }

  /** Limits with which a test in real time does not wait for long, and for nothing else. */
  Limits shortLimits() {
    Limits.Builder limits = Limits.builder();
    switch (this) {
      case CONNECT -> limits.connectTimeout(SOON);
      case CLOSE -> limits.closeTimeout(SOON);
      case LOST -> limits.heartbeat(SOON.dividedBy(3), SOON);
      case STEPS -> limits.heartbeat(SOON.dividedBy(30), Duration.ofSeconds(20));
      case BUFFER -> limits.maxBufferedBytes(1024 * 1024);
      case AT_ONCE -> {}
    }
    return limits.build();
  }
}
