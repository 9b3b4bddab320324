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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a seed may change of a session, and what it may not. */
@Timeout(120)
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

  /** Ten minutes: a server that speaks now and then and leaves, a client that comes back. */
  private static final String TEN_MINUTES =
      """
      let attempts = 0, sent = 0;
      function connect() {
        const name = ++attempts;
        const socket = new WebSocket('ws://chat.example/');
        let timer;
        socket.onopen = () => {
          console.log(`${name} open`);
          timer = setInterval(() => { socket.send(`${name}:${++sent}`); }, 7000);
        };
        socket.onmessage = (event) => console.log(`${name} ${event.data}`);
        socket.onclose = (event) => {
          console.log(`${name} close ${event.code}`);
          clearInterval(timer);
          if (attempts < 8) { setTimeout(connect, 1000 + Math.floor(Math.random() * 4000)); }
        };
      }
      connect();
      """;

  @Test
  void aThousandSeedsOfTenMinutesLoseNothing() {
    Set<List<String>> traces = new HashSet<>();
    ServerScript server =
        ServerScript.parse("each\naccept\nsend text hello\necho 8\ndelay 20s\nclose 1012");
    Simulation.eachSeed(
        1000,
        seed -> {
          List<String> trace = play(Simulation.builder().server(server).seed(seed), TEN_MINUTES);
          for (int attempt = 1; attempt <= 8; attempt++) {
            assertOneConversation(trace, attempt);
          }
          traces.add(trace);
        });
    assertEquals(1, traces.size(), "with one connection, a seed changes random delays only");
  }

  /** Hello, eight answers in order, none of what was sent while the server was busy, one close. */
  private static void assertOneConversation(List<String> trace, int attempt) {
    String name = attempt + " ";
    List<String> own = trace.stream().filter(line -> line.startsWith(name)).toList();
    assertEquals(11, own.size(), own::toString);
    assertEquals(name + "open", own.get(0));
    assertEquals(name + "hello", own.get(1));
    int first = Integer.parseInt(own.get(2).substring(name.length() + 2));
    IntStream.range(0, 8)
        .forEach(i -> assertEquals(name + attempt + ":" + (first + i), own.get(2 + i)));
    assertEquals(name + "close 1012", own.get(10));
  }

  @Test
  void aThousandSeedsOfACrowdKeepTheOrderOfEachConnection() {
    Set<List<String>> traces = new HashSet<>();
    Simulation.eachSeed(
        1000,
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
          traces.add(trace);
        });
    assertTrue(traces.size() > 100, () -> "different orders: " + traces.size());
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
          setTimeout(() => { console.log('timer'); socket.close(1000); }, 2);
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
    String message =
        assertThrows(AssertionError.class, () -> Simulation.eachSeed(100, fragile)).getMessage();
    assertTrue(
        message.matches("(?s)with seed (\\d+): c was first.*To see it again: -Dweex\\.seed=\\1"),
        message);
    String seed = message.replaceAll("(?s).*=", "");
    assertEquals(message, alone(seed, fragile));
    String other = String.valueOf(Long.parseLong(seed) - 1); // It was the first that failed.
    if (!other.equals("0")) {
      assertEquals("no failure", alone(other, fragile));
    }
  }

  @Test
  void aSeedThatIsNoNumberIsNoSeed() {
    String message = alone("soon", seed -> {});
    assertEquals("-Dweex.seed=soon: a seed is a whole number", message);
  }

  private static String alone(String seed, SimulatedSession session) {
    String before = System.getProperty("weex.seed");
    System.setProperty("weex.seed", seed);
    try {
      Simulation.eachSeed(100, session);
      return "no failure";
    } catch (AssertionError | IllegalArgumentException e) {
      return e.getMessage();
    } finally {
      if (before == null) {
        System.clearProperty("weex.seed");
      } else {
        System.setProperty("weex.seed", before);
      }
    }
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
