package io.github.weexjvm.testing;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import io.github.weexjvm.loop.VirtualClock;
import io.github.weexjvm.script.Reproducible;
import io.github.weexjvm.script.Reproducible.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A session in virtual time: scripts, their timers, their connections and the server on one thread,
 * the caller's, with a clock that jumps over all waiting. Ten minutes of pings and reconnects take
 * as long as their computing, and the same session happens the same way each time.
 *
 * <pre>{@code
 * try (Simulation simulation = Simulation.echo()) {
 *   WeexInstance weex = simulation.open(simulation.options());
 *   var unused = weex.run("chat.js", code);
 *   simulation.run(Duration.ofMinutes(10));
 * }
 * }</pre>
 */
public final class Simulation implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final VirtualClock clock = new VirtualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final MemoryNetwork network;
  private final Builder settings;
  private final List<WeexInstance> instances = new ArrayList<>();
  private final Set<Asked> asked = EnumSet.noneOf(Asked.class);
  private long nextSeed;
  private boolean closed;

  private Simulation(Builder settings) {
    this.settings = settings;
    this.nextSeed = settings.seed;
    this.network =
        new MemoryNetwork(settings.server, settings.latency, settings.seed)
            .onRequest(settings.onRequest);
    loop.run(); // So that it knows its thread.
  }

  /** Every connection meets a server that sends each message back. */
  public static Simulation echo() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  // ---- Who takes part ----

  /** Options with which an instance takes part: add to them what else it needs. */
  public WeexOptions.Builder options() {
    Reproducible reproducible =
        new Reproducible(nextSeed++, settings.fixesRandom, settings.fixesDate, asked::add);
    return WeexOptions.builder().loop(loop).network(network).reproducible(reproducible);
  }

  /** An instance that takes part from now on, and ends with the simulation. */
  public WeexInstance open(WeexOptions.Builder options) {
    WeexInstance instance = Weex.open(options.build());
    instances.add(instance);
    return instance;
  }

  /** A page that takes part from now on, and ends with the simulation. */
  public WeexPage render(Bundle bundle, WeexOptions.Builder options) {
    WeexPage page = Weex.render(bundle, options.build());
    instances.add(page.instance());
    return page;
  }

  // ---- Time ----

  /**
   * Runs until nothing can happen any more, but at most for so long.
   *
   * @param most of virtual time
   * @return whether nothing can happen any more
   */
  public boolean run(Duration most) {
    return play(() -> false, most);
  }

  /**
   * Runs until a condition holds, or nothing can happen any more, but at most for so long.
   *
   * @param done asked after each turn of the loop, on its thread
   * @param most of virtual time
   * @return whether the condition holds
   */
  public boolean runUntil(BooleanSupplier done, Duration most) {
    var unused = play(done, most);
    return done.getAsBoolean();
  }

  /**
   * Runs until nothing has happened for a while: no script has run, and no frame but a ping or a
   * pong has passed.
   *
   * @param quiet of virtual time
   * @param most of virtual time
   * @return whether it was quiet for so long, or nothing can happen any more
   */
  public boolean runUntilQuiet(Duration quiet, Duration most) {
    BooleanSupplier isQuiet = () -> instances.stream().allMatch(one -> isQuietFor(one, quiet));
    return play(isQuiet, most) || isQuiet.getAsBoolean();
  }

  private static boolean isQuietFor(WeexInstance instance, Duration quiet) {
    return instance.quietFor().getNow(Duration.ZERO).compareTo(quiet) >= 0;
  }

  private boolean play(BooleanSupplier done, Duration most) {
    Timer[] limit = new Timer[1];
    loop.execute(() -> limit[0] = loop.scheduleUnawaited(most, () -> {}));
    boolean over = loop.run(() -> limit[0] != null && (!limit[0].pending() || done.getAsBoolean()));
    limit[0].cancel();
    return over;
  }

  /** Virtual time since the simulation was made. */
  public Duration elapsed() {
    return Duration.ofNanos(clock.nanoTime());
  }

  // ---- What happened ----

  /** Whether a script has asked for the date, fixed or not. */
  public boolean askedForDate() {
    return asked.contains(Asked.DATE);
  }

  /** Whether a script has asked for a random number, fixed or not. */
  public boolean askedForRandom() {
    return asked.contains(Asked.RANDOM);
  }

  /** Reports what has gone wrong in the server's part so far, once. */
  public void assertNoFailure() {
    network.assertNoFailure();
  }

  /** Ends what takes part, and reports failures of the server's part. Harmless the second time. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (WeexInstance instance : instances) {
      CompletableFuture<Void> end = instance.shutdown(GRACE);
      var unused = loop.run(end::isDone);
    }
    network.stop();
    loop.close();
    network.assertNoFailure();
  }

  /**
   * Plays a session once for each seed from 1 on. The system property {@code weex.seed} plays it
   * for one seed only.
   *
   * @throws AssertionError for the first seed with which it fails, which it names
   */
  public static void eachSeed(int seeds, SimulatedSession session) {
    Long only = Long.getLong("weex.seed");
    for (long seed = 1; seed <= (only == null ? seeds : 1); seed++) {
      play(session, only == null ? seed : only);
    }
  }

  private static void play(SimulatedSession session, long seed) {
    try {
      session.play(seed);
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "seed " + seed + ": " + e.getMessage() + " (again with -Dweex.seed=" + seed + ")", e);
    }
  }

  /** Collects settings. */
  public static final class Builder {

    private PeerFactory server = EchoPeer::new;
    private long seed;
    private Duration latency = Duration.ofMillis(1);
    private Consumer<HandshakeRequest> onRequest = request -> {};
    private boolean fixesRandom = true;
    private boolean fixesDate = true;

    private Builder() {}

    /** Whom the connections meet: an echo server if nothing else is said. */
    public Builder server(PeerFactory peers) {
      server = Objects.requireNonNull(peers, "peers");
      return this;
    }

    /**
     * Gives what happens at the same time an order of the seed's; random numbers follow from it
     * too. With 0, which it is if nothing else is said, things happen in the order of their causes.
     */
    public Builder seed(long number) {
      seed = number;
      return this;
    }

    /** How long bytes travel, one way; a millisecond if nothing else is said. */
    public Builder latency(Duration oneWay) {
      latency = Objects.requireNonNull(oneWay, "oneWay");
      return this;
    }

    /** Hears each opening request as the server got it. */
    public Builder onRequest(Consumer<HandshakeRequest> listener) {
      onRequest = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** Whether random numbers go by the seed, and dates by the virtual clock; both do otherwise. */
    public Builder fixed(boolean random, boolean date) {
      fixesRandom = random;
      fixesDate = date;
      return this;
    }

    public Simulation build() {
      return new Simulation(this);
    }
  }
}
