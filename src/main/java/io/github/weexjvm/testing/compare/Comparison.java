package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.testing.PageAction;
import io.github.weexjvm.testing.PeerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs a script or a bundle on several platforms, each against the same server, and tells where
 * they part. All of it happens in virtual time on the thread that calls {@link #run}, and comes out
 * the same each time.
 *
 * <pre>{@code
 * ComparisonReport report = Comparison.read(Path.of("chat.js")).run();
 * assertTrue(report.isIdentical(), report.text());
 * }</pre>
 *
 * <p>A comparison is set up and run by one thread; it can be run any number of times.
 */
public final class Comparison {

  private static final String BOM = "\uFEFF";
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final String name;
  private final String code;
  private final Bundle bundle;

  /** Null for an echo server. */
  private PeerFactory server;

  private Consumer<WeexOptions.Builder> options = builder -> {};
  private final List<PageAction> actions = new ArrayList<>();
  private Set<Platform> platforms = EnumSet.allOf(Platform.class);
  private long seed;
  private Duration most = TEN_MINUTES;
  private boolean isStrict;
  private boolean fixesRandom = true;
  private boolean fixesDate = true;

  private Comparison(String name, String code, Bundle bundle) {
    this.name = name;
    this.code = code;
    this.bundle = bundle;
  }

  /**
   * What a run needs to know.
   *
   * @param bundle null for a script
   * @param server null for an echo server
   */
  record Plan(
      String name,
      String code,
      Bundle bundle,
      PeerFactory server,
      Consumer<WeexOptions.Builder> options,
      List<PageAction> actions,
      long seed,
      Duration most,
      boolean fixesRandom,
      boolean fixesDate) {}

  // ---- What is compared ----

  /** A script that has no file. */
  public static Comparison of(String code) {
    return of("[script]", code);
  }

  /**
   * A script.
   *
   * @param name what places and errors call it, such as a file's path
   */
  public static Comparison of(String name, String code) {
    Objects.requireNonNull(name, "name");
    return new Comparison(name, Objects.requireNonNull(code, "code"), null);
  }

  /** A compiled bundle. */
  public static Comparison of(Bundle bundle) {
    return new Comparison(bundle.name(), bundle.code(), bundle);
  }

  /**
   * A file with a script or a bundle.
   *
   * @throws IOException when the file can't be read
   */
  public static Comparison read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String script = text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    return Bundle.isBundle(script) ? of(Bundle.read(file)) : of(file.toString(), script);
  }

  // ---- How ----

  /** Whom the connections meet, on each platform anew: an echo server if nothing else is said. */
  public Comparison server(PeerFactory peers) {
    server = Objects.requireNonNull(peers, "peers");
    return this;
  }

  /**
   * Sets options of the instances.
   *
   * @param setting called for each platform, so that each gets a device of its own; a listener or
   *     console that it sets is replaced by the comparison's
   */
  public Comparison options(Consumer<WeexOptions.Builder> setting) {
    options = Objects.requireNonNull(setting, "setting");
    return this;
  }

  /** What is done to a bundle's page, one after the other. */
  public Comparison actions(List<PageAction> steps) {
    steps.forEach(this::then);
    return this;
  }

  /**
   * Does something to a bundle's page, after what was asked for before.
   *
   * @throws IllegalStateException when it is a script that is compared
   */
  public Comparison then(PageAction action) {
    if (bundle == null) {
      throw new IllegalStateException(
          name + " is a script, and has no page for " + action.text() + ": give a Bundle");
    }
    actions.add(Objects.requireNonNull(action, "action"));
    return this;
  }

  /**
   * Which platforms to compare; all if nothing is said. They are compared in the order of {@link
   * Platform}.
   */
  public Comparison platforms(Platform... compared) {
    Set<Platform> distinct = Set.copyOf(Arrays.asList(compared));
    if (distinct.size() < 2) {
      throw new IllegalArgumentException(
          "a comparison needs two platforms or more, and not " + Arrays.toString(compared));
    }
    platforms = EnumSet.copyOf(distinct);
    return this;
  }

  /**
   * What random numbers follow from, and the order of what happens at the same time; 0 if unset.
   */
  public Comparison seed(long number) {
    seed = number;
    return this;
  }

  /** For how long to run at most, in virtual time; ten minutes if nothing else is said. */
  public Comparison atMost(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(
          "a comparison takes some time, and not " + time.toMillis() + " ms");
    }
    most = time;
    return this;
  }

  /**
   * Counts every member of an event's payload, and not just those that Weex documents: {@code data}
   * of a message and an error, {@code code}, {@code reason} and {@code wasClean} of a close.
   */
  public Comparison strict() {
    isStrict = true;
    return this;
  }

  /** Gives the script real random numbers, and with them perhaps another outcome each time. */
  public Comparison realRandom() {
    fixesRandom = false;
    return this;
  }

  /** Gives the script the real date, and with it perhaps another outcome each time. */
  public Comparison realDate() {
    fixesDate = false;
    return this;
  }

  // ---- Running ----

  /**
   * Runs the script on each platform, one after the other.
   *
   * @throws ScriptFailedException when it can't be parsed, so that it did nothing on any platform
   */
  public ComparisonReport run() {
    Plan plan =
        new Plan(name, code, bundle, server, options, actions, seed, most, fixesRandom, fixesDate);
    return new Findings(plan, platforms, isStrict).report();
  }
}
