package io.github.weexjvm.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A few seconds of fuzzing, the same every time; {@code scripts/fuzz} is for as long as one likes.
 */
@Timeout(120)
final class ShortFuzzTest {

  @ParameterizedTest
  @EnumSource
  void everySeedIsBorne(FuzzTarget target) {
    List<Seed> seeds = Seed.of(target);
    Set<String> names = new HashSet<>();
    for (Seed seed : seeds) {
      assertTrue(names.add(seed.name()), "two seeds are named " + seed.name());
      assertArrayEquals(seed.input(), Seed.parse(seed.line()).input());
      Finding.guard(target, seed.input());
    }
    assertTrue(seeds.size() > 5, "the seeds are there");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMadeOfSeedsIsBorne(FuzzTarget target) {
    Mutations mutations = new Mutations(Seed.of(target));
    for (int n = 0; n < target.shortRun(); n++) {
      Finding.guard(target, mutations.input(n));
    }
    assertEquals(target, FuzzTarget.named(target.label()));
  }
}
