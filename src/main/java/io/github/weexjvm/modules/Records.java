package io.github.weexjvm.modules;

import java.util.ArrayDeque;
import java.util.List;

/**
 * The latest things of one kind that a page did, for whoever asks afterwards, from any thread. The
 * oldest are forgotten, so that a page that runs for a week fills no memory.
 */
public final class Records<T> {

  /** How many are kept. */
  public static final int MAX = 1_000;

  private final ArrayDeque<T> latest = new ArrayDeque<>();

  /** Adds the latest. */
  public synchronized void add(T record) {
    if (latest.size() == MAX) {
      latest.removeFirst();
    }
    latest.add(record);
  }

  /** The oldest first. */
  public synchronized List<T> all() {
    return List.copyOf(latest);
  }
}
