package io.github.weexjvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runner on the suite in the resources: what it finds, runs, skips and says. */
@Timeout(120)
final class SuiteRunTest {

  @TempDir Path expectations;

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.onSuite(expectations, arguments);
  }

  private static List<String> results(CommandLineRun run) {
    return run.out().stream()
        .filter(line -> !line.startsWith("changed: ") && !line.startsWith("there is no"))
        .map(line -> withoutWording(line.strip()))
        .toList();
  }

  /** How an error is put into words is not the runner's business. */
  private static String withoutWording(String line) {
    return line.replaceAll("Uncaught |TypeError: ", "")
        .replaceAll("SyntaxError: .*", "SyntaxError");
  }

  @Test
  void anAreaIsRunWithItsVariantsAndWhatItSkipsIsListedWithReasons() {
    CommandLineRun run = run("basic");

    assertEquals(
        List.of(
            "4/4  basic/asynchronous.any.js",
            "note: no file /basic/nowhere.json",
            "1/2  basic/fails.any.js",
            "FAIL bad: assert_equals: sum expected 3 but got 2",
            "1/1  basic/page.html",
            "1/1  basic/page.html?wss&wpt_flags=https",
            "1/1  basic/placeholders.sub.any.js",
            "3/3  basic/scripts.any.js?default",
            "3/3  basic/scripts.any.js?wss",
            "skipped, needs HTTP/2: 1",
            "skipped, needs a document: 1",
            "basic/needs-document.html",
            "skipped, needs a document (onload of body): 1",
            "basic/needs-handler.html",
            "skipped, needs a document to navigate: 1",
            "basic/needs-navigation.html",
            "skipped, needs a window: 1",
            "basic/only.window.js",
            "skipped, needs a worker: 1",
            "basic/needs-worker.html",
            "skipped, needs another document (iframe): 1",
            "basic/needs-frame.html",
            "skipped, needs another global object: shadowrealm: 1",
            "basic/realm.any.js",
            "skipped, needs the load of a document: 1",
            "basic/needs-load.html",
            "skipped, tentative: --tentative runs it: 1",
            "basic/early.tentative.any.js",
            "basic: any.js 9/10, html 1/1, any.js?wss 3/3, html?wss 1/1"),
        results(run));
    assertEquals(List.of(), run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void tentativeTestsAreRunOnDemand() {
    CommandLineRun run = run("basic", "--tentative", "--filter", "early");

    assertEquals(
        List.of("1/1  basic/early.tentative.any.js", "basic: any.js 1/1, html 0/0"), results(run));
    assertEquals(0, run.exitCode());
  }

  @Test
  void aTestThatHangsFailsOrMeddlesIsReportedAndTheOthersGoOn() {
    CommandLineRun run = run("trouble");

    List<String> results = results(run);
    assertEquals(
        List.of(
            "1/1  trouble/allowed.any.js",
            "1/2  trouble/hangs.any.js",
            "TIMEOUT (the whole file): no end after 3 s",
            "0/2  trouble/idles.any.js",
            "TIMEOUT (the whole file)",
            "0/2  trouble/late.any.js",
            "TIMEOUT (the whole file)",
            "0/1  trouble/missing.any.js"),
        results.subList(0, 8));
    assertTrue(
        results.get(8).startsWith("ERROR (the whole file): can't read the test: "), results.get(8));
    assertEquals(
        List.of(
            "2/2  trouble/patches.any.js",
            "1/2  trouble/rejects.any.js",
            "ERROR (the whole file): Unhandled rejection: nobody catches it",
            "0/1  trouble/silent.any.js",
            "TIMEOUT (the whole file)",
            "1/2  trouble/throws.any.js",
            "ERROR (the whole file): RangeError: out of the script",
            "0/1  trouble/unparseable.any.js",
            "ERROR (the whole file): SyntaxError",
            "0/2  trouble/waits.any.js",
            "TIMEOUT (the whole file)",
            "trouble: any.js 6/18, html 0/0"),
        results.subList(9, results.size()));
    assertEquals(1, run.exitCode());
  }

  @Test
  void testsTalkToTheSuitesHandlersOverBothSchemes() {
    CommandLineRun run = run("sockets");

    assertEquals(
        List.of(
            "2/2  sockets/echo.sub.any.js",
            "1/1  sockets/unknown.sub.any.js",
            "note: no handler for /no-such-handler",
            "sockets: any.js 3/3, html 0/0"),
        results(run));
    assertEquals(0, run.exitCode());
  }
}
