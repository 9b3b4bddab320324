package io.github.weexjvm.soak;

import java.util.Random;

/** What the network does to a connection. */
enum Fault {
  /** Bytes arrive late. */
  DELAY(25),
  /** For a while bytes arrive a few at a time. */
  DRIP(15),
  /** For a while bytes wait for others, and arrive together. */
  COALESCE(25),
  /** For a while nothing is read or written, so that the sender has to wait. */
  STALL(15),
  /** Both ends see an orderly end of the stream, with what was on its way lost. */
  CUT(8),
  /** Both ends see a reset. */
  RESET(8),
  /** Both ends are still there, and nothing arrives any more. */
  HALF_OPEN(4);

  /** How often it happens, of 100 times. */
  private final int weight;

  Fault(int weight) {
    this.weight = weight;
  }

  static Fault any(Random random) {
    int left = random.nextInt(100);
    for (Fault fault : values()) {
      left -= fault.weight;
      if (left < 0) {
        return fault;
      }
    }
    throw new AssertionError("the weights are not 100 together");
  }

  /** As the table shows it. */
  String title() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
