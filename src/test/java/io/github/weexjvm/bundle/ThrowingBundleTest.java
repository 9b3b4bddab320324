package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.PageSession;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.script.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a bundle throws is reported once, with the bundle's own file and line. */
@Timeout(60)
class ThrowingBundleTest {

  private static final String THROW = "(function () { throw new Error('why') })()";

  static Stream<Arguments> dialects() {
    return Arrays.stream(Dialects.values())
        .flatMap(
            dialect ->
                Arrays.stream(Framework.values())
                    .filter(framework -> framework.runs(BundleType.valueOf(dialect.name())))
                    .map(framework -> Arguments.of(dialect, framework)));
  }

  private static PageSession begin(Bundle bundle, Framework framework) {
    return PageSession.begin(bundle, framework, options -> options);
  }

  private static String why(int line) {
    return "page.js:" + line + ": Error: why";
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void withoutAnErrorNothingIsReported(Dialects dialect, Framework framework) throws Exception {
    Bundle bundle = dialect.page(Dialects.NOTHING, Dialects.NOTHING, Dialects.NOTHING);
    try (PageSession page = begin(bundle, framework)) {
      PageSession.get(page.page().rendered());
      page.click("[name=boom]").awaitText("[name=n]", "1");
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void atBootNoPageComesUp(Dialects dialect, Framework framework) throws Exception {
    Bundle bundle = dialect.page(THROW, Dialects.NOTHING, Dialects.NOTHING);
    try (PageSession page = begin(bundle, framework)) {
      ExecutionException failed =
          assertThrows(ExecutionException.class, () -> PageSession.get(page.page().rendered()));
      assertInstanceOf(ScriptFailedException.class, failed.getCause());
      page.assertFaults(why(dialect.bootLine));
      page.assertPrintedNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void inAHookThePageIsThereAndWorks(Dialects dialect, Framework framework) throws Exception {
    Bundle bundle = dialect.page(Dialects.NOTHING, THROW, Dialects.NOTHING);
    try (PageSession page = begin(bundle, framework)) {
      PageSession.get(page.page().loaded());
      page.click("[name=fine]").awaitText("[name=n]", "10");
      page.assertFaults(why(dialect.hookLine));
      page.assertPrintedNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void inAHandlerThePageGoesOnWithWhatTheHandlerChanged(Dialects dialect, Framework framework)
      throws Exception {
    Bundle bundle = dialect.page(Dialects.NOTHING, Dialects.NOTHING, THROW);
    try (PageSession page = begin(bundle, framework)) {
      PageSession.get(page.page().rendered());
      page.click("[name=boom]").awaitText("[name=n]", "1");
      page.click("[name=fine]").awaitText("[name=n]", "11");
      page.click("[name=boom]").awaitText("[name=n]", "12");
      page.assertFaults(why(dialect.clickLine), why(dialect.clickLine));
      page.assertPrintedNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void inATimerThePageGoesOn(Dialects dialect, Framework framework) throws Exception {
    String later = "setTimeout(function () { throw new Error('why') }, 1)";
    try (PageSession page =
        begin(dialect.page(Dialects.NOTHING, later, Dialects.NOTHING), framework)) {
      page.awaitIdle();
      page.click("[name=fine]").awaitText("[name=n]", "10");
      page.assertFaults(why(dialect.hookLine));
      page.assertPrintedNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aRejectionThatNobodyHandlesIsReported(Dialects dialect, Framework framework)
      throws Exception {
    // Not Promise.reject(): Rax has a Promise of its own, which tells nobody of a rejection.
    String reject = "(async function () { throw new Error('why') })()";
    try (PageSession page =
        begin(dialect.page(Dialects.NOTHING, Dialects.NOTHING, reject), framework)) {
      PageSession.get(page.page().rendered());
      page.click("[name=boom]").awaitText("[name=n]", "1");
      page.assertFaults(why(dialect.clickLine));
      page.assertPrintedNothingElse();
    }
  }

  @Test
  void theReportShowsTheLineAndTheStackAsTheAuthorKnowsThem() throws Exception {
    try (PageSession page = PageSession.of("broken/throws-in-click", Framework.STANDARD)) {
      page.click("#boom").awaitText("#clicks", "1");
      assertEquals(1, page.faults().size());
      String report = page.faults().get(0).report();
      assertEquals(
          """
          broken/throws-in-click.js:10:13
                throw new RangeError('boom number ' + this.clicks);
                      ^
          Uncaught RangeError: boom number 1""",
          report.substring(0, report.indexOf("\n    at ")));
      assertEquals(
          "(broken/throws-in-click.js:10:13)",
          report.lines().toList().get(4).replaceAll(".* ", ""));
      page.assertPrintedNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theFixturesFailWhereTheySayTheyDo(Dialects dialect, Framework framework) throws Exception {
    if (dialect != Dialects.VUE) {
      return;
    }
    assertFixture(
        "throws-at-boot", framework, ":6: TypeError: Cannot read property 'title' of null");
    assertFixture("throws-in-created", framework, ":8: Error: thrown by created");
    assertFixture("throws-in-timer", framework, ":11: Error: thrown by a timer");
    assertFixture("truncated", framework, ":65: SyntaxError: the file ends too early");
  }

  private static void assertFixture(String name, Framework framework, String sentence)
      throws Exception {
    try (PageSession page = begin(Pages.read("broken/" + name), framework)) {
      page.awaitIdle();
      page.assertFaults("broken/" + name + ".js" + sentence);
      page.assertPrintedNothingElse();
    }
  }

  @Test
  void aTimerThatThrowsHasShownWhatItChangedBefore() throws Exception {
    try (PageSession page = PageSession.of("broken/throws-in-timer", Framework.STANDARD)) {
      page.awaitText("#words", "about to throw");
      page.assertFaults("broken/throws-in-timer.js:11: Error: thrown by a timer");
    }
  }

  @Test
  void anErrorInACallbackOfAModuleIsReportedOnce() throws Exception {
    Bundle bundle =
        Dialects.VUE.page(
            Dialects.NOTHING,
            "weex.requireModule('timer').setTimeout(function () { throw new Error('why') }, 1)",
            Dialects.NOTHING);
    try (PageSession page = begin(bundle, Framework.STANDARD)) {
      page.awaitIdle();
      page.assertFaults(why(7));
      assertEquals(List.of("0"), page.texts("[name=n]"));
      page.assertPrintedNothingElse();
    }
  }

  @Test
  void inCodeThatItEvaluatedItsOwnLinesAreItsOwn() throws Exception {
    String code =
        """
        // { "framework": "Vue" }
        function outer() {
          eval("(function () { throw new Error('why') })()\\n//# sourceURL=inner.js");
        }
        outer();
        """;
    try (PageSession page = begin(Bundle.of("page.js", code), Framework.STANDARD)) {
      PageSession.get(page.page().loaded());
      Fault fault = page.page().errors().get(0);
      assertEquals("inner.js:1", fault.file() + ":" + fault.line());
      String stack = fault.text();
      assertTrue(stack.contains("page.js:3:") && stack.contains("page.js:5:"), stack);
      page.assertFaults("inner.js:1: Error: why");
      page.assertPrintedNothingElse();
    }
  }
}
