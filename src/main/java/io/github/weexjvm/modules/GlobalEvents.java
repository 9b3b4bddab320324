package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who listens for the global events of a device: each page by itself, and all pages hear an event.
 * For any thread.
 */
final class GlobalEvents {

  /** Of one page, of all events. */
  static final int MAX_LISTENERS = 1_000;

  /** One page's listeners. Its own thread adds and removes, any thread fires. */
  static final class Page {

    private final Map<String, List<JSCallback>> listeners = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if the page has as many listeners as it may
     */
    synchronized void add(String name, JSCallback listener) {
      if (listeners.values().stream().mapToInt(List::size).sum() >= MAX_LISTENERS) {
        throw new IllegalArgumentException(
            "globalEvent.addEventListener: the page has %d listeners already: remove those that"
                    .formatted(MAX_LISTENERS)
                + " are not needed any more");
      }
      listeners.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>()).add(listener);
    }

    synchronized void remove(String name) {
      listeners.remove(name);
    }

    synchronized void removeAll() {
      listeners.clear();
    }

    private synchronized List<JSCallback> of(String name) {
      return listeners.getOrDefault(name, List.of());
    }
  }

  private final List<Page> pages = new CopyOnWriteArrayList<>();

  Page open() {
    Page page = new Page();
    pages.add(page);
    return page;
  }

  void close(Page page) {
    pages.remove(page);
  }

  /** Calls all listeners of an event, and tells how many there were. */
  int fire(String name, Map<String, ?> data) {
    int heard = 0;
    for (Page page : pages) {
      for (JSCallback listener : page.of(name)) {
        listener.invokeAndKeepAlive(data);
        heard++;
      }
    }
    return heard;
  }
}
