package io.github.weexjvm.fuzz.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.fuzz.differential.Peers.Pair;
import io.github.weexjvm.testing.Frames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code scripts/fuzz differential} plays for longer. */
@Timeout(120)
final class DifferentialTest {

  private static final int TALKS = 25;

  private static Peers peers;

  @BeforeAll
  static void start() throws Exception {
    peers = new Peers();
  }

  @AfterAll
  static void stop() throws Exception {
    peers.close();
  }

  @Test
  void legalTrafficIsTheSameToBothHoweverItIsCut() throws Exception {
    List<Exchange> all = new ArrayList<>();
    for (int n = 0; n < TALKS; n++) {
      all.addAll(Differential.exchanges(n));
    }
    assertEquals(List.of(), Differential.differences(peers, all));
    assertTrue(all.size() > 4 * TALKS, "exchanges: " + all.size());
  }

  /** The message before it is heard by both; what follows it, by neither. */
  @Test
  void brokenRulesEndBothConnectionsWithTheCodesOfTheTable() throws Exception {
    List<Exchange> exchanges =
        Arrays.stream(Violation.values()).map(DifferentialTest::exchange).toList();
    List<String> expected =
        Arrays.stream(Violation.values())
            .flatMap(one -> Stream.of(expected(one, true), expected(one, false)))
            .toList();
    List<String> seen =
        peers.play(exchanges).stream()
            .flatMap(pair -> Stream.of(seen(pair, true), seen(pair, false)))
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", seen));
  }

  private static Exchange exchange(Violation violation) {
    byte[] bytes =
        Frames.concat(
            Frames.text("before"), violation.bytes(), Frames.text("behind"), Exchange.lastPing());
    return Exchange.whole(violation.name(), bytes);
  }

  private static String expected(Violation violation, boolean ours) {
    String who = violation + (ours ? " ours" : " theirs");
    if (!ours && violation.theirCode() == null) {
      return who + " 3 messages, nothing said, close 1006 \"\" unclean";
    }
    int code = ours ? violation.ourCode() : violation.theirCode();
    int event = ours ? violation.ourEvent() : 1006;
    return who + " 1 messages, close " + code + " said, close " + event + " \"\" unclean";
  }

  private static String seen(Pair pair, boolean ours) {
    Sight sight = ours ? pair.ours() : pair.theirs();
    List<String> events = sight.events();
    return "%s %s %d messages, %s said, %s"
        .formatted(
            pair.exchange().name(),
            ours ? "ours" : "theirs",
            events.size() - 2,
            sight.sent().isEmpty() ? "nothing" : String.join(", ", sight.sent()),
            events.get(events.size() - 1));
  }
}
