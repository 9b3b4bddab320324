package io.github.weexjvm.testing;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.loop.Clock;
import io.github.weexjvm.loop.EventLoop;
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
 *   assertEquals(3, simulation.await(weex.eval("messages.length"), Duration.ZERO));
 * }
 * }</pre>
 *
 * <p>Nothing happens but inside {@link #run} and its kin, so an answer of an instance or a page is
 * to be had by {@link #await}, never by {@code join()}, which would wait for ever. Time stands
 * still while a script runs (one that waits in a loop for the date to change is stopped as a turn
 * without end), and while work is done elsewhere, such as the HTTP of the module {@code stream}.
 *
 * <p>What happens at the same time happens in the order of its causes, or with a {@link
 * Builder#seed} in an order of the seed's; {@link #eachSeed} looks for one that a session does not
 * bear.
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
            .onRequest(settings.onRequest)
            .maxSegmentBytes(settings.maxSegmentBytes);
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
   * @param quiet of virtual time, from now on
   * @param most of virtual time
   * @return whether it was quiet for so long, or nothing can happen any more
   */
  public boolean runUntilQuiet(Duration quiet, Duration most) {
    Silence silence = new Silence(loop, this::silence, quiet);
    boolean over = play(silence::isLongEnough, most);
    silence.end();
    return over || silence.isLongEnough();
  }

  /**
   * Runs until there is an answer, such as that of a click.
   *
   * @param most of virtual time
   * @throws java.util.concurrent.CompletionException with the reason, if there is none
   * @throws IllegalStateException if it does not come
   */
  public <T> T await(CompletableFuture<T> answer, Duration most) {
    boolean over = play(answer::isDone, most);
    if (!answer.isDone()) {
      throw new IllegalStateException(
          over
              ? "nothing can happen any more, and the answer has not come"
              : "the answer has not come within " + most.toMillis() + " ms of virtual time");
    }
    return answer.join();
  }

  private boolean play(BooleanSupplier done, Duration most) {
    if (closed) {
      throw new IllegalStateException("the simulation is closed");
    }
    clock.holdAt(clock.nanoTime() + most.toNanos());
    boolean over = loop.run(() -> clock.isHeld() || done.getAsBoolean());
    clock.holdAt(Clock.NEVER);
    return over;
  }

  /** For how long no script has run and nothing was said; by the loop's thread. */
  private Duration silence() {
    Duration shortest = Duration.ofNanos(clock.nanoTime() - network.lastSpeech());
    for (WeexInstance instance : instances) {
      Duration quiet = quietFor(instance);
      shortest = quiet.compareTo(shortest) < 0 ? quiet : shortest;
    }
    return shortest;
  }

  /** One that could not be set up, or has ended, is quiet for ever. */
  private static Duration quietFor(WeexInstance instance) {
    CompletableFuture<Duration> answer = instance.quietFor();
    return answer.isCompletedExceptionally() ? ScriptLine.FOREVER : answer.getNow(Duration.ZERO);
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
    try {
      CompletableFuture<?>[] ends =
          instances.stream().map(one -> one.shutdown(GRACE)).toArray(CompletableFuture<?>[]::new);
      var unused = play(CompletableFuture.allOf(ends)::isDone, GRACE.multipliedBy(2));
      unused = play(() -> false, GRACE); // What is on its way arrives.
      loop.execute(network::stop);
      unused = play(() -> false, GRACE);
    } finally {
      closed = true;
      loop.close();
    }
    network.assertNoFailure();
  }

  /**
   * Plays a session once for each seed from 1 on. The system property {@code weex.seed} plays it
   * for one seed only.
   *
   * @param seeds how many, at least one
   * @throws AssertionError for the first seed with which it fails, which it names
   */
  public static void eachSeed(int seeds, SimulatedSession session) {
    if (seeds < 1) {
      throw new IllegalArgumentException(seeds + " seeds play nothing: give 1 or more");
    }
    String only = System.getProperty("weex.seed");
    if (only != null) {
      play(session, seedOf(only));
      return;
    }
    for (long seed = 1; seed <= seeds; seed++) {
      play(session, seed);
    }
  }

  private static long seedOf(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("-Dweex.seed=" + number + ": a seed is a whole number", e);
    }
  }

  private static void play(SimulatedSession session, long seed) {
    try {
      session.play(seed);
    } catch (Exception | AssertionError e) {
      String what = e instanceof AssertionError ? e.getMessage() : e.toString();
      throw new AssertionError(
          "with seed " + seed + ": " + what + "\nTo see it again: -Dweex.seed=" + seed, e);
    }
  }

  /** Collects settings. */
  public static final class Builder {

    private PeerFactory server = ServerScript.echo();
    private long seed;
    private Duration latency = Duration.ofMillis(1);
    private Consumer<HandshakeRequest> onRequest = request -> {};
    private boolean fixesRandom = true;
    private boolean fixesDate = true;
    private int maxSegmentBytes = Integer.MAX_VALUE;

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

    /** Lets bytes arrive in pieces of at most this size; as they were written otherwise. */
    public Builder maxSegmentBytes(int bytes) {
      maxSegmentBytes = bytes;
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
