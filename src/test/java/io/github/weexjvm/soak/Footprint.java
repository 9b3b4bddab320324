package io.github.weexjvm.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the process holds.
 *
 * @param threads all that are alive
 * @param handles open file descriptors; 0 where the system does not say
 * @param bytes of the heap, once the garbage is collected
 */
record Footprint(Set<Thread> threads, long handles, long bytes) {

  /**
   * What the engine's caches may gain: code that has run for longer is kept in other forms. A
   * connection that is never let go holds more than that after a few hundred.
   */
  static final long CACHE_BYTES = 8 << 20;

  /** Shared by all instances for good, at most a few, and made when there is work. */
  private static final List<String> SHARED =
      List.of("weex-blocking-", "weex-waiting-", "weex-watchdog");

  private static final int COLLECTIONS = 3;

  static Footprint take() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return new Footprint(
        Thread.getAllStackTraces().keySet().stream()
            .filter(Thread::isAlive)
            .collect(Collectors.toSet()),
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
            ? system.getOpenFileDescriptorCount()
            : 0,
        runtime.totalMemory() - runtime.freeMemory());
  }

  /** What there is more than before. */
  Leak since(Footprint before) {
    List<String> names =
        threads.stream()
            .filter(thread -> !before.threads.contains(thread))
            .map(Thread::getName)
            .filter(name -> SHARED.stream().noneMatch(name::startsWith))
            .sorted()
            .toList();
    long more = bytes - before.bytes;
    return new Leak(names, Math.max(0, handles - before.handles), more > CACHE_BYTES ? more : 0);
  }

  /**
   * What was not given back.
   *
   * @param threads their names
   */
  record Leak(List<String> threads, long handles, long bytes) {

    boolean isNone() {
      return threads.isEmpty() && handles == 0 && bytes == 0;
    }
  }
}
