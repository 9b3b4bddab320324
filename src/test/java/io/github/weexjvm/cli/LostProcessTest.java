package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.EchoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the command ends when a script can't be stopped, or fills the heap: at once, with exit code 3
 * and a sentence. Each is a process of its own; they all run side by side.
 */
@Timeout(180)
final class LostProcessTest {

  private static final String VANILLA = "// { \"framework\": \"Vanilla\" }\n";

  private static final String FULL =
      "weex: the script was stopped: out of memory: the Java heap of \\d+ MB is full;"
          + " -Xmx sets a larger one\n";

  private static final String STUCK =
      "weex: the script can't be stopped: one turn took more than 0\\.3 s of CPU time"
          + " \\(it had taken \\d+\\.\\d s\\) in something that nothing can interrupt,"
          + " so it was abandoned with its event loop\n";

  private static final Map<String, ChildProcess> CHILDREN = new LinkedHashMap<>();
  private static EchoServer server;

  @TempDir static Path directory;

  static final Map<String, String> UNSTOPPABLE =
      Map.of(
          "an array function", "[].indexOf.call({ length: 2 ** 53 - 1 }, 1)",
          "a huge power", "3n ** (2n ** 29n)");

  static final Map<String, String> GREEDY =
      Map.of(
          "small objects", "const a = []; for (;;) a.push({ a: 1 });",
          "strings", "let s = 'x'; const a = []; for (;;) a.push(s = (s + s).slice(0, 1e6) + 1);",
          "a map", "const m = new Map(); for (let i = 0; ; i++) m.set(i, { i });",
          "one that catches it",
              "const a = []; for (;;) { try { for (;;) a.push([1, 2]); } catch {} finally {} }",
          "promises",
              "const f = async () => { const a = []; for (;;) { await 1; a.push([]); } }; f();",
          "a timer",
              "const a = []; setInterval(() => { for (let i = 0; i < 1e5; i++) a.push([]); });");

  @BeforeAll
  static void startAll() throws IOException {
    server = EchoServer.start();
    for (Map.Entry<String, String> each : UNSTOPPABLE.entrySet()) {
      start(each.getKey(), "1g", "run", "--max-turn", "300ms", "-e", each.getValue());
    }
    Path stuck = bundle("stuck.js", "[].indexOf.call({ length: 2 ** 53 - 1 }, 1)");
    start(
        "a bundle's page",
        "1g",
        "render",
        "--max-turn",
        "300ms",
        "--timeout",
        "150s",
        stuck.toString());
    start("a comparison", "1g", "compare", "--max-turn", "300ms", stuck.toString());
    Path document = directory.resolve("stuck.md");
    Files.writeString(document, "```js\n" + UNSTOPPABLE.get("an array function") + "\n```\n");
    start("a sample", "1g", "docs", "--max-turn", "300ms", document.toString());
    for (Map.Entry<String, String> each : GREEDY.entrySet()) {
      start(each.getKey(), "64m", "run", "-e", each.getValue());
    }
    String sockets = "const all = []; for (;;) all.push(new WebSocket('%s'));";
    start("sockets", "64m", "run", "-e", sockets.formatted(server.url()));
    String handler =
        "const ws = new WebSocket('%s'); ws.onopen = () => ws.send('x'.repeat(1e6)); const all = [];"
            + " ws.onmessage = ({ data }) => { all.push(data); ws.send(data + 1); };";
    start("messages", "64m", "run", "-e", handler.formatted(server.url()));
    Path greedy = bundle("greedy.js", "var a = []; for (;;) a.push({ a: 1 });");
    start("a greedy page", "64m", "render", "--timeout", "150s", greedy.toString());
  }

  private static Path bundle(String name, String code) throws IOException {
    return Files.writeString(directory.resolve(name), VANILLA + code);
  }

  private static void start(String name, String heap, String... args) throws IOException {
    CHILDREN.put(name, ChildProcess.java(directory, List.of("-Xmx" + heap), Main.class, args));
  }

  @AfterAll
  static void closeAll() {
    CHILDREN.values().forEach(ChildProcess::close);
    server.close();
  }

  private static void assertLost(String name, String err) throws Exception {
    ChildProcess child = CHILDREN.get(name);
    assertNull(child.readLine());
    assertEquals(ExitCode.LOST, child.exitCode());
    assertTrue(child.err().matches(err), child.err());
  }

  static Stream<String> unstoppable() {
    return Stream.concat(UNSTOPPABLE.keySet().stream(), Stream.of("a comparison"));
  }

  @ParameterizedTest
  @MethodSource("unstoppable")
  void whatCanNotBeStoppedEndsTheProcess(String name) throws Exception {
    assertLost(name, STUCK);
  }

  @Test
  void aSampleThatCanNotBeStoppedIsNamed() throws Exception {
    String place = "weex: " + Pattern.quote(directory.resolve("stuck.md") + ":2: ");
    assertLost("a sample", STUCK.replace("weex: ", place));
  }

  static Stream<String> greedy() {
    return Stream.concat(GREEDY.keySet().stream(), Stream.of("sockets", "messages"));
  }

  @ParameterizedTest
  @MethodSource("greedy")
  void whatFillsTheHeapEndsTheProcess(String name) throws Exception {
    assertLost(name, FULL.replace("the script was stopped: ", "(the script was stopped: )?"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageThatIsLostIsOneOfThePagesProblems(String name, String problem) throws Exception {
    ChildProcess child = CHILDREN.get(name);
    assertEquals("nothing rendered", child.readLine());
    assertNull(child.readLine());
    assertEquals(ExitCode.LOST, child.exitCode());
    assertTrue(child.err().contains(problem), child.err());
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> pages() {
    return Stream.of(
        org.junit.jupiter.params.provider.Arguments.of("a bundle's page", "can't be stopped"),
        org.junit.jupiter.params.provider.Arguments.of("a greedy page", "out of memory"));
  }
}
