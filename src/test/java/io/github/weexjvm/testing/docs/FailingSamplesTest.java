package io.github.weexjvm.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Platform;
import io.github.weexjvm.testing.docs.report.TextReport;
import io.github.weexjvm.testing.docs.report.Totals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Samples that don't do what is documented, and what is said of them. */
@Timeout(120)
final class FailingSamplesTest {

  private static final String CONNECTED = "const ws = new WebSocket('ws://server.example/');\n";

  @TempDir Path directory;

  private static String resource(String name) throws IOException {
    try (InputStream in = FailingSamplesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static DocumentedSamples samples(String code) {
    return DocumentedSamples.of("a.md", "```js\n" + code + "\n```\n");
  }

  /** Of the only sample: its state, and the line and sentence of each problem. */
  private static List<String> result(DocumentedSamples samples) {
    SampleResult result = samples.stream().findFirst().orElseThrow().run(Platform.PORTABLE);
    List<String> problems =
        result.problems().stream()
            .map(problem -> problem.line() + ": " + problem.sentence())
            .toList();
    assertEquals(!problems.isEmpty(), result.state() == SampleState.FAILED);
    return problems;
  }

  @Test
  void eachIsSaidToFailWithItsReasons() throws IOException {
    DocumentedSamples samples = DocumentedSamples.of("failing.md", resource("failing.md"));
    TextReport report = new TextReport(List.of(Platform.PORTABLE), (state, word) -> word, false);
    Totals totals = new Totals(samples.otherBlocks());
    StringBuilder text = new StringBuilder(report.begin());
    for (DocumentedSample sample : samples.stream().toList()) {
      List<SampleResult> results = List.of(sample.run(Platform.PORTABLE));
      totals.add(results);
      text.append(report.sample(results));
    }
    text.append(report.end(totals));
    assertEquals(resource("failing.txt"), text.toString());
  }

  @Test
  void checkThrowsTheReport() {
    DocumentedSample sample = samples("throw new Error('no');").stream().findFirst().orElseThrow();
    AssertionError error = assertThrows(AssertionError.class, sample::check);
    assertEquals(
        """
        a.md:2: nobody caught Error: no
          a.md:2:7
          throw new Error('no');
                ^
          Uncaught Error: no
              at a.md:2:7\
        """,
        error.getMessage());
  }

  @Test
  void aTurnWithoutEndIsStopped() {
    Set<String> expected =
        Set.of("2: the script was stopped: one turn took more than 0.2 s of CPU time");
    DocumentedSamples endless = samples("for (;;) {}").maxTurn(Duration.ofMillis(200));
    assertEquals(expected, Set.copyOf(result(endless)));
    DocumentedSamples promised = samples("(function f() { Promise.resolve().then(f) })()");
    List<String> stopped = result(promised.maxTurn(Duration.ofMillis(200)));
    assertTrue(
        stopped.get(0).contains("one turn took more than 0.2 s of CPU time"), () -> "" + stopped);
  }

  @Test
  void virtualTimeIsLimited() {
    String rest = " after 1 s of virtual time";
    assertEquals(
        List.of(
            "2: the sample still goes on"
                + rest
                + ": a timer that nobody stops, or a connection that nobody ends"),
        result(samples("setTimeout(() => {}, 1500)").timeout(Duration.ofSeconds(1))));
    assertEquals(
        List.of(
            "2: the socket that is made here has not ended"
                + rest
                + ", on a good day and when the connection drops"),
        result(samples(CONNECTED).timeout(Duration.ofSeconds(1))));
    assertEquals(List.of(), result(samples(CONNECTED).timeout(Duration.ofSeconds(3))));
  }

  @Test
  void whatAHandlerIsToldMustBeRight() {
    String tampered =
        """
        const real = Object.getOwnPropertyDescriptor(%s.prototype, '%s');
        Object.defineProperty(%1$s.prototype, '%2$s', { ...real, get: () => %s });
        ws.on%s = () => {};
        """;
    assertEquals(
        List.of("5: onmessage was told the data 'forged', which the server did not send"),
        result(
            samples(
                CONNECTED + tampered.formatted("MessageEvent", "data", "'forged'", "message"))));
    assertEquals(
        List.of(
            "5: onclose was told the code 4000 and the reason 'that was all', which is not how"
                + " the connection ended"),
        result(samples(CONNECTED + tampered.formatted("CloseEvent", "code", "4000", "close"))));
  }

  @Test
  void anotherErrorIsNoAnswerToASignature() {
    assertEquals(
        List.of(
            "2: the signature WebSocket(); gave another error: TypeError: patched",
            "3: no TypeError came of the signature weex.send()"),
        result(
            samples(
                """
                WebSocket();
                weex.send()
                globalThis.WebSocket = () => { throw new TypeError('patched') };
                weex.send = () => {};""")));
  }

  @Test
  void aSetupThatFailsIsTheReason() throws IOException {
    Path setup = Files.writeString(directory.resolve("setup.js"), "const ws = missing();");
    List<String> problems = result(samples("ws.send('x')").setUpBy(setup));
    assertEquals("2: nobody caught ReferenceError: missing is not defined", problems.get(0));
  }

  @Test
  void aSetupOfOnesOwnTakesThePlaceOfTheStandardOne() throws IOException {
    Path setup = Files.writeString(directory.resolve("setup.js"), "const other = 1;");
    assertEquals(List.of(), result(samples("ws.send('x')")));
    assertEquals(
        List.of(
            "2: nobody caught ReferenceError: ws is not defined: the sample does not declare it,"
                + " nor does a setup: give one that does (--setup FILE)"),
        result(samples("ws.send('x')").setUpBy(setup)));
  }

  @Test
  void whatHasNoSampleIsRefused() throws IOException {
    assertEquals(
        "a.md has no sample: no fenced block whose language is js or javascript",
        refusal(() -> DocumentedSamples.of("a.md", "# Nothing\n\n```sh\nls\n```\n")));
    assertEquals(
        directory + " has no document: no file *.md",
        refusal(() -> DocumentedSamples.in(directory)));
    Files.writeString(directory.resolve("empty.md"), "nothing");
    assertEquals(
        directory + " has no sample: no fenced block whose language is js or javascript",
        refusal(() -> DocumentedSamples.in(directory)));
    Path setup = Files.writeString(directory.resolve("setup.js"), "const 1;");
    assertEquals(
        setup + " can't be parsed: SyntaxError: Unexpected token (1:6)",
        refusal(() -> samples("1").setUpBy(setup)));
    assertEquals(
        "a day takes some time, and not 0 ms", refusal(() -> samples("1").timeout(Duration.ZERO)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable given) {
    return assertThrows(IllegalArgumentException.class, given).getMessage();
  }

  @Test
  void whatIsNoFunctionIsNoHandlerThatWasCalled() {
    String code =
        CONNECTED + "const start = () => {};\nws.onopen = start();\nws.onclose = undefined;";
    assertEquals(
        List.of(
            "4: onopen was set and never called, neither on a good day nor when the connection is"
                + " refused nor when the connection drops",
            "5: onclose was set and never called, neither on a good day nor when the connection is"
                + " refused nor when the connection drops"),
        result(samples(code)));
  }

  @Test
  void aHandlerMayBeTakenAwayByUndefined() {
    String code =
        CONNECTED + "ws.onopen = () => { ws.onclose = undefined; };\nws.onclose = () => {};";
    assertEquals(List.of(), result(samples(code)));
  }

  @Test
  void aListenerForATypeThatNobodyFiresIsNeverCalled() {
    String code = CONNECTED + "ws.addEventListener('mesage', () => {});";
    assertEquals(
        List.of(
            "3: the listener for mesage was set and never called, neither on a good day nor when"
                + " the connection is refused nor when the connection drops"),
        result(samples(code)));
    SampleResult onAndroid = samples(code).stream().findFirst().orElseThrow().run(Platform.ANDROID);
    assertEquals(SampleState.FAILED, onAndroid.state());
  }

  @Test
  void aTypeOfTheSamplesOwnIsHeardToo() {
    String code =
        CONNECTED + "ws.addEventListener('tick', () => {});\nws.dispatchEvent(new Event('tick'));";
    assertEquals(List.of(), result(samples(code)));
  }
}
