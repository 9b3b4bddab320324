package io.github.weexjvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A result that changed, for better or worse, fails until it is written down. */
@Timeout(60)
final class ExpectationsTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("sockets.json");
  }

  private CommandLineRun run(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "sockets";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return CommandLineRun.onSuite(folder, arguments);
  }

  private void write(String totals, String notPassing) throws IOException {
    Files.writeString(
        file,
        "{\"area\": \"sockets\", \"about\": \"kept\", \"totals\": {"
            + totals
            + "}, \"notPassing\": {"
            + notPassing
            + "}}");
  }

  @Test
  void withoutAFileAllIsExpectedToPass() {
    CommandLineRun run = run();

    assertTrue(
        run.out().contains("there is no expectation file for sockets: all is expected to pass"));
    assertEquals(0, run.exitCode());
  }

  @Test
  void aPartOfAnAreaIsHeldAgainstTheAreasFile() throws IOException {
    write(
        "\"any.js\": {\"passed\": 5, \"total\": 5}",
        "\"sockets/echo.sub.any.js\": {\"ws\": {\"status\": \"FAIL\", \"reason\": \"known\"}}");

    CommandLineRun run = CommandLineRun.onSuite(folder, "sockets/echo.sub.any.js");

    assertEquals(
        List.of(
            "there is no expectation file for sockets/echo.sub.any.js: that of sockets is used",
            "changed: sockets/echo.sub.any.js: ws: PASS, expected FAIL"),
        run.out().subList(run.out().size() - 2, run.out().size()));
    assertEquals(1, run.exitCode());
  }

  @Test
  void aSubtestThatPassesAgainstTheExpectationFails() throws IOException {
    write(
        "", "\"sockets/echo.sub.any.js\": {\"ws\": {\"status\": \"FAIL\", \"reason\": \"known\"}}");

    CommandLineRun run = run();

    assertEquals(
        "changed: sockets/echo.sub.any.js: ws: PASS, expected FAIL",
        run.out().get(run.out().size() - 1));
    assertEquals(1, run.exitCode());
  }

  @Test
  void anExpectedSubtestThatIsNotThereFails() throws IOException {
    write(
        "",
        "\"sockets/echo.sub.any.js\": {\"gone\": {\"status\": \"FAIL\", \"reason\": \"known\"}}");

    CommandLineRun run = run("--filter", "echo");

    assertEquals(
        "changed: sockets/echo.sub.any.js: gone: not there, expected FAIL",
        run.out().get(run.out().size() - 1));
    assertEquals(1, run.exitCode());
  }

  @Test
  void otherTotalsAloneAreSaidAndNoFailure() throws IOException {
    write("\"any.js\": {\"passed\": 5, \"total\": 5}", "");

    CommandLineRun run = run();

    assertEquals(
        "any.js: 3/3, written down are 5/5: another revision of the suite?",
        run.out().get(run.out().size() - 1));
    assertEquals(0, run.exitCode());
  }

  @Test
  void anUpdateWritesWhatWasFoundAndKeepsWhatPeopleWrote() throws IOException {
    write(
        "", "\"sockets/echo.sub.any.js\": {\"ws\": {\"status\": \"FAIL\", \"reason\": \"known\"}}");

    assertEquals(0, run("--update").exitCode());

    assertEquals(
        List.of(
            "{",
            "  \"area\": \"sockets\",",
            "  \"about\": \"kept\",",
            "  \"totals\": {",
            "    \"any.js\": {",
            "      \"passed\": 3,",
            "      \"total\": 3",
            "    },",
            "    \"html\": {",
            "      \"passed\": 0,",
            "      \"total\": 0",
            "    }",
            "  },",
            "  \"notPassing\": {}",
            "}"),
        Files.readAllLines(file));
    assertEquals(0, run().exitCode());
  }

  @Test
  void aFileThatIsNoExpectationsIsNamed() throws IOException {
    Files.writeString(file, "[]");

    CommandLineRun run = run();

    assertTrue(
        run.err().get(0).startsWith("wpt: " + file + " is no expectation file: "),
        run.err().toString());
    assertEquals(2, run.exitCode());
  }
}
