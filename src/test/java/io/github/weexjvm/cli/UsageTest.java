package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command answers to mistakes: one sentence, a way out, and exit code 2. */
@Timeout(60)
final class UsageTest {

  private static final String TRY = "Try: weex run --help\n";

  @TempDir Path directory;

  private static void assertMisused(String err, String... args) {
    CommandRun run = CommandRun.of(args);
    assertEquals(err, run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void helpNamesTheCommandsAndEachOption() {
    CommandRun help = CommandRun.of("--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.out().contains("run ") && help.out().contains("echo "), help.out());
    CommandRun run = CommandRun.of("run", "--help");
    for (String option :
        List.of(
            "-e",
            "--timeout",
            "--idle",
            "--header",
            "--map",
            "--no-echo",
            "--insecure-tls",
            "--ca",
            "--public-only",
            "--allow",
            "--deny",
            "--trace",
            "--verbose")) {
      assertTrue(run.out().contains(option), run.out());
    }
    assertEquals("", help.err() + run.err());
  }

  @Test
  void versionNamesWeexAndJava() {
    CommandRun version = CommandRun.of("--version");
    assertTrue(version.out().startsWith("weex-jvm "), version.out());
    assertTrue(version.out().contains("\nJava " + Runtime.version()), version.out());
    assertEquals(0, version.exitCode());
  }

  @Test
  void noCommandIsAnsweredWithTheCommands() {
    assertMisused(
        """
        weex: what to do? Use weex run, weex render, weex compare, weex docs or weex echo
        Try: weex --help
        """);
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearestOne() {
    assertMisused("weex: there is no command rnu; did you mean run?\nTry: weex --help\n", "rnu");
  }

  @Test
  void aFileWithoutACommandIsAnsweredWithRun() {
    assertMisused(
        "weex: there is no command chat.js; to run a script: weex run chat.js\nTry: weex --help\n",
        "chat.js");
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearestOne() {
    assertMisused(
        "weex: weex run has no option --tmeout; did you mean --timeout?\n" + TRY,
        "run",
        "--tmeout=3s",
        "-e",
        "1");
    assertMisused("weex: weex run has no option --frobnicate\n" + TRY, "run", "--frobnicate");
  }

  @Test
  void nothingToRunIsAMistake() {
    assertMisused(
        "weex: nothing to run: give a file, -e CODE, or - for standard input\n" + TRY, "run");
  }

  @Test
  void codeAndFilesExcludeEachOther() {
    assertMisused("weex: -e can't be combined with files (a.js)\n" + TRY, "run", "-e", "1", "a.js");
  }

  @Test
  void anOptionWithoutItsValueIsAMistake() {
    assertMisused(
        "weex: missing required parameter for option '--timeout' (DURATION)\n" + TRY,
        "run",
        "-e",
        "1",
        "--timeout");
  }

  @ParameterizedTest
  @CsvSource({"5x", "x", "''", "0", "0.1ms", "-1s", "1.2.3s", "1e3", "9999999h", "1 s", "s"})
  void aDurationThatIsNoneIsShownWithTheForms(String value) {
    CommandRun run = CommandRun.of("run", "-e", "1", "--idle", value);
    assertEquals(
        "weex: invalid value for option '--idle': \""
            + value
            + "\" is not a duration from 1ms to 365 days: use 500ms, 2s, 1.5m or 1h\n"
            + TRY,
        run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"500ms,500", "2s,2000", "2,2000", "1.5m,90000", "1h,3600000", "0.25,250"})
  void durationsHaveUnits(String value, long millis) {
    assertEquals(millis, new DurationConverter().convert(value).toMillis());
  }

  @Test
  void headersAreChecked() {
    assertMisused(
        "weex: --header \"Name\" is not 'NAME: VALUE'\n" + TRY,
        "run",
        "-e",
        "1",
        "--header",
        "Name");
    assertMisused(
        "weex: --header: the header Upgrade belongs to the WebSocket handshake and can't be set\n"
            + TRY,
        "run",
        "-e",
        "1",
        "--header",
        "Upgrade: h2c");
  }

  @Test
  void detoursAreChecked() {
    assertMisused(
        "weex: invalid value for option '--map' (HOST[:PORT]=URL): \"a.example\" is not"
            + " HOST[:PORT]=URL, as in example.com=ws://127.0.0.1:8080/\n"
            + TRY,
        "run",
        "-e",
        "1",
        "--map",
        "a.example");
    assertMisused(
        "weex: invalid value for option '--map' (HOST[:PORT]=URL): \"ws://a.example/\" is not"
            + " HOST[:PORT]: leave out the scheme and the path\n"
            + TRY,
        "run",
        "-e",
        "1",
        "--map",
        "ws://a.example/=ws://127.0.0.1/");
    CommandRun run = CommandRun.of("run", "-e", "1", "--map", "a.example=ftp://b/");
    assertTrue(run.err().contains("\"ftp://b/\" is not a WebSocket URL"), run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void trustingEverybodyAndSomebodyExcludeEachOther() {
    assertMisused(
        "weex: --insecure-tls trusts everybody, so --ca makes no sense with it\n" + TRY,
        "run",
        "-e",
        "1",
        "--insecure-tls",
        "--ca",
        "x.pem");
  }

  @Test
  void filesThatCantBeReadAreNamed() throws IOException {
    assertMisused("weex: can't read chat.js: no such file\n", "run", "chat.js");
    assertMisused(
        "weex: can't read " + directory + ": it is a directory\n", "run", directory.toString());
    assertMisused("weex: can't read ca.pem: no such file\n", "run", "-e", "1", "--ca", "ca.pem");
    assertMisused(
        "weex: can't read " + directory + ": it is a directory\n",
        "run",
        "-e",
        "1",
        "--ca",
        directory.toString());
    Path text = Files.writeString(directory.resolve("ca.txt"), "not a certificate");
    CommandRun run = CommandRun.of("run", "-e", "1", "--ca", text.toString());
    assertTrue(run.err().startsWith("weex: --ca: " + text + " "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void nothingRunsWhenOneOfTheFilesIsMissing() throws IOException {
    Path first = Files.writeString(directory.resolve("first.js"), "console.log('ran')");
    assertMisused(
        "weex: can't read missing.js: no such file\n", "run", first.toString(), "missing.js");
  }

  @Test
  void verboseAddsTheJavaStack() {
    CommandRun run = CommandRun.of("run", "--verbose", "chat.js");
    assertTrue(run.err().startsWith("weex: can't read chat.js: no such file\n"), run.err());
    assertTrue(run.err().contains("\tat io.github.weexjvm.cli."), run.err());
    assertFalse(CommandRun.of("run", "chat.js").err().contains("\tat "));
  }

  @Test
  void echoChecksItsPort() throws IOException {
    CommandRun run = CommandRun.of("echo", "--port", "70000");
    assertEquals(
        "weex: --port: \"70000\" is not a port: use 0 to 65535\nTry: weex echo --help\n",
        run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertEquals(
        "weex: weex echo takes no argument: 8080\nTry: weex echo --help\n",
        CommandRun.of("echo", "8080").err());
  }

  @Test
  void echoSaysThatItsPortIsTaken() throws IOException {
    try (io.github.weexjvm.testing.EchoServer taken =
        io.github.weexjvm.testing.EchoServer.start()) {
      CommandRun run = CommandRun.of("echo", "--port", String.valueOf(taken.port()));
      assertEquals(
          "weex: can't listen on 127.0.0.1:" + taken.port() + ": Address already in use\n",
          run.err());
      assertEquals(ExitCode.FAILED, run.exitCode());
    }
  }
}
