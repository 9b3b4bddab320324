package io.github.weexjvm.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a sample lives through, seen from inside. */
@Timeout(60)
final class SampleRunTest {

  @TempDir Path directory;

  private static DocumentedSamples samples(String code) {
    return DocumentedSamples.of("a.md", "# A\n\n```js\n" + code + "\n```\n");
  }

  /** What the only sample prints over all its days; it must pass. */
  private static List<String> printed(DocumentedSamples samples) {
    List<String> lines = new ArrayList<>();
    SampleResult result =
        samples.stream().findFirst().orElseThrow().run(Platform.PORTABLE, lines::add);
    assertEquals(SampleState.PASSED, result.state(), result::report);
    return lines;
  }

  private static final String LOSS = "WebSocket ws://server.example/: ";

  @Test
  void itLivesThroughAGoodDayAndTwoBadOnes() {
    String code =
        """
        const ws = new WebSocket('ws://server.example/', ['first', 'second']);
        ws.binaryType = 'arraybuffer';
        ws.onopen = () => console.log('open', ws.protocol);
        ws.onmessage = ({ data }) => console.log(data);
        ws.onerror = () => console.log('error');
        ws.onclose = ({ code, reason, wasClean }) => console.log(code, reason, wasClean);
        """;
    assertEquals(
        List.of(
            "open first",
            "a text from the server",
            "ArrayBuffer { [Uint8Contents]: <00 01 02 03 fe ff>, byteLength: 6 }",
            "1000 that was all true",
            LOSS + "can't connect to server.example:80: connection refused",
            "error",
            "1006  false",
            "open first",
            LOSS + "the server ended the connection without a close frame",
            "error",
            "1006  false"),
        printed(samples(code)));
  }

  @Test
  void withoutABinaryTypeThereIsNoBinaryMessage() {
    String code =
        """
        new WebSocket('ws://server.example/').onmessage = ({ data }) => console.log(data);
        """;
    List<String> printed = printed(samples(code));
    assertEquals("a text from the server", printed.get(0));
    assertEquals(List.of(), printed.stream().filter(line -> line.contains("Blob")).toList());
  }

  @Test
  void theServerAnswersTheSamplesOwnClose() {
    String code =
        """
        const ws = new WebSocket('ws://server.example/');
        ws.onopen = () => ws.close(4000, 'mine');
        ws.onclose = ({ code, reason }) => console.log(code, reason);
        """;
    List<String> printed = printed(samples(code));
    assertEquals(
        List.of("4000 mine", "1006 ", "4000 mine"),
        printed.stream().filter(line -> !line.startsWith("WebSocket")).toList());
  }

  @Test
  void theSetupsSocketIsOpenAndIsNeverRefused() {
    String code =
        """
        console.log(ws.readyState, ws === Socket);
        ws.onclose = ({ code }) => console.log(code);
        """;
    assertEquals(
        List.of(
            "1 true",
            "1000",
            "1 true",
            "WebSocket ws://documents.example/: the server ended the connection without a close frame",
            "1006"),
        printed(samples(code)));
  }

  @Test
  void whoeverWaitsForTheSetupsSocketGetsOneThatOpensLater() {
    List<String> printed = printed(samples("ws.onopen = () => console.log(ws.readyState);"));
    assertEquals(List.of("1"), printed.stream().filter(line -> line.length() == 1).toList());
  }

  @Test
  void aSetupIsRunOnlyForWhoLacksIt() throws IOException {
    Path setup =
        Files.writeString(
            directory.resolve("setup.js"),
            "console.log('setup'); let given = 1; function other() { return given }");
    assertEquals(List.of(), printed(samples("const given = 2").setUpBy(setup)));
    assertEquals(
        List.of("setup", "1 2"),
        printed(samples("console.log(given, ++given - other() + 2)").setUpBy(setup)).subList(0, 2));
    assertEquals(
        List.of("setup", "undefined"),
        printed(samples("other(); console.log(typeof globalThis.given)").setUpBy(setup))
            .subList(0, 2));
  }

  @Test
  void aContextIsFreshEachDay() {
    String code = "globalThis.days = (globalThis.days ?? 0) + 1; console.log(days);";
    assertEquals(List.of("1", "1", "1"), printed(samples(code)));
  }

  @Test
  void aSampleHardlyNoticesThatItIsWatched() {
    String code =
        """
        const ws = new WebSocket('ws://server.example/');
        const log = () => {};
        ws.onopen = log;
        ws.addEventListener('open', log);
        console.log(
          ws.onopen === log, ws.onclose, ws instanceof WebSocket, ws.constructor === WebSocket,
          WebSocket.name, WebSocket.length, WebSocket.OPEN, ws.OPEN,
          Object.getPrototypeOf(ws) === WebSocket.prototype,
          Object.prototype.toString.call(ws),
          Object.keys(globalThis).includes('WebSocket'), Object.keys(ws).length,
          typeof WebSocket, 'WebSocket' in globalThis, ws.send.length);
        """;
    String expected =
        "true null true true WebSocket 1 1 1 true [object WebSocket] false 0 function true 1";
    assertEquals(expected, printed(samples(code)).get(0));
  }

  @Test
  void aReconnectingSampleIsLeftAlone() {
    String code =
        """
        let attempts = 0;
        function connect() {
          attempts++;
          const ws = new WebSocket('ws://server.example/');
          ws.onclose = () => setTimeout(connect, 1000);
        }
        connect();
        """;
    SampleResult result = samples(code).stream().findFirst().orElseThrow().run(Platform.PORTABLE);
    assertEquals(SampleState.PASSED, result.state(), result::report);
    assertEquals(
        List.of(
            "it connects again and again on a good day, and was left alone",
            "it connects again and again when the connection is refused, and was left alone",
            "it connects again and again when the connection drops, and was left alone"),
        result.notes());
  }

  @Test
  void aSampleHasANameAPlaceAndItsCode() {
    DocumentedSample sample = samples("1;\n2;").stream().findFirst().orElseThrow();
    assertEquals("a.md:4 A", sample.name());
    assertEquals("a.md", sample.document());
    assertEquals("A", sample.heading());
    assertEquals(4, sample.line());
    assertEquals("1;\n2;\n", sample.code());
  }

  @Test
  void documentsOfADirectoryComeInOrder() throws IOException {
    Files.createDirectories(directory.resolve("below"));
    for (String name : List.of("b.md", "below/a.md", "a.md", "no.txt")) {
      Files.writeString(directory.resolve(name), "```js\n1\n```\n```sh\nls\n```\n```\n```\n");
    }
    DocumentedSamples samples = DocumentedSamples.in(directory);
    assertEquals(
        List.of("a.md", "b.md", "below/a.md"),
        samples.stream()
            .map(sample -> directory.relativize(Path.of(sample.document())).toString())
            .toList());
    assertEquals(Map.of("sh", 3, "", 3), samples.otherBlocks());
    assertEquals(1, DocumentedSamples.in(directory.resolve("no.txt")).size());
  }
}
