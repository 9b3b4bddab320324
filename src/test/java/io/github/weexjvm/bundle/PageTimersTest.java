package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The timers that a framework puts in the place of the global ones know their callbacks only. */
@Timeout(60)
final class PageTimersTest {

  @ParameterizedTest
  @EnumSource(names = "VANILLA", mode = EnumSource.Mode.EXCLUDE)
  void aTimerIsClearedByWhatTheFrameworkCallsIt(BundleType type) throws Exception {
    String code =
        """
        let ticks = 0;
        const never = setTimeout(() => console.log('never'), 50);
        const interval = setInterval(() => {
          console.log('tick', ++ticks);
          if (ticks === 3) {
            clearInterval(interval);
            setTimeout(() => console.log('last'), 50);
          }
        }, 5);
        clearTimeout(never);
        clearTimeout('no such timer');
        """;
    assertEquals(List.of("tick 1", "tick 2", "tick 3", "last"), consoleOf(type, code));
  }

  @ParameterizedTest
  @EnumSource(names = "VANILLA", mode = EnumSource.Mode.EXCLUDE)
  void aTimerThatHasFiredIsClearedInVain(BundleType type) throws Exception {
    String code =
        """
        const first = setTimeout(() => {
          setTimeout(() => console.log('second'), 5);
          clearTimeout(first);
        }, 1);
        """;
    assertEquals(List.of("second"), consoleOf(type, code));
  }

  @ParameterizedTest
  @EnumSource(names = "VANILLA", mode = EnumSource.Mode.EXCLUDE)
  void aTimerIsClearedByItsNumberToo(BundleType type) throws Exception {
    String code =
        """
        for (let i = 0; i < 5; i++) {
          weex.requireModule('modal').toast({ message: 'a' }, () => {}); // Takes an id each.
        }
        clearTimeout(Number(setTimeout(() => console.log('never'), 5)));
        """;
    assertEquals(List.of(), consoleOf(type, code));
  }

  private static List<String> consoleOf(BundleType type, String code) throws Exception {
    List<String> printed = new CopyOnWriteArrayList<>();
    WeexOptions options = WeexOptions.builder().console((level, text) -> printed.add(text)).build();
    try (WeexPage page = Weex.render(new Bundle("timers.js", code, type), options)) {
      page.loaded().get(20, TimeUnit.SECONDS);
      page.instance().idle().get(20, TimeUnit.SECONDS);
      assertEquals(List.of(), page.errors());
    }
    return printed;
  }
}
