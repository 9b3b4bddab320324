package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.Pages;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code weex render} shows of bundles, and {@code weex run} does with one. */
@Timeout(60)
final class RenderTest {

  private static final String HELLO = Pages.file("hello-vue").toString();
  private static final String CHAT = Pages.file("chat-vue").toString();
  private static final String BROKEN = Pages.file("broken/throws-at-boot").toString();
  private static final String TIMER = Pages.file("broken/throws-in-timer").toString();

  private static final String CHATTY =
      """
      // { "framework": "Vue" }
      console.log('one', { a: 1 });
      console.warn('two');
      setTimeout(function () { console.log('three'); }, 1);
      new Vue({ el: '#root', render: function (h) { return h('text', ['hi']); } });
      """;

  @TempDir Path directory;

  private String file(String name, String code) throws IOException {
    return Files.writeString(directory.resolve(name), code).toString();
  }

  private static CommandRun render(String... args) {
    List<String> all = new ArrayList<>(List.of("render"));
    all.addAll(List.of(args));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static void assertRun(CommandRun run, int exitCode, String out, String err) {
    assertEquals(err, run.err());
    assertEquals(out, run.out());
    assertEquals(exitCode, run.exitCode());
    assertFalse(run.halted());
  }

  private static void assertUsage(CommandRun run, String sentence) {
    assertEquals("weex: " + sentence, run.err().lines().findFirst().orElse(""));
    assertEquals("", run.out());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  private static Map<?, ?> object(String line) {
    return (Map<?, ?>) Json.parse(line);
  }

  // ---- Formats ----

  @Test
  void textIsAnOutline() throws IOException {
    String page = file("page.js", CHATTY);
    assertRun(render(page), 0, "text \"hi\"\n", "one {\"a\":1}\ntwo\nthree\n");
  }

  @Test
  void jsonIsOneLineForEachBundle() {
    CommandRun run = render(HELLO, BROKEN, "--format", "json");
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size(), run.out());
    Map<?, ?> hello = object(lines.get(0));
    assertEquals(List.of("file", "framework", "tree", "errors"), List.copyOf(hello.keySet()));
    assertEquals(HELLO, hello.get("file"));
    assertEquals("Vue", hello.get("framework"));
    assertEquals("div", ((Map<?, ?>) hello.get("tree")).get("type"));
    assertEquals(List.of(), hello.get("errors"));
    Map<?, ?> broken = object(lines.get(1));
    assertEquals(null, broken.get("tree"));
    Map<?, ?> error = (Map<?, ?>) ((List<?>) broken.get("errors")).get(0);
    assertEquals(List.of("message", "file", "line", "column"), List.copyOf(error.keySet()));
    assertEquals(BROKEN, error.get("file"));
    assertEquals(6, ((Number) error.get("line")).intValue());
    assertEquals(13, ((Number) error.get("column")).intValue());
    assertTrue(
        ((String) error.get("message")).startsWith("TypeError: Cannot read property 'title'"));
    assertEquals(1, ((List<?>) broken.get("errors")).size());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void htmlIsAPage() {
    CommandRun run = render(HELLO, "--format", "html");
    assertTrue(run.out().toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype html>"));
    assertTrue(run.out().contains("clicked 0 times"));
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void pagesOfTheSameNameGetFilesOfTheirOwnInADirectoryThatIsMade() throws IOException {
    Path pages = directory.resolve("made/here");
    String other = directory.resolve("other/page.js").toString();
    Files.createDirectories(directory.resolve("other"));
    Files.writeString(Path.of(other), CHATTY.replace("'hi'", "'other'"));
    CommandRun run =
        render(file("page.js", CHATTY), other, "--format", "html", "--out", pages.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.readString(pages.resolve("page.html")).contains("hi"));
    assertTrue(Files.readString(pages.resolve("page-2.html")).contains("other"));
  }

  @Test
  void anOutlineDoesNotGoIntoADirectory() {
    assertUsage(
        render(HELLO, "--out", directory.toString()),
        "--out " + directory + " is a directory, and text goes into a file: name one");
  }

  @Test
  void aDirectoryThatIsMissingIsNamedBeforeAnythingIsRendered() {
    Path out = directory.resolve("nowhere/page.txt");
    assertRun(
        render(HELLO, "--out", out.toString()),
        ExitCode.FAILED,
        "",
        "weex: can't write " + out + ": there is no directory " + out.getParent() + "\n");
  }

  @Test
  void aBannerBeforeTheFirstLineIsNamed() throws IOException {
    String page = file("page.js", "/*! banner */\n" + CHATTY);
    String why =
        "line 2 says // { \"framework\": \"Vue\" }, where a framework wants // { \"framework\":"
            + " \"Vue\" } as the very first line, in double quotes, with nothing before it, such as a"
            + " banner\n";
    assertRun(
        render(page),
        ExitCode.FAILED,
        "nothing rendered\n",
        page + " is not a Weex bundle: " + why);
    CommandRun run = CommandRun.of("run", page);
    assertTrue(
        run.err().startsWith("weex: " + page + " is run as a plain script: " + why), run.err());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void aFrameworkThatCanNotBeReadEndsTheWholeCommand() {
    assertRun(
        render(HELLO, CHAT, "--jsfm", "/nowhere.js"),
        ExitCode.USAGE,
        "",
        "weex: can't read /nowhere.js: no such file\n");
  }

  @Test
  void filesMayFollowTheEndOfTheOptions() throws IOException {
    assertRun(
        render("--", file("page.js", CHATTY)), 0, "text \"hi\"\n", "one {\"a\":1}\ntwo\nthree\n");
  }

  @Test
  void anUnknownFormatIsAUsageError() {
    assertUsage(
        render(HELLO, "--format", "xml"), "--format xml is unknown: use text, json or html");
  }

  @Test
  void nothingToRenderIsAUsageError() {
    assertUsage(render(), "nothing to render: give the file of a bundle, or - for standard input");
  }

  // ---- Several bundles ----

  @Test
  void aBundleThatFailsDoesNotStopTheOthers() {
    CommandRun run = render(HELLO, BROKEN, "nowhere.js", Pages.file("hello-rax").toString());
    assertEquals(2, run.out().split("clicked 0 times", -1).length - 1, run.out());
    assertTrue((run.out() + run.err()).contains("Cannot read property 'title' of null"));
    assertTrue((run.out() + run.err()).contains("can't read nowhere.js: no such file"));
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void anErrorIsShownBesideThePageAndFails() {
    CommandRun run = render(TIMER, "--wait", "idle");
    assertTrue((run.out() + run.err()).contains("text#words \"about to throw\""));
    assertTrue((run.out() + run.err()).contains("throws-in-timer.js:11:13"));
    assertEquals(1, (run.out() + run.err()).split("thrown by a timer", -1).length - 1 - 1);
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void standardInputIsABundle() {
    CommandRun run = CommandRun.withInput(CHATTY.getBytes(StandardCharsets.UTF_8), "render", "-");
    assertEquals("text \"hi\"\n", run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void whatIsNoBundleIsSaidSo() {
    String plain = Pages.file("broken/not-a-bundle").toString();
    CommandRun run = render(plain);
    assertTrue((run.out() + run.err()).contains(plain + " is not a Weex bundle: "));
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  // ---- Actions ----

  @Test
  void actionsAreDoneInTheOrderOfTheCommandLine() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      CommandRun run =
          render(
              CHAT,
              "--input",
              "#url=" + server.url(),
              "--click",
              "#connect",
              "--wait",
              "200ms",
              "--input",
              "#draft=a=b",
              "--click",
              "#send",
              "--input",
              "#draft=second",
              "--return",
              "#draft",
              "--wait",
              "200ms",
              "--click",
              "#close",
              "--wait",
              "idle");
      List<String> said =
          run.out().lines().filter(line -> line.contains("you: ")).map(String::strip).toList();
      assertTrue(run.out().contains("\"closed 1000 bye\""), run.out());
      assertEquals(List.of("text \"you: a=b\"", "text \"you: second\""), said);
      assertTrue(run.out().contains("\"server: a=b\""), run.out());
      assertEquals("", run.err());
      assertEquals(0, run.exitCode());
    }
  }

  @Test
  void aTouchThatCanNotBeDoneIsSaidAndFails() {
    CommandRun missing = render(HELLO, "--click", "#nowhere", "--click", "#counter");
    assertTrue(
        (missing.out() + missing.err()).contains("no element matches #nowhere"), missing.err());
    assertTrue(missing.out().contains("clicked 0 times"), missing.out());
    assertEquals(ExitCode.FAILED, missing.exitCode());
    CommandRun unheard = render(HELLO, "--longpress", "#counter");
    assertTrue(
        (unheard.out() + unheard.err())
            .contains(
                "nothing hears a longpress on #counter: neither it nor an element around it"
                    + " listens"));
    CommandRun wrong = render(HELLO, "--click", "text[");
    assertTrue((wrong.out() + wrong.err()).contains("text["), wrong.err());
    assertEquals(ExitCode.FAILED, wrong.exitCode());
  }

  @Test
  void anActionWithoutItsPartsIsAUsageError() {
    assertUsage(
        render(HELLO, "--input", "#draft"),
        "--input \"#draft\" has no '=': write it as in '#draft=hello'");
    assertUsage(
        render(HELLO, "--wait", "soon"),
        "--wait \"soon\" is neither idle nor a duration such as 500ms or 2s");
  }

  @Test
  void aPageThatNeverRestsIsSaidSoAndShown() throws IOException {
    String page = file("page.js", CHATTY + "setInterval(function () {}, 20);\n").replace("\\", "/");
    CommandRun run = render(page, "--wait", "idle", "--timeout", "400ms");
    assertTrue(
        (run.out() + run.err())
            .contains("something still goes on after 400 ms: a timer, a connection or a request"),
        run.out() + run.err());
    assertTrue(run.out().contains("text \"hi\""), run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  // ---- Files ----

  @Test
  void outGoesToAFileAndManyPagesToADirectory() throws IOException {
    Path out = directory.resolve("out.txt");
    assertRun(
        render(
            file("page.js", CHATTY.replaceAll("(?m)^(console|setTimeout).*$", "")),
            "--out",
            out.toString()),
        0,
        "",
        "");
    assertEquals("text \"hi\"\n", Files.readString(out));
    String rax = Pages.file("hello-rax").toString();
    assertRun(render(HELLO, rax, "--format", "html", "--out", directory.toString()), 0, "", "");
    assertTrue(Files.readString(directory.resolve("hello-vue.html")).contains("clicked 0 times"));
    assertTrue(Files.readString(directory.resolve("hello-rax.html")).contains("clicked 0 times"));
    assertUsage(
        render(HELLO, rax, "--format", "html"),
        "several pages of HTML go into a directory: give one with --out");
  }

  @Test
  void onePageOfHtmlGoesIntoADirectoryToo() throws IOException {
    assertRun(render(HELLO, "--format", "html", "--out", directory.toString()), 0, "", "");
    assertTrue(Files.readString(directory.resolve("hello-vue.html")).startsWith("<!doctype html>"));
  }

  @Test
  void whatGoesIntoOneFileNeedsAFile() {
    assertUsage(
        render(HELLO, "--out", directory.toString()),
        "--out " + directory + " is a directory, and text goes into a file: name one");
  }

  // ---- Frameworks ----

  @Test
  void theFrameworkMayBeAnother() throws IOException {
    CommandRun recent = render(HELLO, "--jsfm", "recent");
    assertTrue(recent.out().contains("clicked 0 times"), recent.out());
    assertEquals(0, recent.exitCode());
    String empty = file("empty.js", "");
    CommandRun none = render(HELLO, "--jsfm", empty);
    String sentence =
        "the instance could not be set up: "
            + empty
            + " is no Weex JS framework: it defines no createInstance()";
    assertEquals(
        2, (none.out() + none.err()).split(java.util.regex.Pattern.quote(sentence), -1).length);
    assertEquals(ExitCode.FAILED, none.exitCode());
    assertRun(CommandRun.of("run", HELLO, "--jsfm", empty), 1, "", "weex: " + sentence + "\n");
  }

  @Test
  void dataReachesTheBundle() throws IOException {
    String page =
        file(
            "page.js",
            """
            define('@weex-component/p', function (require, exports, module) {
              module.exports = { data: { name: 'nobody' } };
              module.exports.template = { type: 'text',
                attr: { value: function () { return this.name } } };
            });
            bootstrap('@weex-component/p');
            """);
    assertRun(render(page, "--data", "{\"name\": \"Ada\"}"), 0, "text \"Ada\"\n", "");
    assertUsageSentence(render(page, "--data", "[1]"), "--data is no JSON object: [1]");
  }

  private static void assertUsageSentence(CommandRun run, String sentence) {
    assertEquals("weex: " + sentence + "\n", run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  // ---- weex run ----

  @Test
  void aBundleIsRunUntilNothingCanHappen() throws IOException {
    assertRun(CommandRun.of("run", file("page.js", CHATTY)), 0, "one {\"a\":1}\nthree\n", "two\n");
  }

  @Test
  void anErrorEndsTheRunOfABundle() {
    CommandRun run = CommandRun.of("run", TIMER);
    assertTrue(run.err().startsWith(TIMER + ":11:13\n"), run.err());
    assertTrue(run.err().contains("\nUncaught Error: thrown by a timer\n"), run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  @Test
  void aFrameworkIsForBundlesOnly() throws IOException {
    String plain = file("plain.js", "console.log(1)");
    assertUsage(
        CommandRun.of("run", plain, "--jsfm", "recent"),
        "--jsfm is for bundles, and " + plain + " is none: its first line names no framework");
  }

  @Test
  void aBundleIsRunAlone() throws IOException {
    String page = file("page.js", CHATTY);
    assertUsage(CommandRun.of("run", page, page), page + " is a Weex bundle: run it alone");
  }

  @Test
  void aBundleThatCanNotConnectIsNoError() throws IOException {
    String url = "ws://127.0.0.1:" + ScriptedServer.unusedPort() + "/";
    CommandRun run =
        render(CHAT, "--input", "#url=" + url, "--click", "#connect", "--wait", "idle");
    assertTrue(run.out().contains("connection refused"), run.out());
    assertEquals(0, run.exitCode());
  }
}
