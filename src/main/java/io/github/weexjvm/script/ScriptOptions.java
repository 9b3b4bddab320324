package io.github.weexjvm.script;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a context needs from whoever makes it.
 *
 * @param console takes each line that the script prints
 * @param faults told of each error that no script caught
 * @param budget what one call into the script may use
 * @param reproducible null for real dates and random numbers
 */
public record ScriptOptions(
    EventLoop loop,
    Liveness liveness,
    ConsoleOutput console,
    Consumer<Fault> faults,
    TurnBudget budget,
    Reproducible reproducible) {

  public ScriptOptions {
    Objects.requireNonNull(loop, "loop");
    Objects.requireNonNull(liveness, "liveness");
    Objects.requireNonNull(console, "console");
    Objects.requireNonNull(faults, "faults");
    Objects.requireNonNull(budget, "budget");
  }

  /** With real dates and random numbers. */
  public ScriptOptions(
      EventLoop loop,
      Liveness liveness,
      ConsoleOutput console,
      Consumer<Fault> faults,
      TurnBudget budget) {
    this(loop, liveness, console, faults, budget, null);
  }
}
