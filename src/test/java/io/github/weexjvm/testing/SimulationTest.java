package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.socket.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a session in virtual time does, and what it leaves behind. */
@Timeout(60)
final class SimulationTest {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Logs what becomes of a socket, with the seconds since the start. */
  private static final String LOGGED =
      """
      const start = Date.now();
      const log = (...words) => console.log((Date.now() - start) / 1000, ...words);
      function connect(url, protocols = []) {
        const socket = new WebSocket(url, protocols);
        socket.onopen = () => log('open');
        socket.onmessage = (event) => log('message', event.data);
        socket.onerror = () => log('error');
        socket.onclose = (event) => log('close', event.code, event.reason, event.wasClean);
        return socket;
      }
      """;

  private final List<String> printed = new ArrayList<>();

  // ---- Time ----

  @Test
  void aSessionOfTenMinutesWithPingsDelaysAndReconnectsTakesNoTime() {
    List<String> frames = new ArrayList<>();
    Simulation.Builder builder =
        Simulation.builder()
            .server(
                ServerScript.parse(
                    """
                    each
                    accept
                    send text hello
                    delay 100s
                    send text still here
                    delay 20s
                    drop
                    """));
    try (Simulation simulation = builder.build()) {
      WeexOptions.Builder options =
          options(simulation)
              .frames((url, incoming, type, fin, payload) -> frames.add(type + " " + incoming));
      play(
          simulation,
          options,
          LOGGED
              + """
              function reconnect() {
                const socket = connect('wss://chat.example/');
                socket.addEventListener('close', () => setTimeout(reconnect, 5000));
              }
              reconnect();
              """);
      assertFalse(simulation.run(Duration.ofMinutes(10)));
      assertEquals(Duration.ofMinutes(10), simulation.elapsed());
      List<String> expected = new ArrayList<>();
      for (double second = 0; second < 600; second += 125.004) {
        expected.add(at(second + 0.004, "open"));
        expected.add(at(second + 0.004, "message hello"));
        expected.add(at(second + 100.004, "message still here"));
        expected.add(
            "WebSocket wss://chat.example/: the server ended the connection without a close frame");
        expected.add(at(second + 120.004, "error"));
        expected.add(at(second + 120.004, "close 1006  false"));
      }
      assertEquals(expected.subList(0, 4 * 6 + 2), printed); // It ends in the fifth connection.
      long pings = frames.stream().filter("ping false"::equals).count();
      assertEquals(4 * 2 + 2, pings);
      assertEquals(pings, frames.stream().filter("pong true"::equals).count());
    }
  }

  private static String at(double seconds, String event) {
    String shown = String.valueOf(Math.round(seconds * 1000) / 1000.0);
    return shown + " " + event;
  }

  @Test
  void aRunEndsAtItsLimitAndGoesOnLater() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, LOGGED + "setTimeout(() => log('late'), 90000);");
      assertFalse(simulation.run(Duration.ofMinutes(1)));
      assertEquals(Duration.ofMinutes(1), simulation.elapsed());
      assertPrinted();
      assertTrue(simulation.run(Duration.ofMinutes(1)));
      assertEquals(Duration.ofSeconds(90), simulation.elapsed());
    }
    assertPrinted("90 late");
  }

  @Test
  void whatHappensInTheLastMomentHappens() {
    try (Simulation simulation = Simulation.echo()) {
      play(
          simulation,
          LOGGED
              + """
              setTimeout(() => {
                log('timer');
                queueMicrotask(() => setTimeout(() => log('another'), 0));
              }, 1000);
              setTimeout(() => log('too late'), 1001);
              """);
      assertFalse(simulation.run(Duration.ZERO));
      assertPrinted();
      assertFalse(simulation.run(Duration.ofSeconds(1)));
      assertPrinted("1 timer", "1 another");
    }
    assertPrinted("1 timer", "1 another");
  }

  @Test
  void aRunEndsWhenItsConditionHolds() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, LOGGED + "setInterval(() => log('tick'), 1000);");
      assertTrue(simulation.runUntil(() -> printed.size() == 3, HOUR));
      assertEquals(Duration.ofSeconds(3), simulation.elapsed());
      assertFalse(simulation.runUntil(() -> printed.size() == 6, Duration.ofSeconds(2)));
      assertEquals(Duration.ofSeconds(5), simulation.elapsed());
    }
    assertPrinted("1 tick", "2 tick", "3 tick", "4 tick", "5 tick");
  }

  @Test
  void latencyIsPaidOnEachWay() {
    try (Simulation simulation = Simulation.builder().latency(Duration.ofMillis(100)).build()) {
      play(
          simulation,
          LOGGED
              + """
              const socket = connect('ws://chat.example/');
              socket.addEventListener('open', () => socket.send('a'));
              socket.addEventListener('message', () => socket.close(1000));
              """);
      assertTrue(simulation.run(HOUR));
    }
    assertPrinted("0.4 open", "0.6 message a", "0.8 close 1000  true");
  }

  @Test
  void timeStandsStillWhileARealServerAnswers() throws Exception {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
          }
        });
    http.start();
    try (Simulation simulation = Simulation.echo()) {
      play(
          simulation,
          LOGGED
              + "const stream = weex.requireModule('stream');"
              + "setTimeout(() => log('timer'), 1);"
              + ("stream.fetch({url: 'http://127.0.0.1:" + http.getAddress().getPort() + "/',")
              + "  method: 'GET', type: 'text'}, (answer) => log(answer.status, answer.data));");
      assertTrue(simulation.run(HOUR));
    } finally {
      http.stop(0);
    }
    assertPrinted("0 200 ok", "0.001 timer");
  }

  // ---- What never ends by itself ----

  @Test
  void timersWithoutEndEndAtTheLimit() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, "function again() { setTimeout(again, 0); } again();");
      assertFalse(simulation.run(Duration.ofMinutes(1)));
      assertEquals(Duration.ofMinutes(1), simulation.elapsed());
    }
    assertPrinted();
  }

  @Test
  void connectionsThatFailAtOnceForEverEndAtTheLimit() {
    try (Simulation simulation = Simulation.echo()) {
      WeexOptions.Builder options =
          simulation
              .options()
              .console(
                  (level, text) -> printed.addAll(level.equals("log") ? List.of(text) : List.of()));
      play(
          simulation,
          options,
          """
          let count = 0;
          function again() {
            count++;
            new WebSocket('ws://chat.example:0/').onclose = again;
          }
          again();
          setTimeout(() => console.log('enough of', count > 1000), 1000);
          """);
      assertFalse(simulation.run(Duration.ofSeconds(2)));
    }
    assertPrinted("enough of true");
  }

  @Test
  void aTurnWithoutEndIsStopped() {
    List<String> faults = new ArrayList<>();
    try (Simulation simulation = Simulation.echo()) {
      WeexOptions.Builder options =
          options(simulation)
              .maxTurn(Duration.ofMillis(300))
              .onFault(fault -> faults.add(fault.kind().name()));
      play(simulation, options, "setTimeout(() => { for (;;); }, 1000);");
      assertTrue(simulation.run(HOUR));
    }
    assertEquals(List.of("STOPPED"), faults);
    assertPrinted();
  }

  // ---- Quiet ----

  @Test
  void itIsQuietThoughTheConnectionIsPinged() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, LOGGED + "connect('ws://chat.example/');");
      assertTrue(simulation.runUntilQuiet(Duration.ofMinutes(5), HOUR));
      assertEquals(Duration.ofMinutes(5).plusMillis(4), simulation.elapsed());
      assertTrue(simulation.runUntilQuiet(Duration.ofSeconds(1), HOUR));
      assertEquals(Duration.ofMinutes(5).plusMillis(1004), simulation.elapsed());
    }
    assertPrinted("0.004 open");
  }

  @Test
  void itIsNotQuietWhileAScriptRunsNowAndThen() {
    try (Simulation simulation = Simulation.echo()) {
      play(
          simulation,
          "let n = 0; const timer = setInterval(() => { if (++n === 5) clearInterval(timer); }, 900);"
              + "setTimeout(() => {}, 20000);");
      assertTrue(simulation.runUntilQuiet(Duration.ofSeconds(1), HOUR));
      assertEquals(Duration.ofMillis(5 * 900 + 1000), simulation.elapsed());
    }
    assertPrinted();
  }

  @Test
  void itIsNotQuietWhileAServerSpeaksToNobody() {
    Simulation.Builder builder =
        Simulation.builder()
            .server(
                ServerScript.parse("accept\ndelay 900ms\nsend text a\ndelay 900ms\nsend text b"));
    try (Simulation simulation = builder.build()) {
      play(simulation, "new WebSocket('ws://chat.example/');");
      assertTrue(simulation.runUntilQuiet(Duration.ofSeconds(1), HOUR));
      assertEquals(Duration.ofMillis(3 + 900 + 900 + 1 + 1000), simulation.elapsed());
    }
    assertPrinted();
  }

  @Test
  void itIsNeverQuietBeforeTheLimit() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, "setInterval(() => {}, 900)");
      assertFalse(simulation.runUntilQuiet(Duration.ofSeconds(1), Duration.ofSeconds(30)));
      assertEquals(Duration.ofSeconds(30), simulation.elapsed());
    }
    assertPrinted();
  }

  @Test
  void whereNothingCanHappenItIsQuietAtOnce() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, LOGGED + "setTimeout(() => log('over'), 10);");
      assertTrue(simulation.runUntilQuiet(Duration.ofSeconds(1), HOUR));
      assertEquals(Duration.ofMillis(10), simulation.elapsed());
    }
    assertPrinted("0.01 over");
  }

  // ---- Answers ----

  @Test
  void anAnswerIsAwaitedInVirtualTime() {
    try (Simulation simulation = Simulation.echo()) {
      WeexInstance instance = simulation.open(options(simulation));
      assertEquals(3, simulation.await(instance.eval("1 + 2"), HOUR));
      CompletionException failure =
          assertThrows(
              CompletionException.class,
              () -> simulation.await(instance.eval("throw new Error('no')"), HOUR));
      assertTrue(failure.getMessage().contains("no"), failure.getMessage());
      assertEquals(
          "nothing can happen any more, and the answer has not come",
          assertThrows(
                  IllegalStateException.class,
                  () -> simulation.await(new CompletableFuture<>(), HOUR))
              .getMessage());
      var unused = instance.eval("setTimeout(() => {}, 3000); 1");
      assertEquals(
          "the answer has not come within 2000 ms of virtual time",
          assertThrows(
                  IllegalStateException.class,
                  () -> simulation.await(new CompletableFuture<>(), Duration.ofSeconds(2)))
              .getMessage());
    }
    assertEquals(1, printed.size(), printed::toString); // The error that nobody caught.
  }

  @Test
  void aPageIsRenderedAndTouched() {
    String code =
        """
        // { "framework": "Vanilla" }
        var body = document.createBody('div');
        var text = document.createElement('text', { attr: { id: 'label', value: 'waiting' } });
        text.addEvent('click', function () {
          setTimeout(function () { text.setAttr('value', 'later'); }, 60000);
        });
        body.appendChild(text);
        document.documentElement.appendChild(body);
        document.listener.createFinish();
        """;
    try (Simulation simulation = Simulation.echo()) {
      WeexPage page = simulation.render(Bundle.of("page.js", code), options(simulation));
      simulation.await(page.rendered(), HOUR);
      simulation.await(page.click("#label"), HOUR);
      CompletableFuture<Void> later =
          page.until(tree -> "later".equals(tree.query("#label").attribute("value")));
      simulation.await(later, HOUR);
      assertEquals(Duration.ofMinutes(1), simulation.elapsed());
      assertEquals(List.of(), page.errors());
    }
    assertPrinted();
  }

  // ---- The server ----

  @Test
  void aFailedExpectationIsReportedOnce() {
    Simulation simulation = scripted("accept\nexpect text a");
    play(
        simulation,
        LOGGED + "const s = connect('ws://h/'); s.addEventListener('open', () => s.send('b'));");
    assertTrue(simulation.run(HOUR));
    assertEquals(
        "connection 0: line 2: expected text frame \"a\", got text frame \"b\"",
        assertThrows(AssertionError.class, simulation::assertNoFailure).getMessage());
    simulation.assertNoFailure();
    simulation.close();
    simulation.close();
    assertPrinted(
        "0.004 open",
        "WebSocket ws://h/: the server ended the connection without a close frame",
        "0.006 error",
        "0.006 close 1006  false");
  }

  @Test
  void anExpectationThatIsNotMetFailsAtTheEnd() {
    Simulation simulation = scripted("accept\nexpect text a");
    play(simulation, LOGGED + "connect('ws://h/');");
    assertFalse(simulation.run(HOUR));
    simulation.assertNoFailure();
    assertEquals(
        "connection 0: line 2: expected text frame \"a\", got close 1001",
        assertThrows(AssertionError.class, simulation::close).getMessage());
    assertPrinted("0.004 open");
  }

  @Test
  void theEndOfTheSimulationIsAPageThatIsLeft() {
    Simulation simulation = scripted("accept\nexpect close 1001\nclose 1001\nexpect end");
    play(simulation, LOGGED + "connect('ws://h/');");
    assertFalse(simulation.run(Duration.ofSeconds(1)));
    simulation.close();
    assertPrinted("0.004 open");
  }

  @Test
  void oneConnectionTooManyFails() {
    Simulation simulation = scripted("accept\nclose 1000");
    play(
        simulation,
        LOGGED + "connect('ws://h/').addEventListener('close', () => connect('ws://h/'));");
    assertTrue(simulation.run(HOUR));
    assertEquals(
        "connection 1: the script describes 1 connections, this is one more",
        assertThrows(AssertionError.class, simulation::close).getMessage());
    assertPrinted(
        "0.004 open",
        "0.006 close 1000  true",
        "WebSocket ws://h/: the server closed the connection during the handshake",
        "0.008 error",
        "0.008 close 1006  false");
  }

  @Test
  void nothingListens() {
    Simulation simulation = scripted("refused");
    play(simulation, LOGGED + "connect('ws://h:81/');");
    assertTrue(simulation.run(HOUR));
    simulation.close();
    assertPrinted(
        "WebSocket ws://h:81/: can't connect to h:81: connection refused",
        "0.002 error",
        "0.002 close 1006  false");
  }

  @Test
  void afterItsLastStepAServerLeavesInTenSeconds() {
    try (Simulation simulation = scripted("accept\nsend text last")) {
      play(simulation, LOGGED + "connect('ws://h/');");
      assertTrue(simulation.run(HOUR));
    }
    assertPrinted(
        "0.004 open",
        "0.004 message last",
        "WebSocket ws://h/: the server ended the connection without a close frame",
        "10.004 error",
        "10.004 close 1006  false");
  }

  @Test
  void aSilentServerIsGivenUpAfterItsTime() {
    PeerFactory deaf =
        end ->
            new Peer() {
              @Override
              public void asked(HandshakeRequest request) throws IOException {
                end.send(request.acceptance(Map.of()));
              }

              @Override
              public void received(byte[] bytes) {}

              @Override
              public void ended(boolean orderly) {
                printed.add("ended " + orderly);
              }
            };
    try (Simulation simulation = Simulation.builder().server(deaf).build()) {
      play(simulation, LOGGED + "connect('ws://h/');");
      assertTrue(simulation.run(HOUR));
    }
    assertPrinted(
        "0.004 open",
        "WebSocket ws://h/: the server has been silent for 75 s",
        "75.004 error",
        "75.004 close 1006  false",
        "ended true");
  }

  @Test
  void whatAPeerThrowsIsTheSessionsFailure() {
    PeerFactory broken =
        end -> {
          throw new IllegalStateException("no peer today");
        };
    Simulation simulation = Simulation.builder().server(broken).build();
    play(simulation, LOGGED + "connect('ws://h/');");
    assertTrue(simulation.run(HOUR));
    assertEquals(
        "connection 0: java.lang.IllegalStateException: no peer today",
        assertThrows(AssertionError.class, simulation::close).getMessage());
    assertPrinted(
        "WebSocket ws://h/: the server closed the connection during the handshake",
        "0.002 error",
        "0.002 close 1006  false");
  }

  @Test
  void openingRequestsAreHeard() {
    List<String> requests = new ArrayList<>();
    Simulation.Builder builder =
        Simulation.builder()
            .onRequest(
                request ->
                    requests.add(
                        request.requestLine()
                            + " "
                            + request.header("Host")
                            + " "
                            + request.protocols()));
    try (Simulation simulation = builder.build()) {
      play(
          simulation,
          LOGGED
              + """
              const socket = connect('ws://chat.example/room?x=1', ['chat', 'other']);
              socket.addEventListener('open', () => { log(socket.protocol); socket.close(1000); });
              """);
      assertTrue(simulation.run(HOUR));
    }
    assertEquals(List.of("GET /room?x=1 HTTP/1.1 chat.example [chat, other]"), requests);
    assertPrinted("0.004 open", "0.004 chat", "0.006 close 1000  true");
  }

  // ---- The end ----

  @Test
  void anInstanceThatIsClosedByHandEndsInVirtualTime() {
    try (Simulation simulation = scripted("accept\nexpect close 1001\nclose 1001")) {
      WeexInstance instance = play(simulation, LOGGED + "connect('ws://h/');");
      assertFalse(simulation.run(Duration.ofSeconds(1)));
      instance.close();
      assertTrue(instance.shutdown(Duration.ZERO).isDone());
      assertEquals(Duration.ofMillis(1002), simulation.elapsed());
      assertTrue(simulation.run(HOUR));
    }
    assertPrinted("0.004 open");
  }

  @Test
  void aServerThatDoesNotAnswerTheEndIsNotWaitedForLong() {
    try (Simulation simulation = scripted("accept\nexpect close\nexpect end")) {
      play(simulation, LOGGED + "connect('ws://h/');");
      assertFalse(simulation.run(Duration.ofSeconds(1)));
    }
    assertPrinted("0.004 open");
  }

  @Test
  void aSimulationThatIsClosedSaysSo() {
    Simulation simulation = Simulation.echo();
    simulation.close();
    assertEquals(
        "the simulation is closed",
        assertThrows(IllegalStateException.class, () -> simulation.run(HOUR)).getMessage());
    assertPrinted();
  }

  @Test
  void aConnectionKeepsTheInstanceAliveAndItsServerDoesNot() {
    try (Simulation simulation = scripted("accept\nclose 1000\n")) {
      WeexOptions.Builder options =
          options(simulation)
              .limits(Limits.builder().heartbeat(Duration.ZERO, Duration.ZERO).build());
      WeexInstance instance = play(simulation, options, LOGGED + "connect('ws://h/');");
      CompletableFuture<Void> idle = instance.idle();
      assertTrue(simulation.runUntil(idle::isDone, HOUR));
      assertEquals(Duration.ofMillis(6), simulation.elapsed());
      assertTrue(simulation.run(HOUR));
      assertEquals(Duration.ofMillis(7), simulation.elapsed());
    }
    assertPrinted("0.004 open", "0.006 close 1000  true");
  }

  // ---- Dates and random numbers ----

  @Test
  void aSessionIsTheSameEachTimeButForItsSeed() {
    String code = "console.log(new Date().toISOString(), Math.random(), Math.random());";
    String first = only(Simulation.builder(), code);
    assertTrue(first.startsWith("2020-01-01T00:00:00.000Z 0."), first);
    assertEquals(first, only(Simulation.builder(), code));
    assertFalse(first.equals(only(Simulation.builder().seed(1), code)));
  }

  private String only(Simulation.Builder builder, String code) {
    printed.clear();
    try (Simulation simulation = builder.build()) {
      play(simulation, code);
      assertTrue(simulation.run(HOUR));
    }
    assertEquals(1, printed.size());
    return printed.get(0);
  }

  @Test
  void twoInstancesHaveRandomNumbersOfTheirOwn() {
    try (Simulation simulation = Simulation.echo()) {
      play(simulation, "console.log(Math.random());");
      play(simulation, "console.log(Math.random());");
      assertTrue(simulation.run(HOUR));
    }
    assertEquals(2, printed.stream().distinct().count(), printed::toString);
  }

  @Test
  void itKnowsWhatWasAskedFor() {
    try (Simulation simulation = Simulation.echo()) {
      WeexInstance instance = play(simulation, "setTimeout(() => {}, 1); performance.now();");
      assertTrue(simulation.run(HOUR));
      assertFalse(simulation.askedForDate());
      assertFalse(simulation.askedForRandom());
      simulation.await(instance.eval("Date.now()"), HOUR);
      assertTrue(simulation.askedForDate());
      assertFalse(simulation.askedForRandom());
      simulation.await(instance.eval("Math.random()"), HOUR);
      assertTrue(simulation.askedForRandom());
    }
    assertPrinted();
  }

  @Test
  void whatAFrameworkAsksForIsNotThePagesQuestion() {
    try (Simulation simulation = Simulation.echo()) {
      String code =
          """
          // { "framework": "Vanilla" }
          var body = document.createBody('div');
          body.setAttr('id', 'body');
          body.addEvent('click', function () { console.log(Date.now(), [1].map(Math.random).length); });
          document.documentElement.appendChild(body);
          document.listener.createFinish();
          """;
      WeexPage page = simulation.render(Bundle.of("page.js", code), options(simulation));
      simulation.await(page.rendered(), HOUR);
      assertFalse(simulation.askedForDate());
      assertFalse(simulation.askedForRandom());
      simulation.await(page.click("#body"), HOUR);
      assertTrue(simulation.askedForDate());
      assertTrue(simulation.askedForRandom());
    }
    assertPrinted("1577836800000 1");
  }

  @Test
  void whatIsNotFixedIsReal() {
    try (Simulation simulation = Simulation.builder().fixed(false, false).build()) {
      play(simulation, "console.log(Date.now() > 1.7e12, Math.random() !== Math.random());");
      assertTrue(simulation.run(HOUR));
      assertTrue(simulation.askedForDate());
      assertTrue(simulation.askedForRandom());
    }
    assertPrinted("true true");
  }

  // ---- Fixture ----

  private static Simulation scripted(String script) {
    return Simulation.builder().server(ServerScript.parse(script)).build();
  }

  private WeexOptions.Builder options(Simulation simulation) {
    return simulation.options().console((level, text) -> printed.add(text));
  }

  private WeexInstance play(Simulation simulation, String code) {
    return play(simulation, options(simulation), code);
  }

  private WeexInstance play(Simulation simulation, WeexOptions.Builder options, String code) {
    WeexInstance instance = simulation.open(options);
    var unused = instance.run("session.js", code);
    return instance;
  }

  private void assertPrinted(String... lines) {
    assertEquals(List.of(lines), printed);
  }
}
