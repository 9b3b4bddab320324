package io.github.weexjvm.modules;

import static io.github.weexjvm.modules.Play.CLOSED_1000;
import static io.github.weexjvm.modules.Play.CLOSED_1006;
import static io.github.weexjvm.modules.Play.CONNECT;
import static io.github.weexjvm.modules.Play.LISTEN;
import static io.github.weexjvm.modules.Play.OPEN;
import static io.github.weexjvm.modules.Play.error;
import static io.github.weexjvm.modules.Play.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the module makes of arguments: URLs, protocols, messages; good ones, odd ones, bad ones. */
@Timeout(60)
final class WebSocketModuleInputTest {

  private static final int MIB = 1024 * 1024;
  private static final String BYE = "\nclose 1000\nexpect close 1000";

  // ---- URLs ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                     | \"\" is not a WebSocket URL: it is relative",
        "'example.org'          | \"example.org\" is not a WebSocket URL: it is relative",
        "'ftp://example.org'    | \"ftp://example.org\" is not a WebSocket URL: its scheme is",
        "'ws://example.org/#a'  | \"ws://example.org/#a\" is not a WebSocket URL: it has a fragment",
        "'ws://example.org/#'   | \"ws://example.org/#\" is not a WebSocket URL: it has a fragment",
        "'ws://'                | \"ws://\" is not a WebSocket URL: it has no host",
        "'ws://example.org:70000/' | \"ws://example.org:70000/\" is not a WebSocket URL",
        "'ws://a b/'            | \"ws://a b/\" is not a WebSocket URL",
        "5                      | \"5\" is not a WebSocket URL",
        "true                   | \"true\" is not a WebSocket URL",
      })
  void aBadUrlIsASyntaxErrorThatNamesIt(String url, String expected) throws Exception {
    play(
        "refused",
        LISTEN
            + "try { ws.WebSocket("
            + quoted(url)
            + "); } catch (e) { console.log(e instanceof SyntaxError, e.message.startsWith("
            + "'"
            + expected
            + "')); }",
        "true true");
  }

  /** JUnit takes the quotes away. */
  private static String quoted(String url) {
    return url == null || url.isEmpty() ? "''" : url.matches("5|true") ? url : "'" + url + "'";
  }

  @ParameterizedTest
  @CsvSource({
    "undefined, null or undefined",
    "null, null or undefined",
    "{}, an object",
    "[], an array",
    "() => {}, a function",
    "new ArrayBuffer(1), an ArrayBuffer",
  })
  void whatIsNoTextIsNoUrl(String url, String kind) throws Exception {
    play(
        "refused",
        LISTEN + "try { ws.WebSocket(" + url + "); } catch (e) { console.log(e.name, e.message); }",
        "TypeError webSocket.WebSocket: the first argument must be a URL, as in"
            + " 'ws://localhost:8080/', not "
            + kind);
  }

  @ParameterizedTest
  @CsvSource({
    "ws://127.1/, ws://127.0.0.1",
    "http://example.org/a?b, ws://example.org",
    "https://example.org/, wss://example.org",
    "WSS://EXAMPLE.org:443/, wss://example.org",
    "ws://under_score.example/, ws://under_score.example",
    "ws://bücher.example/, ws://xn--bcher-kva.example",
    "'  ws://example.org:8080  ', ws://example.org:8080",
  })
  void aUrlIsReadAsBrowsersReadIt(String url, String origin) throws Exception {
    play(
        "accept\nsend text x" + BYE,
        "ws.onmessage = (event) => console.log(event.origin);\nws.WebSocket('" + url + "');",
        origin);
  }

  @Test
  void aHostWithAnUnderscoreIsNeverSilentlyTheLoopback() throws Exception {
    play(
        c -> {
          throw new AssertionError("nobody may come here");
        },
        options -> options.router(Router.direct()),
        LISTEN + "ws.WebSocket('ws://no_such_host.invalid:9/');",
        error("the host no_such_host.invalid can't be found: no address for that name"),
        CLOSED_1006);
  }

  // ---- Protocols ----

  @Test
  void withoutAProtocolThereIsNoHeader() throws Exception {
    for (String protocol : List.of("''", "undefined", "null", "[]")) {
      play(
          c -> {
            assertNull(c.readRequest().header("Sec-WebSocket-Protocol"), protocol);
            closeAtOnce(Map.of()).run(c);
          },
          options -> options,
          LISTEN + "ws.WebSocket('ws://example.org', " + protocol + ");",
          OPEN,
          CLOSED_1000);
    }
  }

  @Test
  void protocolsAreOfferedInOrder() throws Exception {
    for (String protocols :
        List.of("'chat,superchat'", "'chat, superchat'", "['chat', 'superchat']")) {
      play(
          c -> {
            assertEquals(List.of("chat", "superchat"), c.readRequest().protocols());
            closeAtOnce(Map.of("Sec-WebSocket-Protocol", "superchat")).run(c);
          },
          options -> options,
          LISTEN + "ws.WebSocket('ws://example.org', " + protocols + ");",
          OPEN,
          CLOSED_1000);
    }
  }

  private static ConnectionScript closeAtOnce(Map<String, String> headers) {
    return c -> {
      c.accept(headers);
      c.sendClose(1000, "");
      assertEquals("close 1000", c.readFrame().toString());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a b'            | SyntaxError \"a b\" is not a subprotocol",
        "'('              | SyntaxError \"(\" is not a subprotocol",
        "'a,'             | SyntaxError \"\" is not a subprotocol",
        "'chat\\r\\nX: y' | SyntaxError \"chat\\\\u{D}\\\\u{A}X: y\" is not a subprotocol",
        "'chat\\n'        | SyntaxError \"chat\\\\u{A}\" is not a subprotocol",
        "['a', 'A']       | SyntaxError the subprotocol \"A\" is offered twice",
        "['a', 'b\\r\\n'] | SyntaxError \"b\\\\u{D}\\\\u{A}\" is not a subprotocol",
        "{ a: 1 }         | TypeError webSocket.WebSocket: a protocol must be a string, not an object",
        "() => {}         | TypeError webSocket.WebSocket: a protocol must be a string, not a function",
        "[['a']]          | TypeError webSocket.WebSocket: a protocol must be a string, not an array",
        "[undefined]      | TypeError webSocket.WebSocket: a protocol must be a string, not null or",
      })
  void aBadProtocolThrows(String protocol, String expected) throws Exception {
    play(
        "refused",
        LISTEN
            + "try { ws.WebSocket('ws://example.org', "
            + protocol
            + "); } catch (e) { const said = `${e.name} ${e.message}`; console.log("
            + "said.startsWith('"
            + expected
            + "') ? 'as expected' : said); }",
        "as expected");
  }

  // ---- Messages ----

  @ParameterizedTest
  @CsvSource({
    "undefined, null or undefined",
    "null, null or undefined",
    "{ a: 1 }, an object; use JSON.stringify() on it",
    "[1], an array; use JSON.stringify() on it",
    "() => {}, a function",
    "class A {}, a function",
    "new Date(0), an object; use JSON.stringify() on it",
  })
  void whatIsNoMessageThrows(String data, String kind) throws Exception {
    String tried = "try { ws.send(" + data + "); } catch (e) { console.log(e.name, e.message); }\n";
    String refusal =
        "TypeError webSocket.send: the message must be a string, an ArrayBuffer or a view, not "
            + kind;
    play(
        "accept\nexpect text end" + BYE,
        LISTEN
            + tried
            + "ws.WebSocket('ws://example.org');\n"
            + tried
            + "ws.onopen = () => { "
            + tried
            + " ws.send('end'); };",
        refusal,
        refusal,
        refusal,
        CLOSED_1000);
  }

  @Test
  void aSymbolIsNoMessage() throws Exception {
    play(
        "refused",
        "try { ws.send(Symbol('x')); } catch (e) { console.log(e.name, e.message); }",
        "TypeError webSocket.send: argument 1 must not be a symbol");
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "-0, 0",
    "0.1, 0.1",
    "-1.5e-7, -1.5e-7",
    "0.000001, 0.000001",
    "1e20, 100000000000000000000",
    "1.25e21, 1.25e+21",
    "2 ** 53, 9007199254740992",
    "NaN, NaN",
    "-Infinity, -Infinity",
    "10n, 10",
    "true, true",
    "false, false",
    "new String('boxed'), boxed",
  })
  void aPrimitiveIsSentAsItsText(String data, String text) throws Exception {
    play(
        "accept\nexpect text " + text + BYE, CONNECT + "ws.send(" + data + ");", OPEN, CLOSED_1000);
  }

  @Test
  void aLoneSurrogateIsSentAsTheReplacementCharacter() throws Exception {
    play(
        "accept\nexpect text \"a\\ufffdb \\ud83d\\ude80\"\nexpect text \"\\ufffd\"" + BYE,
        CONNECT + "ws.send('a\\ud800b \\u{1f680}'); ws.onopen = () => ws.send('\\udc00');",
        CLOSED_1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"buffer", "new Uint8Array(buffer)", "new DataView(buffer)"})
  void aDetachedBufferThrows(String data) throws Exception {
    play(
        "refused",
        """
        const buffer = new ArrayBuffer(2);
        const data = %s;
        buffer.transfer();
        try { ws.send(data); } catch (e) { console.log(e.name, e.message); }
        """
            .formatted(data),
        "TypeError webSocket.send: argument 1 is a detached buffer: its bytes were transferred"
            + " elsewhere");
  }

  @Test
  void moreThanTheLimitEndsTheConnection() throws Exception {
    play(
        c -> {
          c.accept();
          c.awaitEndOfStream(Duration.ofSeconds(10));
        },
        options -> options,
        CONNECT + "ws.onopen = () => { ws.send('x'.repeat(20 * 1024 * 1024)); ws.send('y'); };",
        error("20971520 bytes wait to be sent, more than the 16777216 allowed"),
        CLOSED_1006,
        error("send() after the connection was closed: nothing was sent"));
  }

  @Test
  void moreThanTheLimitWhileConnectingEndsTheAttempt() throws Exception {
    play(
        c -> {},
        options -> options,
        CONNECT + "ws.send('x'.repeat(10 * 1024 * 1024)); ws.send('ü'.repeat(5 * 1024 * 1024));",
        error(
            "20971520 bytes wait to be sent, more than the 16777216 allowed;"
                + " 2 messages were not sent"),
        CLOSED_1006);
  }

  @Test
  void withALargerLimitALargeTextArrives() throws Exception {
    play(
        c -> {
          c.accept();
          Frame frame = c.readFrame();
          assertEquals(20 * MIB, frame.payload().length);
          assertEquals(Frame.TEXT, frame.opcode());
          c.sendClose(1000, "");
          assertEquals("close 1000", c.readFrame().toString());
        },
        options -> options.limits(Limits.builder().maxBufferedBytes(32 * MIB).build()),
        CONNECT + "ws.onopen = () => ws.send('x'.repeat(20 * 1024 * 1024));",
        CLOSED_1000);
  }
}
