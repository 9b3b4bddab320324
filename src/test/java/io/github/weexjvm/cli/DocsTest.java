package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code weex docs} says of documents. */
@Timeout(60)
final class DocsTest {

  private static final String GOOD =
      """
      # Good

      ```js
      const ws = new WebSocket('ws://server.example/');
      ws.onmessage = ({ data }) => console.log(data);
      ```
      """;

  private static final String BAD = "# Bad\n\n```js\nthrow new Error('no');\n```\n";

  /** Works as written, but on no device. */
  private static final String ASSIGNED =
      """
      ```js
      const ws = weex.requireModule('webSocket');
      ws.WebSocket('ws://server.example/', '');
      ws.onopen = () => {};
      ```
      """;

  @TempDir Path directory;

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static CommandRun docs(String... args) {
    List<String> all = new ArrayList<>(List.of("docs"));
    all.addAll(List.of(args));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static void assertRun(CommandRun run, int exitCode, String out, String err) {
    assertEquals(err, run.err());
    assertEquals(out, run.out());
    assertEquals(exitCode, run.exitCode());
    assertFalse(run.halted());
  }

  private static void assertRefused(CommandRun run, String sentence) {
    assertEquals("weex: " + sentence, run.err().lines().findFirst().orElse(""));
    assertEquals("", run.out());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void eachSampleIsALineAndAllOfThemAreASum() throws IOException {
    String good = file("good.md", GOOD);
    assertRun(
        docs(good),
        ExitCode.DONE,
        "passed     " + good + ":4  Good\n\n1 sample: 1 passed, 0 signatures, 0 failed\n",
        "");
  }

  @Test
  void oneThatFailsFailsTheCommand() throws IOException {
    CommandRun run = docs(file("good.md", GOOD), file("bad.md", BAD));
    assertEquals(ExitCode.FAILED, run.exitCode());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(1).startsWith("failed     "), run.out());
    assertTrue(lines.get(2).endsWith("bad.md:4 (Bad): nobody caught Error: no"), run.out());
    assertEquals("2 samples: 1 passed, 0 signatures, 1 failed", lines.get(lines.size() - 1));
    assertEquals("", run.err());
  }

  @Test
  void allPlatformsAreAMatrix() throws IOException {
    String document = file("a.md", ASSIGNED);
    CommandRun run = docs(document, "--platform", "all");
    List<String> lines = run.out().lines().toList();
    assertEquals("portable   android    ios        h5         sample", lines.get(0));
    assertEquals("passed     failed     failed     passed     " + document + ":2", lines.get(1));
    assertTrue(
        lines.get(3).startsWith(document + ":4, on android: onopen was assigned"), run.out());
    assertTrue(lines.get(3).contains("; handler form: "), run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertEquals(ExitCode.DONE, docs(document).exitCode());
    assertEquals(ExitCode.FAILED, docs(document, "--platform", "IOS").exitCode());
  }

  @Test
  void anUnknownPlatformIsAnsweredWithAll() throws IOException {
    assertRefused(
        docs(file("a.md", GOOD), "--platform", "iso"),
        "--platform: there is no platform iso; there are portable, android, ios, h5; did you mean"
            + " ios?");
  }

  @Test
  void aDirectoryMeansItsDocuments() throws IOException {
    file("a.md", GOOD);
    file("b.md", "nothing");
    file("c.txt", BAD);
    CommandRun run = docs(directory.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    assertTrue(run.out().contains("\n1 sample: 1 passed"), run.out());
  }

  @Test
  void whatCanNotBeRunIsSaid() throws IOException {
    String empty = file("empty.md", "# Nothing");
    assertRefused(
        docs(empty), empty + " has no sample: no fenced block whose language is js or javascript");
    assertRefused(docs("nowhere.md"), "can't read nowhere.md: no such file");
    assertRefused(docs(), "no document: give Markdown files, or directories of them");
    assertRefused(docs("\0.md"), "can't read \0.md: Nul character not allowed: \0.md");
    String good = file("good.md", GOOD);
    assertRefused(docs(good, "--setup", "nowhere.js"), "can't read nowhere.js: no such file");
    assertRefused(
        docs(good, "--format", "xml"), "--format xml is unknown: use text, junit or json");
    assertRefused(
        docs(good, "--out", directory.toString()),
        "--out " + directory + " is a directory: name a file");
    String setup = file("setup.js", "let let");
    CommandRun wrong = docs(good, "--setup", setup);
    assertTrue(wrong.err().startsWith("weex: " + setup + " can't be parsed: "), wrong.err());
    assertEquals(ExitCode.USAGE, wrong.exitCode());
  }

  @Test
  void aDirectoryThatIsMissingIsNamedBeforeAnythingIsRun() throws IOException {
    Path out = directory.resolve("nowhere/report.xml");
    assertRun(
        docs(file("good.md", GOOD), "--out", out.toString()),
        ExitCode.USAGE,
        "",
        "weex: can't write " + out + ": there is no directory " + out.getParent() + "\n");
  }

  @Test
  void aReportInAFileLeavesTheSumOnTheTerminal() throws IOException {
    Path out = directory.resolve("report.xml");
    assertRun(
        docs(file("good.md", GOOD), "--format", "junit", "--out", out.toString()),
        ExitCode.DONE,
        "1 sample: 1 passed, 0 signatures, 0 failed\n",
        "");
    String xml = Files.readString(out);
    assertTrue(xml.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "), xml);
    assertTrue(xml.contains("<testcase name=\"Good (line 4)\""), xml);
  }

  @Test
  void jsonIsOneObject() throws IOException {
    CommandRun run = docs(file("bad.md", BAD), "--format", "json");
    Map<?, ?> report = (Map<?, ?>) Json.parse(run.out().strip());
    assertEquals(1, ((List<?>) report.get("samples")).size());
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertEquals("", run.err());
  }

  @Test
  void whatSamplesPrintIsShownWhenAskedFor() throws IOException {
    CommandRun run = docs(file("good.md", GOOD), "--verbose");
    assertEquals("a text from the server", run.err().lines().findFirst().orElse(""));
  }

  @Test
  void limitsMayBeOthers() throws IOException {
    String endless = file("endless.md", "```js\nfor (;;) {}\n```\n");
    CommandRun stopped = docs(endless, "--max-turn", "200ms");
    assertTrue(stopped.out().contains("more than 0.2 s of CPU time"), stopped.out());
    String ticking = file("ticking.md", "```js\nsetInterval(() => {}, 1000)\n```\n");
    CommandRun late = docs(ticking, "--timeout", "1m");
    assertTrue(late.out().contains("still goes on after 1 min of virtual time"), late.out());
  }

  @Test
  void nobodyReadingIsNoFailure() throws IOException {
    CommandRun run = CommandRun.withClosedOutput("docs", file("bad.md", BAD));
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("", run.err());
  }
}
