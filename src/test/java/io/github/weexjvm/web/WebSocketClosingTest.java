package io.github.weexjvm.web;

import static io.github.weexjvm.web.Talk.BYE;
import static io.github.weexjvm.web.Talk.CLOSED_1000;
import static io.github.weexjvm.web.Talk.CLOSED_1005;
import static io.github.weexjvm.web.Talk.CLOSED_1006;
import static io.github.weexjvm.web.Talk.CONNECT;
import static io.github.weexjvm.web.Talk.LISTEN;
import static io.github.weexjvm.web.Talk.NEW;
import static io.github.weexjvm.web.Talk.play;
import static io.github.weexjvm.web.Talk.warning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.weexjvm.Session;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The states of a WebSocket, and the ways to its end. */
@Timeout(60)
final class WebSocketClosingTest {

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final String STATES =
      """
      for (const type of ['open', 'message', 'error', 'close']) {
        ws.addEventListener(type, () => console.log(type, ws.readyState));
      }
      """;

  // ---- States ----

  @Test
  void itIsConnectingThenOpenThenClosingThenClosed() throws Exception {
    play(
        "accept\nexpect close 1000\nclose 1000",
        NEW
            + STATES
            + "console.log(ws.readyState);"
            + "ws.onopen = () => { ws.close(1000); console.log(ws.readyState); };",
        "0",
        "open 1",
        "2",
        "close 3");
  }

  @Test
  void itIsClosedAlreadyInsideOnerror() throws Exception {
    play(
        "accept\ndrop",
        NEW + STATES,
        "open 1",
        warning("the server ended the connection without a close frame"),
        "error 3",
        "close 3");
  }

  @Test
  void aMessageAndTheServersCloseLeaveItOpenForTheMessage() throws Exception {
    play("accept\nsend text a" + BYE, NEW + STATES, "open 1", "message 1", "close 3");
  }

  @Test
  void handshakeMessageAndCloseInOnePacketStillOpenFirst() throws Exception {
    play(
        c -> {
          sendAllAtOnce(c, Frames.text("a"), Frames.close(3000, "b"));
          assertEquals("close 3000", c.readFrame().toString());
        },
        CONNECT + STATES,
        "open",
        "open 1",
        "message \"a\"",
        "message 1",
        "close 3000 \"b\" true",
        "close 3");
  }

  private static void sendAllAtOnce(ServerConnection c, byte[]... frames) throws IOException {
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + c.readRequest().acceptKey()
            + "\r\n\r\n";
    c.send(Frames.concat(head.getBytes(StandardCharsets.US_ASCII), Frames.concat(frames)));
  }

  @Test
  void afterTheServersCloseFrameItIsClosingAndTakesNothingMore() throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          sendAllAtOnce(c, Frames.text("a"), Frames.close(3000, ""));
          assertEquals("close 3000", c.readFrame().toString());
          looked.await();
          c.shutdownOutput();
          assertNull(c.readFrame());
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Session session = new Session(server.port())) {
      session.run("var ws = new WebSocket('ws://example.org/');" + LISTEN);
      session.awaitPrinted("open", "message \"a\"");
      session.run(
          """
          console.log(ws.readyState);
          ws.send('lost');
          ws.close(4000, 'too late');
          console.log(ws.readyState, ws.bufferedAmount);
          """);
      looked.countDown();
      session.awaitIdle();
      session.assertPrinted("2", "2 4", "close 3000 \"\" true");
      server.awaitScripts();
    }
  }

  // ---- Failures ----

  @Test
  void anAttemptThatFailsIsAnErrorThenACloseAndBothComeLater() throws Exception {
    play(
        "refused",
        CONNECT + "Promise.resolve().then(() => console.log('microtask')); console.log('script');",
        "script",
        "microtask",
        warning("can't connect to {server}: connection refused"),
        "error",
        CLOSED_1006);
  }

  @Test
  void errorAndCloseAreTurnsOfTheirOwn() throws Exception {
    play(
        "accept\ndrop",
        CONNECT + "ws.onerror = () => Promise.resolve().then(() => console.log('microtask'));",
        "open",
        warning("the server ended the connection without a close frame"),
        "error",
        "microtask",
        CLOSED_1006);
  }

  @Test
  void aBrokenRuleIsTold1002AndIs1006Here() throws Exception {
    play(
        "accept\nsend raw c1 01 61\nexpect close 1002",
        CONNECT,
        "open",
        warning("the server set reserved bits of a frame though no extension was agreed on"),
        "error",
        CLOSED_1006);
  }

  @Test
  void aMessageThatIsTooBigIsTold1009AndIs1006Here() throws Exception {
    play(
        "accept\nsend text abcd\nsend text abcde\nexpect close 1009",
        options -> options.limits(Limits.builder().maxMessageBytes(4).build()),
        CONNECT,
        "open",
        "message \"abcd\"",
        warning("the server sent a message of more than 4 bytes"),
        "error",
        CLOSED_1006);
  }

  // ---- close() before the connection is open ----

  @Test
  void closeRightAfterTheConstructorIsAnErrorThenAClose() throws Exception {
    play(
        "refused",
        CONNECT + "ws.close(); ws.close(3000); console.log(ws.readyState);",
        "2",
        "error",
        CLOSED_1006);
  }

  @Test
  void closeDuringTheHandshakeIsAnErrorThenACloseAndEndsTcp() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.readRequest();
          asked.countDown();
          c.awaitEndOfStream(DEADLINE);
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Session session = new Session(server.port())) {
      session.run("var ws = new WebSocket('ws://example.org/');" + LISTEN);
      asked.await();
      session.run("ws.close(3000, 'never sent'); console.log(ws.readyState);");
      session.awaitIdle();
      session.assertPrinted("2", "error", CLOSED_1006);
      server.awaitScripts();
    }
  }

  // ---- close() of an open connection ----

  @Test
  void closeWithoutArgumentsSendsAnEmptyFrameWhichIs1005() throws Exception {
    play(
        "accept\nexpect close none\nclose",
        CONNECT + "ws.onopen = () => ws.close();",
        "open",
        CLOSED_1005);
  }

  @Test
  void aServersEmptyCloseFrameIs1005AndAnsweredWithOne() throws Exception {
    play("accept\nclose\nexpect close none", CONNECT, "open", CLOSED_1005);
  }

  @Test
  void aReasonWithoutACodeIsSentWith1000() throws Exception {
    play(
        "accept\nexpect close 1000 \"why\"\nclose 1000",
        CONNECT + "ws.onopen = () => ws.close(undefined, 'why');",
        "open",
        CLOSED_1000);
  }

  @Test
  void theServersCodeAndReasonAreGivenEvenAfterACloseOfOurs() throws Exception {
    play(
        "accept\nexpect close 3000 \"mine\"\nclose 3001 theirs",
        CONNECT + "ws.onopen = () => ws.close(3000, 'mine');",
        "open",
        "close 3001 \"theirs\" true");
  }

  @Test
  void anEmptyAnswerToACloseWithACodeIs1005() throws Exception {
    play(
        "accept\nexpect close 3000\nclose",
        CONNECT + "ws.onopen = () => ws.close(3000);",
        "open",
        CLOSED_1005);
  }

  @Test
  void withoutTheServersCloseFrameItWasNotCleanThoughNoError() throws Exception {
    play(
        "accept\nexpect close 1000\ndrop",
        CONNECT + "ws.onopen = () => ws.close(1000);",
        "open",
        CLOSED_1006);
  }

  @Test
  void aServerThatNeverAnswersACloseIsLeftAtTheDeadline() throws Exception {
    play(
        "accept\nexpect close 1000\nexpect end",
        options -> options.limits(Limits.builder().closeTimeout(Duration.ofMillis(20)).build()),
        CONNECT + "ws.onopen = () => ws.close(1000);",
        "open",
        CLOSED_1006);
  }

  @Test
  void onlyTheFirstCloseCounts() throws Exception {
    play(
        "accept\nexpect close 3000 \"first\"\nclose 3000 first",
        CONNECT + "ws.onopen = () => { ws.close(3000, 'first'); ws.close(3001, 'second'); };",
        "open",
        "close 3000 \"first\" true");
  }

  @Test
  void whatArrivesAfterCloseIsDropped() throws Exception {
    play(
        "accept\n# Two texts in one segment.\nsend raw 81 01 61 81 01 62\nexpect close 1000"
            + "\nsend text c\nclose 1000",
        CONNECT + "ws.onmessage = () => ws.close(1000);",
        "open",
        "message \"a\"",
        CLOSED_1000);
  }

  @Test
  void argumentsAreCheckedWhateverTheState() throws Exception {
    play(
        "accept" + BYE,
        CONNECT
            + """
            const check = () => {
              try { ws.close(999); } catch (error) { console.log(ws.readyState, error.name); }
            };
            check();
            ws.onopen = check;
            ws.onclose = check;
            """,
        "0 InvalidAccessError",
        "open",
        "1 InvalidAccessError",
        CLOSED_1000,
        "3 InvalidAccessError");
  }

  @Test
  void aBadCodeThrowsBeforeABadReasonAndBothLeaveTheConnectionAlone() throws Exception {
    play(
        "accept\nexpect text still here" + BYE,
        CONNECT
            + """
            ws.onopen = () => {
              for (const args of [[1001, 'a'.repeat(124)], [1000, 'a'.repeat(124)]]) {
                try { ws.close(...args); } catch (error) { console.log(error.name, error.code); }
              }
              ws.send('still here');
            };
            """,
        "open",
        "InvalidAccessError 15",
        "SyntaxError 12",
        CLOSED_1000);
  }

  @Test
  void aCodeIsClampedAndRoundedBeforeItIsChecked() throws Exception {
    play(
        "accept\nexpect close 3002\nclose 3002",
        CONNECT
            + """
            ws.onopen = () => {
              for (const code of [null, true, -1, Infinity, 999.4, 4999.5, '1e3x', {}]) {
                try { ws.close(code); } catch (error) { console.log(error.message); }
              }
              for (const code of [1000n, Symbol('x')]) {
                try { ws.close(code); } catch (error) { console.log(error.name, error.message); }
              }
              ws.close('3001.5'); // A tie goes to the even one.
            };
            """,
        "open",
        bad("0"),
        bad("1"),
        bad("-1"),
        bad("Infinity"),
        bad("999.4"),
        bad("4999.5"),
        bad("'1e3x'"),
        bad("0"),
        "TypeError WebSocket.close: the code is a bigint: use a number",
        "TypeError WebSocket.close: the code is a symbol: use a number",
        "close 3002 \"\" true");
  }

  private static String bad(String code) {
    return "WebSocket.close: the code " + code + " is not a close code: use 1000 or 3000 to 4999";
  }

  @Test
  void aReasonCountsInBytesWithLoneSurrogatesReplaced() throws Exception {
    play(
        "accept\nexpect close 1000 \"" + "a".repeat(120) + "\\ufffd\"\nclose 1000",
        CONNECT
            + """
            ws.onopen = () => {
              try {
                ws.close(1000, 'a'.repeat(121) + '\\ud800');
              } catch (error) {
                console.log(error.message);
              }
              ws.close(1000, 'a'.repeat(120) + '\\ud800');
            };
            """,
        "open",
        "WebSocket.close: the reason is 124 bytes long in UTF-8: at most 123 are allowed",
        CLOSED_1000);
  }
}
