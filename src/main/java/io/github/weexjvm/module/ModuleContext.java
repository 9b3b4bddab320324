package io.github.weexjvm.module;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.Timers;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a module has around it.
 *
 * @param loop runs everything of the instance; {@link EventLoop#offload} takes what blocks
 * @param liveness retained for as long as the module owes the script an answer
 * @param timers of the script's global object
 * @param warnings takes a sentence for the developer, and shows it as {@code console.warn} would
 */
public record ModuleContext(
    EventLoop loop, Liveness liveness, Timers timers, Consumer<String> warnings) {

  public ModuleContext {
    Objects.requireNonNull(loop, "loop");
    Objects.requireNonNull(liveness, "liveness");
    Objects.requireNonNull(timers, "timers");
    Objects.requireNonNull(warnings, "warnings");
  }
}
