package io.github.weexjvm.testing.compare;

import static io.github.weexjvm.Platform.ANDROID;
import static io.github.weexjvm.Platform.H5;
import static io.github.weexjvm.Platform.IOS;
import static io.github.weexjvm.Platform.PORTABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which divergence is blamed on which situation. */
final class ExplanationTest {

  /** Each divergence as its quirk, or as what it follows from, or its reason, with its rows. */
  private static List<String> explained(List<Trace> traces) {
    return Traces.report(traces).divergences().stream()
        .map(
            one ->
                (one.quirk() != null
                        ? one.quirk().name() + (one.earlier() > 0 ? " as " + one.earlier() : "")
                        : one.isConsequence() ? "from " + one.earlier() : one.reason())
                    + ": "
                    + one.rows().size())
        .toList();
  }

  @Test
  void aDivergenceIsBlamedOnWhatWasAnnouncedBeforeIt() {
    assertEquals(
        List.of("SEND_BEFORE_OPEN: 1"),
        explained(
            Traces.ofAll(
                List.of("send", "? SEND_BEFORE_OPEN", "b"),
                List.of("send", "? SEND_BEFORE_OPEN", "onerror x", "b"))));
  }

  @Test
  void theLatestSituationThatCanBeSeenThereIsTheCause() {
    assertEquals(
        List.of("END_OF_STREAM: 1"),
        explained(
            Traces.ofAll(
                List.of(
                    "a",
                    "? NETWORK_FAILURE",
                    "b",
                    "? MESSAGE_PAYLOAD",
                    "? END_OF_STREAM",
                    "onclose 1006"),
                List.of(
                    "a",
                    "? NETWORK_FAILURE",
                    "b",
                    "? MESSAGE_PAYLOAD",
                    "? END_OF_STREAM",
                    "onclose 1000"))));
  }

  @Test
  void theSameSituationAgainIsTheSameDivergenceUnlessAnotherIsBetween() {
    List<String> portable =
        List.of(
            "a", "? SEND_AFTER_CLOSE", "onerror 1", "b", "? SEND_AFTER_CLOSE", "onerror 2", "c");
    List<String> android =
        List.of(
            "a", "? SEND_AFTER_CLOSE", "onerror x", "b", "? SEND_AFTER_CLOSE", "onerror y", "c");
    assertEquals(List.of("SEND_AFTER_CLOSE: 2"), explained(Traces.ofAll(portable, android)));
    assertEquals(
        List.of("SEND_AFTER_CLOSE: 1", "CLOSE_WITHOUT_CODE: 1", "SEND_AFTER_CLOSE as 1: 1"),
        explained(
            Traces.ofAll(
                List.of(
                    "a",
                    "? SEND_AFTER_CLOSE",
                    "onerror 1",
                    "? CLOSE_WITHOUT_CODE",
                    "b",
                    ">x close 1",
                    "? SEND_AFTER_CLOSE",
                    "onerror 2"),
                List.of(
                    "a",
                    "? SEND_AFTER_CLOSE",
                    "onerror x",
                    "? CLOSE_WITHOUT_CODE",
                    "b",
                    ">x close 2",
                    "? SEND_AFTER_CLOSE",
                    "onerror y"))));
  }

  @Test
  void whatNoSituationExplainsFollowsFromWhatPartedTheSamePlatforms() {
    List<Trace> traces =
        List.of(
            Traces.of(
                PORTABLE,
                "? HANDLER_BEFORE_CONNECT",
                "a",
                "onopen",
                "? CLOSE_WITHOUT_CODE",
                "b",
                ">x close 1",
                "c",
                "d",
                "e"),
            Traces.of(
                ANDROID,
                "? HANDLER_BEFORE_CONNECT",
                "a",
                "? CLOSE_WITHOUT_CODE",
                "b",
                ">x close 2",
                "c",
                "e"),
            Traces.of(
                IOS,
                "? HANDLER_BEFORE_CONNECT",
                "a",
                "onopen",
                "? CLOSE_WITHOUT_CODE",
                "b",
                ">x close 2",
                "c",
                "d",
                "e"),
            Traces.of(
                H5,
                "? HANDLER_BEFORE_CONNECT",
                "a",
                "? CLOSE_WITHOUT_CODE",
                "b",
                ">x close 1",
                "c",
                "e"));
    assertEquals(
        List.of("HANDLER_BEFORE_CONNECT: 1", "CLOSE_WITHOUT_CODE: 1", "from 1: 1"),
        explained(traces));
  }

  @Test
  void aSituationThatAroseOnOnePlatformOnlyExplainsNothing() {
    assertEquals(
        List.of("SEND_BEFORE_OPEN: 2"),
        explained(
            Traces.ofAll(
                List.of(
                    "send",
                    "? SEND_BEFORE_OPEN",
                    "a",
                    ">x text",
                    "? CLOSE_WITHOUT_CODE",
                    "+ >x close"),
                List.of("send", "? SEND_BEFORE_OPEN", "a"))));
  }

  @Test
  void aPayloadIsBlamedForWhatIsPrintedOfItsOwnEventOnly() {
    List<String> portable = List.of("a", "? MESSAGE_PAYLOAD", "onmessage 1 | type", "+ {type}");
    List<String> android = List.of("a", "? MESSAGE_PAYLOAD", "onmessage 1 | -", "+ {}");
    assertEquals(List.of("MESSAGE_PAYLOAD: 1"), explained(Traces.ofAll(portable, android)));

    List<String> later = List.of("a", "? MESSAGE_PAYLOAD", "onmessage 1", "onclose", "+ this");
    List<String> other = List.of("a", "? MESSAGE_PAYLOAD", "onmessage 1", "onclose", "+ that");
    assertEquals(List.of("nobody knows: 1"), explained(Traces.ofAll(later, other)));
  }

  @Test
  void whatNothingExplainsHasTheGivenReason() {
    assertEquals(
        List.of("nobody knows: 2"),
        explained(Traces.ofAll(List.of("a", "1", "b", "2"), List.of("a", "x", "b", "y"))));
  }

  @Test
  void equalTracesHaveNoDivergence() {
    List<String> lines = List.of("a", "? OPEN_PAYLOAD", "onopen", "b");
    assertEquals(List.of(), explained(Traces.ofAll(lines, lines)));
  }
}
