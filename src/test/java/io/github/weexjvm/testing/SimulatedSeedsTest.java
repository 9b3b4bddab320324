package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a seed may change of a session, and what it may not. */
@Timeout(300)
final class SimulatedSeedsTest {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Three connections that talk at the same time, and a timer for each moment of theirs. */
  private static final String CROWD =
      """
      for (const name of ['a', 'b', 'c']) {
        const socket = new WebSocket(`ws://${name}.example/`);
        let received = 0;
        socket.onopen = () => {
          console.log(`${name} open`);
          for (let i = 1; i <= 4; i++) {
            socket.send(`${name}${i}`);
          }
        };
        socket.onmessage = (event) => {
          console.log(event.data);
          if (++received === 4) { socket.close(1000); }
        };
        socket.onclose = (event) => console.log(`${name} close ${event.code}`);
      }
      for (let i = 0; i < 10; i++) {
        setTimeout(() => console.log(`timer ${i}`), i);
        setTimeout(() => console.log(`twin ${i}`), i);
      }
      """;

  /** Ten minutes of two talkers who come back whenever the server leaves. */
  private static final String TEN_MINUTES =
      """
      function talk(name) {
        let attempts = 0, sent = 0;
        function connect() {
          const attempt = ++attempts;
          const socket = new WebSocket(`ws://${name}.example/`);
          let timer;
          const log = (text) => console.log(`${name}${attempt} ${text}`);
          socket.onopen = () => {
            log('open');
            timer = setInterval(() => { socket.send(`${++sent}`); }, 20000);
          };
          socket.onmessage = (event) => log(event.data);
          socket.onclose = (event) => {
            log(`close ${event.code}`);
            clearInterval(timer);
            if (attempts < 5) { setTimeout(connect, Math.floor(Math.random() * 10)); }
          };
        }
        connect();
      }
      talk('a');
      talk('b');
      """;

  @Test
  void underAThousandSeedsTenMinutesLoseNothing() {
    Set<List<String>> orders = new HashSet<>();
    AtomicInteger played = new AtomicInteger();
    ServerScript server =
        ServerScript.parse("each\naccept\nsend text hello\necho 4\ndelay 41s\nclose 1012");
    Simulation.eachSeed(
        1000,
        seed -> {
          List<String> trace = play(Simulation.builder().server(server).seed(seed), TEN_MINUTES);
          assertEquals(2 * 5 * 7, trace.size(), trace::toString);
          for (int attempt = 1; attempt <= 5; attempt++) {
            assertConversation(trace, "a", attempt);
            assertConversation(trace, "b", attempt);
          }
          orders.add(trace);
          played.incrementAndGet();
        });
    assertMany(orders, played.get());
  }

  /** Hello, four answers in order, one close. What is sent while the server is busy is lost. */
  private static void assertConversation(List<String> trace, String talker, int attempt) {
    String name = talker + attempt + " ";
    int first = (attempt - 1) * 6 + 1;
    List<String> expected = new ArrayList<>(List.of(name + "open", name + "hello"));
    IntStream.range(first, first + 4).forEach(number -> expected.add(name + number));
    expected.add(name + "close 1012");
    assertEquals(expected, trace.stream().filter(line -> line.startsWith(name)).toList());
  }

  @Test
  void whateverTheSeedEachConnectionOfACrowdKeepsItsOrder() {
    Set<List<String>> orders = new HashSet<>();
    AtomicInteger played = new AtomicInteger();
    Simulation.eachSeed(
        200,
        seed -> {
          List<String> trace = play(Simulation.builder().seed(seed), CROWD);
          assertEquals(3 * 6 + 20, trace.size(), trace::toString);
          for (String name : List.of("a", "b", "c")) {
            assertEquals(
                List.of(
                    name + " open", name + 1, name + 2, name + 3, name + 4, name + " close 1000"),
                trace.stream().filter(line -> line.startsWith(name)).toList());
          }
          assertTimersInOrder(trace);
          orders.add(trace);
          played.incrementAndGet();
        });
    assertMany(orders, played.get());
  }

  /** More than half of the seeds have an order of their own. */
  private static void assertMany(Set<List<String>> orders, int seeds) {
    assertTrue(2 * orders.size() > seeds, () -> orders.size() + " orders of " + seeds + " seeds");
  }

  /** What HTML says of timers holds under every seed. */
  private static void assertTimersInOrder(List<String> trace) {
    List<String> timers = trace.stream().filter(line -> line.startsWith("t")).toList();
    List<String> inOrder = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      // Those of 0 ms come with those of 1 ms only where a clock is coarse, which this one is not.
      inOrder.addAll(List.of("timer " + i, "twin " + i));
    }
    assertEquals(inOrder, timers);
  }

  @Test
  void oneSeedIsOneOrder() {
    for (long seed = 0; seed < 20; seed++) {
      List<String> first = play(Simulation.builder().seed(seed), CROWD);
      assertEquals(first, play(Simulation.builder().seed(seed), CROWD));
    }
  }

  @Test
  void withoutASeedThingsHappenInTheOrderOfTheirCauses() {
    List<String> trace = play(Simulation.builder(), CROWD);
    List<String> talk = trace.stream().filter(line -> !line.startsWith("t")).toList();
    assertEquals("a open", talk.get(0));
    assertEquals("b open", talk.get(1));
    assertEquals("c open", talk.get(2));
    assertEquals(List.of("a1", "a2", "a3", "a4"), talk.subList(3, 7));
  }

  @Test
  void aMessageAndATimerOfTheSameMomentComeInEitherOrder() {
    String code =
        """
        const socket = new WebSocket('ws://h/');
        socket.onopen = () => {
          socket.send('x');
          setTimeout(() => console.log('timer'), 2);
          setTimeout(() => socket.close(1000), 10);
        };
        socket.onmessage = () => console.log('message');
        """;
    Set<List<String>> traces = new HashSet<>();
    for (long seed = 1; seed <= 50; seed++) {
      traces.add(play(Simulation.builder().seed(seed), code));
    }
    assertEquals(Set.of(List.of("timer", "message"), List.of("message", "timer")), traces);
  }

  @Test
  void aSeedMovesNothingIntoAnotherMillisecond() {
    String code =
        """
        const socket = new WebSocket('ws://h/');
        let count = 0;
        socket.onopen = () => socket.send('x');
        socket.onmessage = () => {
          if (++count < 100) { socket.send('x'); } else { socket.close(1000); }
        };
        for (let i = 0; i < 120; i++) {
          setTimeout(() => console.log(count), 2 * i + 5);
        }
        """;
    List<String> counts = play(Simulation.builder(), code);
    for (long seed = 1; seed <= 20; seed++) {
      assertEquals(counts, play(Simulation.builder().seed(seed), code), "seed " + seed);
    }
  }

  @Test
  void theSeedThatFailsIsNamedAndFailsAgainAlone() {
    SimulatedSession fragile =
        seed -> {
          List<String> trace = play(Simulation.builder().seed(seed), CROWD);
          assertTrue(trace.indexOf("a1") < trace.indexOf("c1"), "c was first");
        };
    String message = outcome(null, fragile);
    assertTrue(
        message.matches("(?s)with seed (\\d+): c was first.*To see it again: -Dweex\\.seed=\\1"),
        message);
    long seed = Long.parseLong(message.replaceAll("(?s).*=", ""));
    assertEquals(message, outcome(String.valueOf(seed), fragile));
    for (long before = 1; before < seed; before++) { // It was the first that failed.
      assertEquals("no failure", outcome(String.valueOf(before), fragile));
    }
  }

  @Test
  void aSeedThatIsNoNumberIsNoSeed() {
    assertEquals("-Dweex.seed=soon: a seed is a whole number", outcome("soon", seed -> {}));
  }

  /**
   * What becomes of a hundred seeds, or of one.
   *
   * @param only null for all of them
   */
  private static String outcome(String only, SimulatedSession session) {
    String before = setSeed(only);
    try {
      Simulation.eachSeed(100, session);
      return "no failure";
    } catch (AssertionError | IllegalArgumentException e) {
      return e.getMessage();
    } finally {
      var unused = setSeed(before);
    }
  }

  private static String setSeed(String seed) {
    return seed == null ? System.clearProperty("weex.seed") : System.setProperty("weex.seed", seed);
  }

  @Test
  void noSeedsAreRefused() {
    assertEquals("0 seeds play nothing: give 1 or more", outcomeOf(0));
  }

  private static String outcomeOf(int seeds) {
    return assertThrows(
            IllegalArgumentException.class, () -> Simulation.eachSeed(seeds, seed -> {}))
        .getMessage();
  }

  @Test
  void whatASessionThrowsIsTheCause() {
    Exception cause = new Exception("broken");
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () ->
                Simulation.eachSeed(
                    3,
                    seed -> {
                      throw cause;
                    }));
    assertEquals(cause, failure.getCause());
    assertNotEquals(-1, failure.getMessage().indexOf("java.lang.Exception: broken"));
  }

  /** The lines that a script prints until nothing can happen any more. */
  private static List<String> play(Simulation.Builder builder, String code) {
    List<String> printed = new ArrayList<>();
    try (Simulation simulation = builder.build()) {
      var unused =
          simulation
              .open(simulation.options().console((level, text) -> printed.add(text)))
              .run("session.js", code);
      assertTrue(simulation.run(HOUR), () -> "not over: " + printed);
    }
    return Arrays.asList(printed.toArray(new String[0]));
  }
}
