package io.github.weexjvm.reconnecting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a server that loses its clients all the time has in its books: the number of each message,
 * once, in the order in which they came for the first time. It decides by a seed when a connection
 * is lost, and how. For any thread.
 */
final class Ledger {

  /** What becomes of a message. */
  enum Fate {
    /** It is booked and acknowledged. */
    ACKNOWLEDGED,
    /** The connection is lost before it is booked. */
    LOST,
    /** It is booked, and the connection is lost before that is said. */
    UNSAID,
    /** The connection is lost right behind the acknowledgement. */
    LOST_BEHIND,
    /** It is booked and acknowledged, and the server leaves. */
    LEFT
  }

  private final Random random;
  private final int mostDrops;
  private final List<Integer> booked = new ArrayList<>();
  private final Set<Integer> known = new HashSet<>();
  private int drops;
  private int repeated;

  /**
   * @param mostDrops after which no connection is lost any more
   */
  Ledger(long seed, int mostDrops) {
    this.random = new Random(seed);
    this.mostDrops = mostDrops;
  }

  /** Decides about a message that has come, and books it unless it is lost. */
  synchronized Fate receive(String number) {
    Fate fate = fate();
    if (fate != Fate.ACKNOWLEDGED) {
      drops++;
    }
    if (fate != Fate.LOST) {
      book(Integer.parseInt(number));
    }
    return fate;
  }

  private Fate fate() {
    boolean drops = this.drops < mostDrops && random.nextInt(6) == 0;
    return drops ? Fate.values()[1 + random.nextInt(4)] : Fate.ACKNOWLEDGED;
  }

  private void book(int number) {
    if (known.add(number)) {
      booked.add(number);
    } else {
      repeated++;
    }
  }

  /** Tosses a coin: for an orderly end or a reset. */
  synchronized boolean toss() {
    return random.nextBoolean();
  }

  /** Whether a client that comes is refused, which is one of the drops. */
  synchronized boolean refuses() {
    boolean refuses = drops < mostDrops && random.nextInt(5) == 0;
    drops += refuses ? 1 : 0;
    return refuses;
  }

  /** Whether all has happened that was to happen, and the clients may end. */
  synchronized boolean isEnough() {
    return drops >= mostDrops;
  }

  synchronized int drops() {
    return drops;
  }

  /** How many messages came again that were booked already. */
  synchronized int repeated() {
    return repeated;
  }

  synchronized List<Integer> booked() {
    return List.copyOf(booked);
  }
}
