package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.weexjvm.PageSession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page with a counter, a slider and a switch does in every dialect what is done to it. */
@Timeout(60)
class HelloPageTest {

  static Stream<Arguments> hellos() {
    return Pages.of("hello", "vue", "rax", "legacy", "vanilla");
  }

  @ParameterizedTest
  @MethodSource("hellos")
  void countsClicksAndShowsTheOtherBranch(String name, Framework framework) throws Exception {
    try (PageSession page = PageSession.of(name, framework)) {
      assertEquals("clicked 0 times", page.text("#counter"));
      assertEquals("click the line above", page.text("#invitation"));
      page.click("#counter").awaitText("#counter", "clicked 1 times");
      page.click("#counter").awaitText("#counter", "clicked 2 times");
      page.awaitText("#thanks", "thank you");
      assertNull(page.text("#invitation"));
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("hellos")
  void turnsToTheOtherSlide(String name, Framework framework) throws Exception {
    try (PageSession page = PageSession.of(name, framework)) {
      assertEquals(List.of("first slide", "second slide"), page.texts("#slides > div"));
      page.touch(touched -> touched.change("#slides", 1)).awaitText("#slide", "slide 1");
      page.touch(touched -> touched.change("#slides", 0)).awaitText("#slide", "slide 0");
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("hellos")
  void turnsTheSwitchOnAndOff(String name, Framework framework) throws Exception {
    try (PageSession page = PageSession.of(name, framework)) {
      page.touch(touched -> touched.change("#switch", true)).awaitText("#switched", "on");
      page.touch(touched -> touched.change("#switch", false)).awaitText("#switched", "off");
      page.assertNothingElse();
    }
  }
}
