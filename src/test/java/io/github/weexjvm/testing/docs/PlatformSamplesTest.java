package io.github.weexjvm.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where samples of the module work, and what explains it where they don't. */
@Timeout(60)
final class PlatformSamplesTest {

  private static final String SOCKET =
      """
      const ws = weex.requireModule('webSocket');
      ws.WebSocket('ws://server.example/', '');
      """;

  /** A line for each platform on which it fails: the platform and the first problem. */
  private static String failures(String code) {
    DocumentedSamples samples = DocumentedSamples.of("a.md", "```js\n" + code + "\n```\n");
    StringJoiner failures = new StringJoiner("\n");
    for (Platform platform : Platform.values()) {
      SampleResult result = samples.stream().findFirst().orElseThrow().run(platform);
      for (SampleProblem problem : result.problems()) {
        failures.add(platform.id() + " " + problem.line() + ": " + problem.sentence());
      }
    }
    return failures.toString();
  }

  @Test
  void anAssignedHandlerIsHeardNowhereButInTheBrowser() {
    String why =
        " 4: onmessage was assigned, and the assignment did nothing; handler form: ws.onopen(fn)"
            + " registers; an assignment does nothing, unless the JS framework passes it on";
    assertEquals(
        "android" + why + "\nios" + why, failures(SOCKET + "ws.onmessage = ({ data }) => data;"));
  }

  @Test
  void aPassedHandlerIsAnErrorInTheBrowser() {
    String failures = failures(SOCKET + "ws.onmessage(({ data }) => data);");
    assertEquals(
        "h5 4: nobody caught TypeError: ws.onmessage is not a function; handler form: "
            + "ws.onopen = fn registers; ws.onopen(fn) throws a TypeError",
        failures);
  }

  @Test
  void aClassIsTheSameEverywhere() {
    String code =
        """
        const ws = new WebSocket('ws://server.example/');
        ws.binaryType = 'arraybuffer';
        ws.onmessage = ({ data }) => data;
        ws.onclose = () => {};
        """;
    assertEquals("", failures(code));
    assertEquals("", failures(code.replace("arraybuffer", "blob")));
  }

  @Test
  void whatGoesOtherwiseWithoutAFailureIsNoted() {
    DocumentedSample sample =
        DocumentedSamples.of("a.md", "```js\n" + SOCKET + "ws.send('early');\n```\n").stream()
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(), sample.run(Platform.PORTABLE).notes());
    SampleResult result = sample.run(Platform.ANDROID);
    assertEquals(SampleState.PASSED, result.state());
    assertEquals(
        List.of(
            "line 3, protocol '': an empty Sec-WebSocket-Protocol header",
            "line 4, send before open: an error event with the data 'WebSocket is not ready'"),
        result.notes());
  }

  @Test
  void aSignatureIsOneEverywhere() {
    List<SampleState> states = new ArrayList<>();
    DocumentedSamples samples = DocumentedSamples.of("a.md", "```js\nws.send()\n```\n");
    for (Platform platform : Platform.values()) {
      samples.stream().forEach(sample -> states.add(sample.run(platform).state()));
    }
    assertEquals(List.of(SampleState.SIGNATURE), states.stream().distinct().toList());
    assertEquals(Platform.values().length, states.size());
  }
}
