package io.github.weexjvm.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a script before it is run. */
@Timeout(60)
final class SampleAnalysisTest {

  private static SampleAnalysis analysis;

  @BeforeAll
  static void open() {
    analysis = new SampleAnalysis();
  }

  @AfterAll
  static void close() {
    analysis.close();
  }

  private static Set<String> free(String code) {
    return analysis.of(code).free();
  }

  @Test
  void freeNamesAreUsedAndNeverDeclared() {
    assertEquals(Set.of("ws", "log"), free("ws.onopen = (event) => log(event, event.ws)"));
    assertEquals(Set.of("b", "d"), free("const { a = b, ...rest } = d; a(rest)"));
    assertEquals(Set.of(), free("later(); function later(inner) { var x = inner; } label: 1"));
    assertEquals(Set.of("y"), free("class A { #x = y; get z() { return this.#x } } new A()"));
    assertEquals(Set.of("shown"), free("try { shown } catch (e) { e }"));
    assertEquals(Set.of("maybe"), free("typeof maybe"));
  }

  @Test
  void aNameThatIsAssignedFirstIsItsOwn() {
    SampleFacts facts = analysis.of("ws = connect(); ws.send(1); const own = 2");
    assertEquals(Set.of("connect"), facts.free());
    assertEquals(Set.of("ws"), facts.assigned());
    assertEquals(Set.of("own"), facts.declared());
    assertEquals(Set.of("ws"), free("ws.send(1); ws = null"));
    assertEquals(Set.of("ws"), free("function later() { ws = 1 } later"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WebSocket()",
        "new WebSocket",
        "const ws = WebSocket() // (url)",
        "ws = new WebSocket()",
        "ws.send()",
        "ws?.send();",
        "socket.WebSocket()",
        "ws.addEventListener('open')",
      })
  void aCallWithoutItsArgumentsIsASignature(String code) {
    SampleFacts facts = analysis.of(code);
    assertEquals(1, facts.signatures().size());
    assertEquals("", facts.rest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WebSocket(url)",
        "ws.send(...all)",
        "ws.close()",
        "ws.onopen = () => ws.send()",
        "ws[send]()",
        "if (x) { ws.send() }",
        "new Blob()",
      })
  void anyOtherCallIsNone(String code) {
    assertEquals(List.of(), analysis.of(code).signatures());
    assertEquals(code, analysis.of(code).rest());
  }

  @Test
  void theRestOfASampleKeepsItsPlaces() {
    SampleFacts facts = analysis.of("const ws =\n  WebSocket()\n  ws.close(); ws.send()\n");
    assertEquals("          \n             \n  ws.close();          \n", facts.rest());
    assertEquals(Set.of("ws", "WebSocket"), facts.free());
    assertEquals(
        List.of(
            new SampleFacts.Signature(1, 0, "const ws =\n  WebSocket()"),
            new SampleFacts.Signature(3, 14, "ws.send()")),
        facts.signatures());
  }

  @Test
  void linesInsideTextsAreKnown() {
    assertEquals(Set.of(2, 3), analysis.of("`one\ntwo ${1}\nthree`\n").textLines());
    assertEquals(Set.of(2), analysis.of("'one\\\ntwo'\n3").textLines());
  }

  @Test
  void theBinaryTypeIsSetOrNot() {
    assertTrue(analysis.of("function f() { this.binaryType = 'blob' }").setsBinaryType());
    assertEquals(false, analysis.of("ws.binaryType === 'blob'").setsBinaryType());
  }

  @Test
  void whatIsNoProgramIsLeftAsItIs() {
    assertEquals(SampleFacts.unknown("import x from 'y'"), analysis.of("import x from 'y'"));
    String nested = "(".repeat(20_000);
    assertEquals(SampleFacts.unknown(nested), analysis.of(nested));
    assertEquals(Set.of("next"), free("next"));
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> analysis.check("setup.js", "let 1"));
    assertEquals("setup.js can't be parsed: SyntaxError: Unexpected token (1:4)", e.getMessage());
  }
}
