package io.github.weexjvm.modules;

import static io.github.weexjvm.modules.Play.CLOSED_1000;
import static io.github.weexjvm.modules.Play.CLOSED_1006;
import static io.github.weexjvm.modules.Play.CONNECT;
import static io.github.weexjvm.modules.Play.LISTEN;
import static io.github.weexjvm.modules.Play.OPEN;
import static io.github.weexjvm.modules.Play.URL;
import static io.github.weexjvm.modules.Play.closed;
import static io.github.weexjvm.modules.Play.error;
import static io.github.weexjvm.modules.Play.message;
import static io.github.weexjvm.modules.Play.play;
import static io.github.weexjvm.modules.Play.playWithFaults;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Session;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import io.github.weexjvm.testing.ServerScript;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the module behaves, row by row of what the platforms differ in. */
@Timeout(60)
final class WebSocketModuleTest {

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final String BYE = "\nclose 1000\nexpect close 1000";
  private static final String NO_CLOSE_FRAME =
      "the server ended the connection without a close frame";
  private static final String GIVEN_UP = "the connection was closed before it was established";
  private static final String NO_CONNECTION =
      "send() needs a connection: call WebSocket(url) first";
  private static final String TOO_LATE = "send() after the connection was closed: nothing was sent";

  // ---- Handler form ----

  @Test
  void aHandlerIsAssigned() throws Exception {
    play("accept" + BYE, "ws.WebSocket(" + URL + "); ws.onopen = () => console.log('o');", "o");
  }

  @Test
  void aHandlerIsPassed() throws Exception {
    play("accept" + BYE, "ws.WebSocket(" + URL + "); ws.onopen(() => console.log('o'));", "o");
  }

  @Test
  void aHandlerIsReplacedInEitherForm() throws Exception {
    play(
        "accept\nsend text x" + BYE,
        """
        ws.onopen(() => console.log('passed first'));
        ws.onopen(() => console.log('passed last'));
        ws.onmessage(() => console.log('passed first'));
        ws.onmessage = () => console.log('assigned last');
        ws.onclose = () => console.log('assigned first');
        ws.onclose = null; // What is read back is the handler: passing one needs the method.
        ws.onclose(() => console.log('passed last'));
        ws.WebSocket('ws://example.org');
        """,
        "passed last",
        "assigned last",
        "passed last");
  }

  @Test
  void anAssignedHandlerReadsBackAsTheFunction() throws Exception {
    play(
        "refused",
        """
        const register = ws.onopen;
        const mine = () => {};
        ws.onopen = mine;
        console.log(ws.onopen === mine, typeof register, register.name);
        register(() => {});
        console.log(ws.onopen === register);
        ws.onopen = mine;
        ws.onopen = null;
        console.log(ws.onopen === register);
        """,
        "true function onopen",
        "true",
        "true");
  }

  @Test
  void nullAndWhatIsNoFunctionTakeTheHandlerAway() throws Exception {
    play(
        "accept\nsend text x" + BYE,
        LISTEN
            + """
            ws.onopen = null;
            ws.onmessage = 'text';
            ws.onclose = undefined;
            ws.onerror = null;
            ws.onerror(() => console.log('never'));
            ws.onerror(null);
            ws.WebSocket('ws://example.org');
            console.log(typeof ws.onmessage);
            """,
        "function");
  }

  @Test
  void passingWhatIsNoFunctionThrows() throws Exception {
    play(
        "refused",
        "try { ws.onopen(5); } catch (e) { console.log(e.name, e.message); }",
        "TypeError webSocket.onopen: argument 1 must be a function, not 5");
  }

  @Test
  void handlersRunWithoutThis() throws Exception {
    play(
        "accept" + BYE,
        """
        ws.onopen = function () {
          'use strict';
          console.log(this);
        };
        ws.WebSocket('ws://example.org');
        """,
        "undefined");
  }

  // ---- Handler set before WebSocket() ----

  @Test
  void handlersAreKeptFromBeforeWebSocket() throws Exception {
    play("accept\nsend text x" + BYE, CONNECT, OPEN, message("\"x\""), CLOSED_1000);
  }

  // ---- Send ----

  @Test
  void sendBeforeWebSocketIsAnErrorEventThatNamesTheCall() throws Exception {
    play("refused", LISTEN + "ws.send('x'); console.log('sent');", "sent", error(NO_CONNECTION));
  }

  @Test
  void withoutAHandlerAnErrorIsAWarning() throws Exception {
    play("refused", "ws.send('x');", "warn: webSocket: " + NO_CONNECTION);
  }

  @Test
  void sendBeforeOpenIsQueuedInOrder() throws Exception {
    play(
        "accept\nexpect text a\nexpect binary 01\nexpect text b\nexpect text c" + BYE,
        CONNECT
            + """
            ws.send('a');
            ws.send(new Uint8Array([1]));
            ws.send('b');
            ws.onopen = () => ws.send('c');
            """,
        CLOSED_1000);
  }

  @Test
  void aQueuedBufferIsWhatItWasWhenItWasSent() throws Exception {
    play(
        "accept\nexpect binary 01" + BYE,
        CONNECT + "const bytes = new Uint8Array([1]); ws.send(bytes); bytes[0] = 2;",
        OPEN,
        CLOSED_1000);
  }

  @Test
  void sendAfterCloseIsAnErrorEvent() throws Exception {
    play(
        "accept\nexpect close 1000\nclose 1000",
        CONNECT + "ws.onopen = () => { ws.close(1000); ws.send('x'); };",
        error(TOO_LATE),
        CLOSED_1000);
  }

  @Test
  void sendAfterTheEndIsAnErrorEvent() throws Exception {
    play(
        "accept" + BYE,
        CONNECT + "ws.onclose = () => { console.log('closed'); ws.send('x'); };",
        OPEN,
        "closed",
        error(TOO_LATE));
  }

  // ---- A second WebSocket() ----

  @Test
  void aSecondWebSocketClosesTheFirstWith1001AndKeepsTheHandlers() throws Exception {
    play(
        "accept\nexpect close 1001\nsend text late\nclose 1001\nconnection\naccept\nsend text x"
            + BYE,
        CONNECT
            + """
            let opened = 0;
            ws.onopen = () => {
              console.log('open', ++opened);
              if (opened === 1) ws.WebSocket('ws://example.org');
            };
            """,
        "open 1",
        "open 2",
        message("\"x\""),
        CLOSED_1000);
  }

  @Test
  void aSecondWebSocketWhileConnectingGivesTheFirstUpSilently() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.readRequest();
          asked.countDown();
          if (c.index() == 0) {
            c.awaitEndOfStream(DEADLINE);
          } else {
            c.accept();
            c.sendClose(1000, "");
            assertEquals("close 1000", c.readFrame().toString());
          }
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Session session = session(server)) {
      session.run(CONNECT + "ws.send('unsent');");
      asked.await();
      session.run("ws.WebSocket('ws://example.org');");
      session.awaitIdle();
      session.assertPrinted(
          "warn: webSocket: 1 message was not sent before the connection was given up",
          OPEN,
          CLOSED_1000);
      server.awaitConnections(2);
      server.awaitScripts();
    }
  }

  @Test
  void aSecondWebSocketAtOnceGivesTheFirstUpSilently() throws Exception {
    play(
        WebSocketModuleTest::closeWhoeverAsks,
        options -> options,
        CONNECT + "ws.WebSocket('ws://example.org');",
        OPEN,
        CLOSED_1000);
  }

  @Test
  void aSecondWebSocketWithABadUrlLeavesTheFirstAlone() throws Exception {
    play(
        "accept\nexpect text still here" + BYE,
        CONNECT
            + """
            ws.onopen = () => {
              try { ws.WebSocket('ftp://example.org'); } catch (e) { console.log(e.name); }
              try { ws.WebSocket('ws://example.org', '('); } catch (e) { console.log(e.name); }
              ws.send('still here');
            };
            """,
        "SyntaxError",
        "SyntaxError",
        CLOSED_1000);
  }

  // ---- Close ----

  @Test
  void closeWhileConnectingIsAnErrorThenClose1006() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.readRequest();
          asked.countDown();
          c.awaitEndOfStream(DEADLINE);
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        Session session = session(server)) {
      session.run(CONNECT);
      asked.await();
      session.run("ws.close(); console.log('asked'); ws.close(); ws.send('x');");
      session.awaitIdle();
      session.assertPrinted("asked", error(GIVEN_UP), CLOSED_1006, error(TOO_LATE));
      server.awaitScripts();
    }
  }

  @Test
  void closeRightAfterWebSocketSaysWhatIsLost() throws Exception {
    play(
        "refused",
        CONNECT + "ws.send('a'); ws.send('b'); ws.close();",
        error(GIVEN_UP + "; 2 messages were not sent"),
        CLOSED_1006);
  }

  @Test
  void closeWithoutArgumentsSendsNoCode() throws Exception {
    play(
        "accept\nexpect close none\nclose",
        CONNECT + "ws.onopen = () => ws.close();",
        closed(1005, "", true));
  }

  @Test
  void closeWithANumberIsHonoured() throws Exception {
    play(
        "accept\nexpect close 4000 \"x\"\nclose 4000 x",
        CONNECT + "ws.onopen = () => ws.close(4000, 'x');",
        closed(4000, "x", true));
  }

  @Test
  void closeWithAStringIsHonoured() throws Exception {
    play(
        "accept\nexpect close 4000 \"x\"\nclose 4000 x",
        CONNECT + "ws.onopen = () => ws.close('4000', 'x');",
        closed(4000, "x", true));
  }

  @Test
  void aBadCodeThrowsAndLeavesTheConnectionAlone() throws Exception {
    play(
        "accept\nexpect close 1000\nclose 1000",
        CONNECT
            + """
            ws.onopen = () => {
              for (const code of [1, 1001, 5000, NaN]) {
                try {
                  ws.close(code);
                } catch (e) {
                  console.log(e.name, e instanceof Error, e.message);
                }
              }
              ws.close('1000');
            };
            """,
        "InvalidAccessError true close code 1 is not a close code: use 1000 or 3000–4999",
        "InvalidAccessError true close code 1001 is reserved: use 1000 or 3000–4999",
        "InvalidAccessError true close code 5000 is not a close code: use 1000 or 3000–4999",
        "InvalidAccessError true close code NaN is not a close code: use 1000 or 3000–4999",
        CLOSED_1000);
  }

  @Test
  void aBadCodeThrowsWithoutAConnectionToo() throws Exception {
    play(
        "refused",
        LISTEN + "ws.close(); try { ws.close(999); } catch (e) { console.log(e.name); }",
        "InvalidAccessError");
  }

  @Test
  void aReasonOf123BytesGoesOutAndOneOf124Throws() throws Exception {
    String half = "ü".repeat(61);
    play(
        "accept\nexpect close 1000 \"" + half + "a\"\nclose 1000",
        CONNECT
            + """
            ws.onopen = () => {
              try { ws.close(1000, 'ü'.repeat(62)); } catch (e) { console.log(e.name); }
              ws.close(1000, 'ü'.repeat(61) + 'a');
            };
            """,
        "SyntaxError",
        CLOSED_1000);
  }

  @Test
  void aLoneSurrogateInAReasonCountsAsTheThreeBytesThatAreSent() throws Exception {
    play(
        "accept\nexpect close 1000 \"" + "a".repeat(120) + "\\ufffd\"\nclose 1000",
        CONNECT
            + """
            ws.onopen = () => {
              try { ws.close(1000, 'a'.repeat(121) + '\\ud800'); } catch (e) { console.log(e.name); }
              ws.close(1000, 'a'.repeat(120) + '\\ud800');
            };
            """,
        "SyntaxError",
        CLOSED_1000);
  }

  @Test
  void aServerThatClosesWithoutACodeIs1005() throws Exception {
    play("accept\nclose\nexpect close none", CONNECT, OPEN, closed(1005, "", true));
  }

  @Test
  void anEndWithoutACloseFrameIsAnErrorThenClose1006() throws Exception {
    play("accept\ndrop", CONNECT, OPEN, error(NO_CLOSE_FRAME), CLOSED_1006);
  }

  @Test
  void aNetworkFailureIsAnErrorThenClose1006() throws Exception {
    play("refused", CONNECT, error("can't connect to {server}: connection refused"), CLOSED_1006);
  }

  @Test
  void theErrorOfANetworkFailureIsAWarningWithoutAHandler() throws Exception {
    play(
        "refused",
        CONNECT + "ws.onerror = null;",
        "warn: webSocket: can't connect to {server}: connection refused",
        CLOSED_1006);
  }

  // ---- Payloads ----

  @Test
  void payloadsAreFreshPlainObjectsInTheDocumentedOrder() throws Exception {
    play(
        "accept\nsend text a\nclose 3000 why\nexpect close 3000",
        CONNECT
            + """
            const kinds = new Set();
            for (const name of ['onopen', 'onmessage', 'onclose']) {
              ws[name] = (event) => {
                kinds.add(event);
                console.log(Object.getPrototypeOf(event) === Object.prototype,
                  Object.isExtensible(event), Object.keys(event).join(), kinds.size);
              };
            }
            """,
        "true true type 1",
        "true true type,data,origin 2",
        "true true type,code,reason,wasClean 3");
  }

  @Test
  void aBinaryMessageIsAnArrayBuffer() throws Exception {
    play(
        "accept\nsend binary 00 ff\nsend binary" + BYE,
        CONNECT
            + """
            ws.onmessage = ({ type, data, origin }) => console.log(
              type, origin, data.constructor === ArrayBuffer, new Uint8Array(data).join());
            """,
        OPEN,
        "message ws://example.org true 0,255",
        "message ws://example.org true ",
        CLOSED_1000);
  }

  @Test
  void everyKindOfBufferIsSentAsItsOwnRange() throws Exception {
    play(
        "accept\nexpect binary 00010203\nexpect binary 0102\nexpect binary 0203\nexpect binary 01"
            + "\nexpect binary"
            + BYE,
        CONNECT
            + """
            ws.onopen = () => {
              const { buffer } = new Uint8Array([0, 1, 2, 3]);
              ws.send(buffer);
              ws.send(new Uint8Array(buffer, 1, 2));
              ws.send(new Uint16Array(buffer, 2, 1));
              ws.send(new DataView(buffer, 1, 1));
              ws.send(new ArrayBuffer(0));
            };
            """,
        CLOSED_1000);
  }

  // ---- Instance destroyed ----

  @Test
  void closingTheInstanceCloses1001OnTheWire() throws Exception {
    ServerScript script = ServerScript.parse("accept\nsend text go\nexpect close 1001\nclose 1001");
    try (ScriptedServer server = ScriptedServer.start(script);
        Session session = session(server)) {
      session.run(CONNECT);
      session.awaitPrinted(OPEN, message("\"go\""));
      session.end();
      server.awaitScripts();
      session.assertPrinted();
    }
  }

  // ---- Handlers that do things ----

  @Test
  void aHandlerThatThrowsIsOneFaultAndLaterEventsAreDelivered() throws Exception {
    playWithFaults(
        "accept\nsend text a\nsend text b" + BYE,
        CONNECT + "ws.onmessage = (event) => { throw new Error(event.data); };",
        List.of("Error: a", "Error: b"),
        OPEN,
        CLOSED_1000);
  }

  @Test
  void anErrorHandlerThatThrowsDoesNotTakeTheCloseEventAway() throws Exception {
    playWithFaults(
        "accept\ndrop",
        CONNECT + "ws.onerror = () => { throw new RangeError('x'); };",
        List.of("RangeError: x"),
        OPEN,
        CLOSED_1006);
  }

  @Test
  void aHandlerReplacedInsideAHandlerHearsNoMore() throws Exception {
    play(
        "accept\nsend text a\nsend text b" + BYE,
        CONNECT
            + """
            ws.onmessage = (first) => {
              console.log('first', first.data);
              ws.onmessage = (second) => console.log('second', second.data);
            };
            """,
        OPEN,
        "first a",
        "second b",
        CLOSED_1000);
  }

  @Test
  void closingInsideOnopenDropsWhatTheServerStillSends() throws Exception {
    play(
        "accept\nsend text a\nexpect close 3000\nsend text b\nclose 3000",
        CONNECT + "ws.onopen = () => { console.log('open'); ws.close(3000); };",
        "open",
        closed(3000, "", true));
  }

  @Test
  void reconnectingInsideOncloseStartsAfresh() throws Exception {
    play(
        "accept\nclose 3000\nexpect close 3000\nconnection\naccept\nexpect text again" + BYE,
        CONNECT
            + """
            ws.onclose = ({ code }) => {
              console.log('closed', code);
              if (code === 3000) {
                ws.WebSocket('ws://example.org');
                ws.send('again');
              }
            };
            """,
        OPEN,
        "closed 3000",
        OPEN,
        "closed 1000");
  }

  @Test
  void reconnectingInsideOnerrorHearsNoMoreOfTheFirst() throws Exception {
    play(
        "accept\ndrop\nconnection\naccept\nexpect text again" + BYE,
        CONNECT
            + """
            ws.onerror = () => {
              console.log('error');
              ws.WebSocket('ws://example.org');
              ws.send('again');
            };
            """,
        OPEN,
        "error",
        OPEN,
        CLOSED_1000);
  }

  @Test
  void reconnectingInsideOnerrorSendsOnlyWhatIsNew() throws Exception {
    play(
        "refuse 503\nconnection\naccept\nexpect text new" + BYE,
        CONNECT
            + """
            ws.send('lost');
            ws.onerror = ({ data }) => {
              console.log(data);
              ws.WebSocket('ws://example.org');
              ws.send('new');
            };
            """,
        "the server answered 503 Refused instead of 101 Switching Protocols;"
            + " 1 message was not sent",
        OPEN,
        CLOSED_1000);
  }

  @Test
  void eventsAreTurnsOfTheirOwn() throws Exception {
    play(
        "accept\n# Two texts and the end in one segment.\nsend raw 81 01 61 81 01 62 88 02 03e8"
            + "\nexpect close 1000",
        """
        for (const name of ['onopen', 'onmessage', 'onclose']) {
          ws[name] = ({ type, data }) => {
            console.log(type, data);
            Promise.resolve().then(() => console.log('after', type, data));
          };
        }
        ws.WebSocket('ws://example.org');
        """,
        "open undefined",
        "after open undefined",
        "message a",
        "after message a",
        "message b",
        "after message b",
        "close undefined",
        "after close undefined");
  }

  @Test
  void theErrorAndTheCloseEventAreTurnsOfTheirOwn() throws Exception {
    play(
        "refused",
        """
        ws.onerror = () => Promise.resolve().then(() => console.log('after error'));
        ws.onclose = () => console.log('close');
        ws.WebSocket('ws://example.org');
        """,
        "after error",
        "close");
  }

  private static void closeWhoeverAsks(ServerConnection c) throws IOException {
    try {
      c.readRequest();
    } catch (IOException e) {
      return; // Given up before it asked.
    }
    c.accept();
    c.sendClose(1000, "");
    assertEquals("close 1000", c.readFrame().toString());
  }

  private static Session session(ScriptedServer server) {
    Session session = new Session(server.port());
    session.run("const ws = weex.requireModule('webSocket');");
    return session;
  }
}
