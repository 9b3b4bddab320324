package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Lets a sample live through one day, in a fresh context, in virtual time, on the caller's thread.
 */
final class DayRun {

  private static final String HARNESS = SampleAnalysis.resource("harness.js");
  static final String HARNESS_NAME = "[documented samples]";

  /** Long enough for a connection to be opened, and shorter than until the server's message. */
  private static final Duration SETTLED = Duration.ofMillis(10);

  private static final Duration SETTING_UP = Duration.ofSeconds(10);

  /** A sample that connects at more moments than this connects again whenever it is left. */
  private static final int MOST_MOMENTS = 6;

  private final Sample sample;
  private final SampleSettings settings;
  private final Platform platform;
  private final Day day;
  private final Consumer<String> console;

  DayRun(
      Sample sample,
      SampleSettings settings,
      Platform platform,
      Day day,
      Consumer<String> console) {
    this.sample = sample;
    this.settings = settings;
    this.platform = platform;
    this.day = day;
    this.console = console;
  }

  /** What it did. */
  DayLog live() {
    Simulation simulation =
        Simulation.builder()
            .server(end -> DayPeer.meet(end, day, sample.facts().setsBinaryType()))
            .build();
    try {
      return live(simulation);
    } finally {
      close(simulation);
    }
  }

  /** A server that is left in the middle of something is no matter of the sample's. */
  private static void close(Simulation simulation) {
    try {
      simulation.close();
    } catch (AssertionError e) {
      // As said.
    }
  }

  private DayLog live(Simulation simulation) {
    Wire wire = new Wire();
    DayLog log = new DayLog(day, sample, platform, wire, () -> simulation.elapsed().toNanos());
    WeexInstance weex = simulation.open(options(simulation, log, wire));
    log.whereabouts(weex::place);
    run(weex, HARNESS_NAME, HARNESS);
    setUp(simulation, weex, log);
    CompletableFuture<Void> script = weex.run(sample.document(), sample.rest());
    for (int i = 0; i < sample.facts().signatures().size(); i++) {
      run(weex, sample.document(), sample.signature(i));
    }
    boolean endless =
        simulation.runUntil(() -> log.connectingMoments() > MOST_MOMENTS, settings.timeout());
    if (script.isCompletedExceptionally()) {
      log.breakDown();
    }
    if (endless) {
      log.leave();
    } else if (simulation.run(Duration.ZERO)) {
      log.finish();
    }
    return log;
  }

  private WeexOptions.Builder options(Simulation simulation, DayLog log, Wire wire) {
    return simulation
        .options()
        .platform(platform)
        .maxTurn(settings.maxTurn())
        .onQuirk(log::arose)
        .onCall(log)
        .frames(wire)
        .onFault(log::faulted)
        .onAbandoned(reason -> settings.onAbandoned().accept(sample.named(reason.getMessage())))
        .console((level, text) -> console.accept(sample.inDocument(text)))
        .module(SampleProbe.NAME, SampleProbe.class, () -> new SampleProbe(log));
  }

  /** Gives the sample what it does not declare; most often with an open socket. */
  private void setUp(Simulation simulation, WeexInstance weex, DayLog log) {
    CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    for (Setup setup : settings.setups()) {
      Set<String> names = setup.gives(sample.facts().free());
      if (!names.isEmpty()) {
        last = weex.run(setup.name(), setup.defining(names));
      }
    }
    if (day == Day.EARLY) {
      boolean unused = simulation.runUntil(last::isDone, SETTING_UP);
    } else if (!last.isDone()) {
      boolean unused = simulation.runUntilQuiet(SETTLED, SETTING_UP);
    }
    log.begin();
  }

  /** What it throws is heard by the log. */
  private static void run(WeexInstance weex, String name, String code) {
    var unused = weex.run(name, code);
  }
}
