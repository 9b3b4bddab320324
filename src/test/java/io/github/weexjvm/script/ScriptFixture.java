package io.github.weexjvm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Source;

/**
 * A sandboxed context on a loop of its own, whose console and faults are recorded. Everything runs
 * on the test's thread.
 */
final class ScriptFixture implements AutoCloseable {

  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final List<String> printed = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private ScriptContext script;

  ScriptFixture() {
    this(Duration.ZERO);
  }

  ScriptFixture(Duration maxTurn) {
    Liveness liveness = new Liveness(loop, () -> {});
    loop.execute(
        () ->
            script =
                ScriptContext.sandboxed(
                    new ScriptOptions(
                        loop,
                        liveness,
                        (level, text) -> printed.add(text),
                        faults::add,
                        TurnBudget.ofCpuTime(maxTurn))));
    loop.run();
  }

  ScriptContext script() {
    return script;
  }

  /** Runs a script, and time by the millisecond until its timers are through. */
  ScriptFixture run(String code) {
    loop.execute(() -> script.eval(Source.newBuilder("js", code, "test.js").buildLiteral()));
    loop.execute(() -> advance(200));
    loop.run();
    return this;
  }

  /** Does something on the loop's thread. */
  ScriptFixture onLoop(Runnable task) {
    loop.execute(task);
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
  void assertPrinted(String... lines) {
    assertEquals(List.of(), faults.stream().map(Fault::report).toList(), "faults");
    assertEquals(List.of(lines), printed);
  }

  /** Exactly one fault came. */
  Fault onlyFault() {
    assertEquals(1, faults.size(), () -> "faults: " + faults);
    return faults.get(0);
  }

  List<Fault> faults() {
    return faults;
  }

  List<String> printed() {
    return printed;
  }

  @Override
  public void close() {
    loop.execute(script::close);
    loop.run();
    loop.close();
  }
}
