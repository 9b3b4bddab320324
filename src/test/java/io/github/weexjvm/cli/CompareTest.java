package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code weex compare} does, in this process. */
@Timeout(120)
final class CompareTest {

  private static final String FIXTURES = "js-fixtures/compare/";

  @TempDir Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static void assertMisused(String sentence, String... args) {
    CommandRun run = CommandRun.of(args);
    assertEquals("weex: " + sentence, run.err().lines().findFirst().orElse(""));
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }

  // ---- Exit codes ----

  @Test
  void anIdenticalScriptExitsWithZero() {
    CommandRun run =
        CommandRun.of("compare", FIXTURES + "portable.js", "--server", FIXTURES + "goodbye.server");
    String first = run.out().lines().findFirst().orElse("");
    assertEquals(FIXTURES + "portable.js: identical on portable, android, ios, h5", first);
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void aDivergentScriptExitsWithOne() {
    CommandRun run = CommandRun.of("compare", FIXTURES + "documented.js");
    assertTrue(
        run.out().contains("\n 1  handler form  " + FIXTURES + "documented.js:8"), run.out());
    assertTrue(run.out().contains("\n 2  send before open"), run.out());
    assertFalse(run.out().contains("\u001b"), "no color in a pipe");
    assertEquals("", run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void aScriptThatCannotBeParsedIsShownOnce() throws IOException {
    Path script = file("a.js", "let x = ;");
    CommandRun run = CommandRun.of("compare", script.toString());
    assertTrue(run.err().startsWith(script + ":1:9\nlet x = ;\n"), run.err());
    assertEquals(1, run.err().split("SyntaxError", -1).length - 1, run.err());
    assertEquals("", run.out());
    assertEquals(1, run.exitCode());
  }

  @Test
  void aBundleThatCannotBeParsedIsShownOnce() throws IOException {
    Path bundle = file("b.js", "// { \"framework\": \"Vue\" }\nlet x = ;");
    CommandRun run = CommandRun.of("compare", bundle.toString());
    assertTrue(run.err().startsWith(bundle + ":2:"), run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void anUnreadableFileExitsWithTwo() {
    assertMisused("can't read nowhere.js: no such file", "compare", "nowhere.js");
    assertMisused("can't read nowhere: no such file", "compare", "-e", "1", "--server", "nowhere");
  }

  // ---- What is compared ----

  @Test
  void codeAndStandardInputAreScripts() {
    assertEquals(
        "[eval]: identical on portable, ios\n",
        CommandRun.of("compare", "-e", "console.log(1)", "--platforms", "portable,ios").out());
    byte[] code = "console.log(scriptArgs)".getBytes(StandardCharsets.UTF_8);
    CommandRun run =
        CommandRun.withInput(code, "compare", "-", "--format", "json", "--", "a", "-b");
    assertTrue(run.out().contains("\"text\":\"[ 'a', '-b' ]\""), run.out());
  }

  @Test
  void headersAndTheAddressReachTheServer() {
    CommandRun run =
        CommandRun.of(
            "compare",
            "-e",
            "new WebSocket('ws://a.example/', 'x')",
            "--header",
            "X-Test: 1",
            "--location",
            "http://page.example/a",
            "--format",
            "json");
    assertTrue(run.out().contains("X-Test: 1"), run.out() + run.err());
    assertTrue(run.out().contains("Origin: http://page.example"), run.out());
  }

  @Test
  void aPageIsTouchedInTheOrderGiven() {
    CommandRun run =
        CommandRun.of(
            "compare",
            "js-fixtures/bundles/hello-vue.js",
            "--click",
            "#counter",
            "--wait",
            "1m",
            "--click",
            "#counter",
            "--wait",
            "idle",
            "--format",
            "json",
            "--platforms",
            "portable,android");
    assertTrue(run.out().contains("clicked 2 times"), run.out() + run.err());
    int first = run.out().indexOf("click #counter");
    int pause = run.out().indexOf("wait 60000 ms");
    assertTrue(first > 0 && first < pause && pause < run.out().lastIndexOf("click #counter"));
    assertEquals(0, run.exitCode());
  }

  // ---- Formats ----

  @Test
  void thePageGoesIntoAFile() throws IOException {
    Path page = directory.resolve("page.html");
    CommandRun run =
        CommandRun.of(
            "compare", FIXTURES + "documented.js", "--format", "html", "--out", page.toString());
    assertEquals("", run.out() + run.err());
    assertEquals(1, run.exitCode());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!doctype html>") && html.endsWith("</html>\n"), html);
  }

  @Test
  void jsonIsOneLine() {
    CommandRun run = CommandRun.of("compare", "-e", "1", "--format", "json");
    assertTrue(run.out().startsWith("{\"script\":\"[eval]\",\"identical\":true,"), run.out());
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoError() {
    CommandRun run = CommandRun.withClosedOutput("compare", "-e", "1");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  // ---- Mistakes ----

  @Test
  void mistakesAreAnsweredInASentence() {
    assertMisused("nothing to compare: give a file, -e CODE, or - for standard input", "compare");
    assertMisused(
        "it is the platforms that are compared, and not files: give one of a.js, b.js",
        "compare",
        "a.js",
        "b.js");
    assertMisused("-e can't be combined with a file (a.js)", "compare", "-e", "1", "a.js");
    assertMisused(
        "--format xml is unknown: use text, json or html", "compare", "-e", "1", "--format", "xml");
    assertMisused(
        "--platforms: there is no platform andorid; there are portable, android, ios, h5; did you"
            + " mean android?",
        "compare",
        "-e",
        "1",
        "--platforms",
        "ios,andorid");
    assertMisused(
        "--platforms ios is one: a comparison needs two",
        "compare",
        "-e",
        "1",
        "--platforms",
        "ios");
    assertMisused(
        "there is no page to click #a: [eval] is no bundle", "compare", "-e", "1", "--click", "#a");
    assertMisused(
        "--data is for bundles, and [eval] is none: its first line names no framework",
        "compare",
        "-e",
        "1",
        "--data",
        "{}");
    assertMisused("--out . is a directory: name a file", "compare", "-e", "1", "--out", ".");
    assertMisused(
        "invalid value for option '--seed': \"x\" is not a seed: use a whole number of up to 18"
            + " digits",
        "compare",
        "-e",
        "1",
        "--seed",
        "x");
  }

  @Test
  void allPlatformsTellTheWidthThatIsGiven() {
    String code = "console.log(Number(weex.config.env.deviceWidth))";
    CommandRun run = CommandRun.of("compare", "-e", code, "--viewport", "700");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    assertEquals(ExitCode.FAILED, CommandRun.of("compare", "-e", code).exitCode());
    assertMisused(
        "--viewport wide is no width: give a number of units such as 750",
        "compare",
        "-e",
        code,
        "--viewport",
        "wide");
  }

  @Test
  void aDirectoryThatIsMissingIsNamedBeforeAnythingIsRun() {
    Path out = directory.resolve("nowhere/report.html");
    CommandRun run = CommandRun.of("compare", "-e", "1", "--out", out.toString());
    assertEquals(
        "weex: can't write " + out + ": there is no directory " + out.getParent() + "\n",
        run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void aServerThatIsNoScriptIsAnswered() throws IOException {
    Path server = file("s", "accept\nhello\n");
    CommandRun run = CommandRun.of("compare", "-e", "1", "--server", server.toString());
    assertTrue(
        run.err().startsWith("weex: --server " + server + ": line 2: \"hello\": no such step"),
        run.err());
    assertEquals(2, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({
    "--map, server in memory",
    "--no-echo, server in memory",
    "--ca, certificate",
    "--insecure-tls, certificate",
    "--trace, frames are part",
    "--storage, empty storage",
    "--timeout, virtual",
    "--idle, virtual",
    "--platform, --platforms"
  })
  void whatMakesNoSenseIsRefusedWithTheReason(String option, String reason) {
    CommandRun run = CommandRun.of("compare", "-e", "1", option + "=x");
    String first = run.err().lines().findFirst().orElse("");
    assertTrue(first.startsWith("weex: weex compare has no option " + option + ": "), first);
    assertTrue(first.contains(reason), first);
    assertEquals(2, run.exitCode());
  }
}
