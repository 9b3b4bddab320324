package io.github.weexjvm.script;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Which of the things that a script can't know in advance are the same each time it runs. Whether
 * they are or not, somebody hears when a script first asks for one; what a framework asks for on
 * its own does not count.
 *
 * @param seed what random numbers follow from
 * @param fixesRandom whether {@code Math.random} goes by the seed
 * @param fixesDate whether {@code Date} goes by the loop's clock
 * @param onAsked told of each kind once for a context, on the loop's thread
 */
public record Reproducible(
    long seed, boolean fixesRandom, boolean fixesDate, Consumer<Asked> onAsked) {

  /** What a script can ask for without knowing the answer. */
  public enum Asked {
    DATE,
    RANDOM
  }

  public Reproducible {
    Objects.requireNonNull(onAsked, "onAsked");
  }

  /** Dates by the loop's clock, random numbers by a seed. */
  public static Reproducible by(long seed) {
    return new Reproducible(seed, true, true, asked -> {});
  }
}
