package io.github.weexjvm.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FixtureTest {

  private static final String HEAD =
      """
      /*
      shows: a greeting
      covers: send (both)
      server:
        accept
        expect text hello
      console:
        sent
          and indented
      fault:
        Error: no
      */
      """;

  @Test
  void aFileIsItsHeadCommentAndItsScript() {
    Fixture fixture = Fixture.parse(Documented.MODULE, "a.js", HEAD + "send();\n");

    assertEquals("a greeting", fixture.shows());
    assertEquals("send", fixture.section());
    assertEquals(Set.of("English", "Chinese"), fixture.documents());
    assertEquals(1, fixture.server().connections());
    assertEquals(List.of("sent", "  and indented"), fixture.console());
    assertEquals(List.of("Error: no"), fixture.faults());
    assertEquals(HEAD + "send();\n", fixture.code());
  }

  @Test
  void nothingAndRefusedStandBesideTheirKeys() {
    Fixture fixture =
        Fixture.parse(
            Documented.MODULE,
            "a.js",
            "/*\nshows: x\ncovers: close (English)\nserver: refused\nconsole: nothing\n*/\n1;\n");

    assertTrue(fixture.server().refuses());
    assertEquals(List.of(), fixture.console());
    assertEquals(List.of(), fixture.faults());
    assertEquals(Set.of("English"), fixture.documents());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/*                  | //                 | a.js:1: the first line must be /* alone",
        "*/                  | **                 | a.js:1: the head comment has no end",
        "shows: a greeting   | shown: a greeting  | a.js:2: unknown key shown; the keys are",
        "shows: a greeting   | shows:             | a.js:2: shows is empty",
        "shows: a greeting   | shows a greeting   | a.js:2: expected \"key: value\"",
        "shows: a greeting   | fault: x           | a.js:10: fault is there twice",
        "covers: send (both) | covers: sent (both)| a.js:3: covers is a section of WebSocket, send,",
        "covers: send (both) | covers: send       | a.js:3: covers is a section of",
        "covers: send (both) | covers: send (Dutch)| a.js:3: covers is a section of",
        "console:            | ` `                | a.js:7: the head comment has no blank lines",
        "server:             | server: refused    | a.js:5: an indented line belongs below",
        "accept              | acept              | a.js: server: line 5: \"acept\": no such step",
        "expect text hello   | accept             | a.js: server: line 6: \"accept\": the request is",
      })
  void aMistakeIsNamedWithItsLine(String right, String wrong, String expected) {
    String text = HEAD.replaceFirst(java.util.regex.Pattern.quote(right), wrong) + "send();\n";

    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Fixture.parse(Documented.MODULE, "a.js", text));

    assertTrue(e.getMessage().startsWith(expected), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"shows", "covers", "server", "console"})
  void aMissingPartIsNamed(String key) {
    String text = HEAD.replaceFirst("(?m)^" + key + ":.*\n(  .*\n)*", "") + "send();\n";

    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Fixture.parse(Documented.MODULE, "a.js", text));

    assertTrue(e.getMessage().endsWith(": " + key + " is missing"), e.getMessage());
  }

  @Test
  void aFileWithoutAScriptIsAMistake() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Fixture.parse(Documented.MODULE, "a.js", HEAD + "\n"));

    assertEquals("a.js:12: there is no script after the head comment", e.getMessage());
  }

  @Test
  void aSectionMustBeInTheDocumentThatIsNamed() {
    String events = HEAD.replace("send (both)", "open event (both)") + "send();\n";
    String reference = HEAD.replace("send (both)", "url (both)") + "send();\n";

    assertEquals(
        Set.of("reference", "events"), Fixture.parse(Documented.CLASS, "a.js", events).documents());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Fixture.parse(Documented.CLASS, "a.js", reference));
    assertTrue(
        e.getMessage()
            .endsWith("followed by a document that has it: (reference), (events) or (both)"),
        e.getMessage());
  }
}
