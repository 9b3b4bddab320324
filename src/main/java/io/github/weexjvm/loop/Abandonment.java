package io.github.weexjvm.loop;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether a loop has been given up, and who wants to hear of that: with its thread stuck, nobody
 * will hear of it by a task. For any thread.
 */
final class Abandonment {

  private static final Logger LOG = System.getLogger(Abandonment.class.getName());

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
      try {
        listener.accept(reason);
      } catch (RuntimeException e) { // The others still have to hear of it.
        LOG.log(Level.ERROR, "a listener of an abandoned event loop failed", e);
      }
    }
  }

  private synchronized List<Consumer<String>> taken() {
    List<Consumer<String>> all = List.copyOf(listeners);
    listeners.clear();
    return all;
  }
}
