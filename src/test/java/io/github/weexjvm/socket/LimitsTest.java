package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How limits are put together. */
final class LimitsTest {

  @Test
  void aBuilderBeginsWithTheDefaults() {
    assertEquals(Limits.DEFAULT, Limits.builder().build());
  }

  @Test
  void aBuilderOfOthersBeginsWithEachOfThem() {
    Limits all =
        new Limits(
            1,
            2,
            3,
            4,
            5,
            Duration.ofSeconds(6),
            Duration.ofSeconds(7),
            Duration.ofSeconds(8),
            Duration.ofSeconds(9));
    assertEquals(all, all.toBuilder().build());
  }

  @Test
  void aNegativeLimitIsRefusedByItsName() {
    Limits.Builder wrong = Limits.builder().maxFragments(-1);
    IllegalArgumentException size = assertThrows(IllegalArgumentException.class, wrong::build);
    assertEquals("the limit maxFragments is -1: it can't be negative", size.getMessage());
    Limits.Builder early = Limits.builder().closeTimeout(Duration.ofMillis(-5));
    IllegalArgumentException time = assertThrows(IllegalArgumentException.class, early::build);
    assertEquals("the limit closeTimeout is -5: it can't be negative", time.getMessage());
  }
}
