package io.github.weexjvm.soak;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What has been counted so far, by the kind of the sockets. For any thread. */
final class Tally {

  private final Map<Kind, Map<Count, LongAdder>> counts = new EnumMap<>(Kind.class);
  private final List<String> errors = new ArrayList<>();

  Tally() {
    for (Kind kind : Kind.values()) {
      Map<Count, LongAdder> row = new EnumMap<>(Count.class);
      for (Count count : Count.values()) {
        row.put(count, new LongAdder());
      }
      counts.put(kind, row);
    }
  }

  void add(Kind kind, Count count, int number) {
    counts.get(kind).get(count).add(number);
  }

  long of(Kind kind, Count count) {
    return counts.get(kind).get(count).sum();
  }

  long of(Count count) {
    long sum = 0;
    for (Kind kind : Kind.values()) {
      sum += of(kind, count);
    }
    return sum;
  }

  /** How many messages have no fate at all, which is a mistake in the accounts. */
  long unaccounted(Kind kind) {
    return of(kind, Count.MESSAGES)
        - of(kind, Count.ANSWERED)
        - of(kind, Count.TOLD)
        - of(kind, Count.LOST);
  }

  /** An error that no script caught. */
  synchronized void error(String text) {
    errors.add(text);
  }

  synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  /** Whether nothing happened that must not. */
  boolean isClean() {
    boolean accounted = true;
    for (Kind kind : Kind.values()) {
      accounted &= unaccounted(kind) == 0;
    }
    return accounted
        && of(Count.LOST) == 0
        && of(Count.DUPLICATED) == 0
        && of(Count.CORRUPTED) == 0
        && of(Count.STUCK) == 0
        && errors().isEmpty();
  }
}
