package io.github.weexjvm.modules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Lets a page have so many requests under way at once; the others wait for their turn, and their
 * time begins with it. One that was given up keeps its turn for as long as it keeps a thread. On
 * the loop's thread.
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

  /** The turn of one is over: it needs no thread any more. */
  void ended(Exchange exchange) {
    if (underWay.remove(exchange)) {
      startNext();
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
