package io.github.weexjvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the command says to somebody who got it wrong, and what it writes down. */
@Timeout(60)
final class CommandUsageTest {

  @TempDir Path folder;

  private static void assertRefused(String sentence, CommandLineRun run) {
    assertEquals(List.of("wpt: " + sentence), run.err());
    assertEquals(List.of(), run.out());
    assertEquals(2, run.exitCode());
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.onSuite(folder, arguments);
  }

  @Test
  void noFolder() {
    assertRefused(
        folder + "/nowhere is no folder: name one with a checkout of web-platform-tests",
        CommandLineRun.of(folder + "/nowhere", "basic"));
  }

  @Test
  void noSuite() {
    assertRefused(
        folder + " has no resources/testharness.js: name a checkout of web-platform-tests",
        CommandLineRun.of(folder.toString(), "basic"));
  }

  @Test
  void noArea() {
    assertRefused(
        "Missing required parameter: 'AREA' (scripts/wpt --help tells more)",
        CommandLineRun.of(CommandLineRun.suite().toString()));
  }

  @Test
  void anUnknownAreaIsAnsweredWithNearNames() {
    assertRefused("the suite has no area basics; did you mean basic?", run("basics"));
    assertRefused(
        "the suite has no area quite-other: areas are its folders, such as websockets or"
            + " dom/events",
        run("quite-other"));
    assertRefused(
        "the suite has no area ../suite: areas are its folders, such as websockets or dom/events",
        run("../suite"));
  }

  @Test
  void anAreaWithoutTests() {
    assertRefused("there are no tests in empty: neither *.any.js nor *.html", run("empty"));
  }

  @Test
  void aFilterThatLeavesNothing() {
    assertRefused(
        "--filter: no test of basic has zebra in its path", run("basic", "--filter", "zebra"));
  }

  @Test
  void anUpdateNeedsTheWholeArea() {
    CommandLineRun run = run("basic", "--filter", "scripts", "--update");

    assertEquals(
        List.of("wpt: --update needs all results of an area: leave out --filter"), run.err());
    assertEquals(2, run.exitCode());
  }

  @Test
  void theHelpNamesTheOptions() {
    CommandLineRun run = CommandLineRun.of("--help");

    assertTrue(run.out().get(0).contains("scripts/wpt [OPTION...] DIR AREA..."), run.out().get(0));
    assertEquals(0, run.exitCode());
  }

  @Test
  void allResultsAreWrittenForPrograms() throws IOException {
    Path file = folder.resolve("results.json");

    run("basic", "--filter", "fails", "--json", file.toString());

    String json = Files.readString(file);
    assertTrue(json.contains("\"test\": \"basic/fails.any.js\""), json);
    assertTrue(json.contains("\"status\": \"FAIL\""), json);
    assertTrue(json.contains("\"message\": \"assert_equals: sum expected 3 but got 2\""), json);
  }
}
