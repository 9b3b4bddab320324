package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A whole instance on a loop that the test's thread runs, under a clock that stands still but for
 * what {@link #run} gives it. Its console and faults are recorded.
 */
public final class WebFixture implements AutoCloseable {

  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final List<String> printed = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final WeexInstance weex;

  public WebFixture() {
    this(UnaryOperator.identity());
  }

  public WebFixture(UnaryOperator<WeexOptions.Builder> settings) {
    WeexOptions.Builder builder =
        WeexOptions.builder()
            .loop(loop)
            .console((level, text) -> printed.add(level.equals("log") ? text : level + ": " + text))
            .onFault(faults::add);
    weex = Weex.open(settings.apply(builder).build());
  }

  /** Runs a script, then 200 ms of the clock, or longer if something can still happen. */
  public WebFixture run(String code) {
    var unused = weex.run("test.js", code);
    loop.execute(() -> advance(200));
    loop.run();
    return this;
  }

  private void advance(int steps) {
    if (steps > 0) {
      clock.advance(Duration.ofMillis(1));
      loop.execute(() -> advance(steps - 1));
    }
  }

  /** Exactly these lines were printed, and no fault came. */
  public void assertPrinted(String... lines) {
    assertEquals(List.of(), faults.stream().map(Fault::report).toList(), "faults");
    assertEquals(List.of(lines), printed);
  }

  /** Exactly these lines were printed, besides whatever faults came. */
  public WebFixture assertPrintedBesidesFaults(String... lines) {
    assertEquals(List.of(lines), printed);
    return this;
  }

  /** The first line of each fault's text. */
  public void assertFaults(String... lines) {
    assertEquals(
        List.of(lines),
        faults.stream().map(fault -> fault.text().lines().findFirst().get()).toList());
  }

  /** Exactly one fault came. */
  public Fault onlyFault() {
    assertEquals(1, faults.size(), () -> "faults: " + faults);
    return faults.get(0);
  }

  @Override
  public void close() {
    var unused = weex.shutdown(Duration.ZERO);
    loop.run();
  }
}
