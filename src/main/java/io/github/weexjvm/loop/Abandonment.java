package io.github.weexjvm.loop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether a loop has been given up, and who wants to hear of that: with its thread stuck, nobody
 * will hear of it by a task. For any thread.
 */
final class Abandonment {

  /** Guarded by this. */
  private final Set<Consumer<String>> listeners = new LinkedHashSet<>();

  /** Why, in one sentence; null while the loop is in use. */
  private volatile String reason;

  /** Whether this is the first time. */
  synchronized boolean begin(String sentence) {
    boolean first = reason == null;
    reason = first ? sentence : reason;
    return first;
  }

  String reason() {
    return reason;
  }

  /** Hears of it, at once if it has happened. */
  void add(Consumer<String> listener) {
    synchronized (this) {
      if (reason == null) {
        listeners.add(listener);
        return;
      }
    }
    listener.accept(reason);
  }

  synchronized void remove(Consumer<String> listener) {
    listeners.remove(listener);
  }

  void tell() {
    for (Consumer<String> listener : taken()) {
      listener.accept(reason);
    }
  }

  private synchronized List<Consumer<String>> taken() {
    List<Consumer<String>> all = List.copyOf(listeners);
    listeners.clear();
    return all;
  }
}
