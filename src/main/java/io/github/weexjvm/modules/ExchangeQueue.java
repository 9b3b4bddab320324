package io.github.weexjvm.modules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Lets a page have so many requests under way at once; the others wait for their turn, and their
 * time begins with it. On the loop's thread.
 */
final class ExchangeQueue {

  private final int atOnce;
  private final int most;
  private final Queue<Exchange> waiting = new ArrayDeque<>();
  private final Set<Exchange> underWay = new LinkedHashSet<>();

  /**
   * @param most that may wait
   */
  ExchangeQueue(int atOnce, int most) {
    this.atOnce = atOnce;
    this.most = most;
  }

  boolean isFull() {
    return waiting.size() >= most;
  }

  void add(Exchange exchange) {
    exchange.begin();
    waiting.add(exchange);
    startNext();
  }

  void ended(Exchange exchange) {
    if (underWay.remove(exchange)) {
      startNext();
    } else {
      waiting.remove(exchange);
    }
  }

  private void startNext() {
    while (underWay.size() < atOnce && !waiting.isEmpty()) {
      Exchange next = waiting.remove();
      underWay.add(next);
      next.start();
    }
  }

  void abortAll() {
    List<Exchange> all = new ArrayList<>(underWay);
    all.addAll(0, waiting);
    waiting.clear();
    all.forEach(Exchange::abort);
  }
}
