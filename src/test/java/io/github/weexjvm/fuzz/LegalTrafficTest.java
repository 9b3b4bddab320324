package io.github.weexjvm.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.fuzz.differential.Traffic;
import io.github.weexjvm.socket.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random legal traffic, of which it is known what must be seen, wherever it is cut. */
@Timeout(60)
final class LegalTrafficTest {

  private static final int TALKS = 300;

  @Test
  void itIsSeenAsItWasMeantWhereverItIsCut() {
    Random random = new Random(20_26);
    for (int n = 0; n < TALKS; n++) {
      Traffic.Talk talk = Traffic.make(random, 6, n % 20 == 0);
      assertEquals(expected(talk), seen(talk, Segments::whole), "whole, " + n);
      assertEquals(
          expected(talk), seen(talk, bytes -> Segments.anywhere(random, bytes)), "cut, " + n);
      if (talk.bytes().length < 2_000) {
        assertEquals(expected(talk), seen(talk, bytes -> Segments.of(1, bytes)), "in bytes, " + n);
      }
    }
  }

  private static List<String> expected(Traffic.Talk talk) {
    List<String> events = new ArrayList<>(talk.events());
    events.add(0, "open ");
    if (talk.closes()) {
      int last = events.size() - 1;
      events.set(last, events.get(last) + " clean");
      events.add(last, "closing");
    } else {
      String why = "the server ended the connection without a close frame";
      events.add("close 1006 \"\" unclean: " + why);
    }
    return events;
  }

  private static List<String> seen(Traffic.Talk talk, Function<byte[], List<byte[]>> cut) {
    ServerTalk listening =
        new ServerTalk(Limits.DEFAULT, List.of(), ServerTalk.Client.LISTENS, true);
    return listening
        .hold(request -> cut.apply(Handshakes.accepting(request, talk.bytes())))
        .events();
  }
}
