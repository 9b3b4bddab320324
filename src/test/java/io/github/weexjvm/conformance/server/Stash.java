package io.github.weexjvm.conformance.server;

import java.util.HashMap;
import java.util.Map;

/** Values that one connection leaves for another, each taken once. For all threads. */
final class Stash {

  // Guarded by this.
  private final Map<String, Object> values = new HashMap<>();

  synchronized void put(String key, Object value) {
    values.put(key, value);
    notifyAll();
  }

  /** Null if there is none. */
  synchronized Object take(String key) {
    return values.remove(key);
  }

  /** Waits for the value. */
  synchronized Object await(String key) throws InterruptedException {
    while (!values.containsKey(key)) {
      wait();
    }
    return values.remove(key);
  }
}
