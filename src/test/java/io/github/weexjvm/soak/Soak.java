package io.github.weexjvm.soak;

import io.github.weexjvm.testing.EchoServer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Sockets that talk to an echo server through a bad network for a while, and what came of it. It
 * runs twice: a short round first, whose footprint is the measure of what the long one leaves
 * behind. Used by one thread; what it has counted so far, any may ask for.
 */
final class Soak {

  /** How long the sockets may take to get their last answers once the network is calm. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration WARM_UP = Duration.ofSeconds(2);

  /** For what ends by itself, such as a thread that is on its way out. */
  private static final int LOOKS = 40;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /**
   * What is asked for.
   *
   * @param time of the long round, without the warm-up and the end
   */
  record Settings(Duration time, int sockets, long seed) {}

  private final Settings settings;
  private final Runnable onProgress;

  /** Of the round that runs, or of the last one. Written by the soak's thread. */
  private volatile Tally tally = new Tally();

  /** Whether the first round is over. Written by the soak's thread. */
  private volatile boolean warm;

  /** Whether messages are on their way. Written by the soak's thread. */
  private volatile boolean talking;

  /** Null while there is no round. Written by the soak's thread. */
  private volatile FaultProxy proxy;

  /** Null until it is known. Written by the soak's thread. */
  private volatile Footprint.Leak leak;

  /**
   * @param onProgress called ten times a second while it lasts
   */
  Soak(Settings settings, Runnable onProgress) {
    this.settings = settings;
    this.onProgress = onProgress;
  }

  /** Whether all is as it must be. */
  boolean run() throws IOException, InterruptedException {
    Duration warmUp =
        settings.time().compareTo(WARM_UP) < 0 ? settings.time().dividedBy(2) : WARM_UP;
    round(warmUp, settings.seed() + 1);
    if (!tally.isClean()) {
      return false;
    }
    Footprint before = settled(Footprint.take());
    warm = true;
    round(settings.time(), settings.seed());
    leak = leakSince(before);
    return tally.isClean() && leak.isNone();
  }

  private void round(Duration time, long seed) throws IOException, InterruptedException {
    Tally fresh = new Tally();
    try (EchoServer server = EchoServer.start();
        FaultProxy network = FaultProxy.start(server.port(), seed);
        Clients clients = new Clients(network.port(), seed, fresh)) {
      tally = fresh;
      proxy = network;
      talking = true;
      clients.start(settings.sockets());
      pass(PATIENCE, () -> fresh.of(Count.CONNECTIONS) >= settings.sockets());
      pass(time, () -> false);
      network.calm();
      clients.finish(PATIENCE);
      talking = false;
    }
  }

  /** Lets time pass, until something holds. */
  private void pass(Duration most, BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end && !done.getAsBoolean()) {
      Thread.sleep(100);
      onProgress.run();
    }
  }

  /** What is left after the things that end by themselves have had the time to. */
  private static Footprint settled(Footprint first) throws InterruptedException {
    Footprint last = first;
    Footprint next = Footprint.take();
    for (int i = 0; i < LOOKS && next.handles() < last.handles(); i++) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      last = next;
      next = Footprint.take();
    }
    return next;
  }

  private static Footprint.Leak leakSince(Footprint before) throws InterruptedException {
    Footprint.Leak found = Footprint.take().since(before);
    for (int i = 0; i < LOOKS && !found.isNone(); i++) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      found = Footprint.take().since(before);
    }
    return found;
  }

  // ---- Any thread ----

  Settings settings() {
    return settings;
  }

  /** Whether the short round is over, and what is counted is of the long one. */
  boolean isWarm() {
    return warm;
  }

  /** Whether there are messages whose fate is still open. */
  boolean isTalking() {
    return talking;
  }

  Tally tally() {
    return tally;
  }

  long count(Fault fault) {
    FaultProxy network = proxy;
    return network == null ? 0 : network.count(fault);
  }

  /** What was not given back; null while that is not known. */
  Footprint.Leak leak() {
    return leak;
  }
}
