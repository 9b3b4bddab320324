package io.github.weexjvm.testing;

/** A session that is run once for each of many seeds; see {@link Simulation#eachSeed}. */
@FunctionalInterface
public interface SimulatedSession {

  /**
   * Plays it from its beginning, in a {@link Simulation} of its own with this seed.
   *
   * @throws Exception or an AssertionError if it went wrong
   */
  void play(long seed) throws Exception;
}
