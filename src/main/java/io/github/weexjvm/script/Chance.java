package io.github.weexjvm.script;

import io.github.weexjvm.loop.Clock;
import io.github.weexjvm.script.Reproducible.Asked;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Answers one script's questions for the date and for random numbers. Loop's thread only. */
final class Chance {

  private final Reproducible settings;
  private final Clock clock;
  private final BooleanSupplier isCalledByUser;
  private final SplittableRandom random;
  private final Set<Asked> asked = EnumSet.noneOf(Asked.class);

  /**
   * @param isCalledByUser whether it is a script of the user's that asks, and not a framework
   */
  Chance(Reproducible settings, Clock clock, BooleanSupplier isCalledByUser) {
    this.settings = settings;
    this.clock = clock;
    this.isCalledByUser = isCalledByUser;
    this.random = new SplittableRandom(settings.seed());
  }

  /** Milliseconds since 1970, or null for the machine's own time. */
  Double date() {
    note(Asked.DATE);
    return settings.fixesDate() ? Double.valueOf((double) clock.instant().toEpochMilli()) : null;
  }

  /** From 0 up to and not including 1, or null for the engine's own. */
  Double random() {
    note(Asked.RANDOM);
    return settings.fixesRandom() ? Double.valueOf(random.nextDouble()) : null;
  }

  private void note(Asked what) {
    if (!asked.contains(what) && isCalledByUser.getAsBoolean()) {
      asked.add(what);
      settings.onAsked().accept(what);
    }
  }
}
