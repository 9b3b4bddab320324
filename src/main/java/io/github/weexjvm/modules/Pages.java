package io.github.weexjvm.modules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The pages of a device, one above the other. Nothing is loaded when a page is pushed: the host
 * reads what was asked for. For any thread.
 *
 * <pre>{@code
 * assertEquals("http://localhost/detail.js", device.pages().current().url());
 * }</pre>
 */
public final class Pages {

  private final Records<PageMove> history = new Records<>();

  /** The current one last. Guarded by this. */
  private final ArrayDeque<Page> stack = new ArrayDeque<>();

  Pages() {}

  /** The page that is on top, or null when all were left. */
  public synchronized Page current() {
    return stack.peekLast();
  }

  /** All pages, the first one first. */
  public synchronized List<Page> stack() {
    return Collections.unmodifiableList(new ArrayList<>(stack));
  }

  /** All steps, the oldest first; of more than 1,000 the latest. */
  public List<PageMove> history() {
    return history.all();
  }

  /** The page that the device begins with, if it has begun with none. */
  synchronized void begin(String url) {
    if (stack.isEmpty()) {
      stack.add(new Page(url, Map.of()));
    }
  }

  /** Puts a page on top. The bottom of a stack that grows for ever is forgotten. */
  synchronized void push(String method, Page page) {
    if (stack.size() == Records.MAX) {
      stack.removeFirst();
    }
    stack.add(page);
    history.add(new PageMove(method, page.url()));
  }

  /** Leaves the page on top, and tells whether there was one. */
  synchronized boolean pop(String method) {
    Page left = stack.pollLast();
    if (left != null) {
      history.add(new PageMove(method, left.url()));
    }
    return left != null;
  }
}
