package io.github.weexjvm.web;

import static io.github.weexjvm.web.Talk.BYE;
import static io.github.weexjvm.web.Talk.CLOSED_1000;
import static io.github.weexjvm.web.Talk.CLOSED_1006;
import static io.github.weexjvm.web.Talk.CONNECT;
import static io.github.weexjvm.web.Talk.LISTEN;
import static io.github.weexjvm.web.Talk.play;
import static io.github.weexjvm.web.Talk.playAlone;
import static io.github.weexjvm.web.Talk.warning;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.ConnectionScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the constructor makes of its arguments, and what of them reaches the server. */
@Timeout(60)
final class WebSocketArgumentsTest {

  private static final String TRY =
      """
      function attempt(make) {
        try {
          make();
          console.log('taken');
        } catch (error) {
          const kind = error instanceof DOMException ? 'DOMException ' : '';
          console.log(`${kind}${error.name} ${error.message}`);
        }
      }
      """;

  private static final String TOKEN = "use letters, digits and !#$%&'*+-.^_`|~";

  // ---- URLs ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "''               | \"\" is relative, and the script has no address: begin it with ws:// or"
            + " wss://, or set a location",
        "'/chat'          | \"/chat\" is relative, and the script has no address: begin it with"
            + " ws:// or wss://, or set a location",
        "undefined        | \"undefined\" is relative, and the script has no address: begin it with"
            + " ws:// or wss://, or set a location",
        "'ftp://h/'       | \"ftp://h/\" is not a WebSocket URL: its scheme is \"ftp\", use ws:// or"
            + " wss://",
        "'mailto:a@b'     | \"mailto:a@b\" is not a WebSocket URL: its scheme is \"mailto\", use"
            + " ws:// or wss://",
        "'ws://h/#a'      | \"ws://h/#a\" is not a WebSocket URL: it has a fragment (#a), remove it",
        "'ws://h/#'       | \"ws://h/#\" is not a WebSocket URL: it has a fragment (#), remove it",
      })
  void aBadUrlIsASyntaxErrorThatNamesItAndTheRule(String url, String expected) throws Exception {
    playAlone(
        TRY + "attempt(() => new WebSocket(" + url + "));",
        "DOMException SyntaxError WebSocket: " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ws://",
    "ws://h:70000/",
    "ws://h:x/",
    "ws://a b/",
    "ws://[::1/",
    "'ws://%'",
    "wss:",
    "ws://@/"
  })
  void aMalformedUrlIsASyntaxErrorThatNamesIt(String url) throws Exception {
    playAlone(
        TRY
            + """
            attempt(() => {
              try {
                new WebSocket('%1$s');
              } catch (error) {
                console.log(error.message.startsWith('WebSocket: "%1$s" is not a WebSocket URL: '));
                throw new error.constructor('', error.name);
              }
            });
            """
                .formatted(url),
        "true",
        "DOMException SyntaxError ");
  }

  @Test
  void withoutAUrlItIsATypeError() throws Exception {
    playAlone(
        TRY
            + "attempt(() => new WebSocket()); attempt(() => WebSocket());"
            + "attempt(() => new WebSocket(Symbol('x')));",
        "TypeError WebSocket: 1 argument needed, 0 given",
        "TypeError WebSocket: 1 argument needed, 0 given",
        "TypeError WebSocket: the URL is a symbol: use a string");
  }

  @ParameterizedTest
  @CsvSource({
    "http://Example.org, ws://example.org/",
    "https://example.org/x/../y?z, wss://example.org/y?z",
    "WS:example.org:80, ws://example.org/",
    "wss://example.org:443, wss://example.org/",
    "wss://example.org:80, wss://example.org:80/",
    "ws://user:pw@example.org/, ws://user:pw@example.org/",
    "ws://\u00fc.example/\u00fc?\u00fc, ws://xn--tda.example/%C3%BC?%C3%BC",
    "ws://example.org/\\ud800, ws://example.org/%EF%BF%BD",
    "'  ws://example.org/\\n', ws://example.org/",
  })
  void theUrlIsShownAsTheStandardWritesIt(String url, String shown) throws Exception {
    playAlone(
        "const ws = new WebSocket('"
            + url
            + "'); console.log(ws.url); ws.close();"
            + "console.log(ws.url);",
        shown,
        shown);
  }

  @Test
  void argumentsAreConvertedInTheirOrderBeforeAnyIsChecked() throws Exception {
    playAlone(
        TRY
            + """
            const url = { toString() { console.log('url'); return 'ftp://h/'; } };
            const protocols = {
              get [Symbol.iterator]() {
                console.log('iterator');
                return function* () {
                  yield { toString() { console.log('protocol'); return ''; } };
                };
              },
            };
            attempt(() => new WebSocket(url, protocols));
            attempt(() => new WebSocket('ftp://h/', Symbol('x')));
            attempt(() => new WebSocket('ftp://h/', ''));
            """,
        "url",
        "iterator",
        "protocol",
        "DOMException SyntaxError WebSocket: \"ftp://h/\" is not a WebSocket URL: its scheme is"
            + " \"ftp\", use ws:// or wss://",
        "TypeError WebSocket: a protocol is a symbol: use a string",
        "DOMException SyntaxError WebSocket: \"ftp://h/\" is not a WebSocket URL: its scheme is"
            + " \"ftp\", use ws:// or wss://");
  }

  // ---- Where the script comes from ----

  @Test
  void aRelativeUrlIsResolvedAgainstTheLocationWhichIsTheOrigin() throws Exception {
    play(
        asked("/x/chat?y", "Origin: http://example.org:8080"),
        options -> options.location("http://Example.org:8080/x/page#top"),
        "const ws = new WebSocket('chat?y'); console.log(ws.url);" + LISTEN,
        "ws://example.org:8080/x/chat?y",
        "open",
        CLOSED_1000);
  }

  @Test
  void aSecureLocationMakesASecureUrl() throws Exception {
    play(
        "refused",
        options -> options.location("https://example.org/"),
        "const ws = new WebSocket('/chat'); console.log(ws.url); ws.close();",
        "wss://example.org/chat");
  }

  @Test
  void withoutALocationThereIsNoOrigin() throws Exception {
    play(asked("/", "Origin: null"), CONNECT, "open", CLOSED_1000);
  }

  // ---- Subprotocols ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "''                 | \"\"",
        "' '                | \" \"",
        "'a b'              | \"a b\"",
        "'a,b'              | \"a,b\"",
        "'a\\tb'            | \"a\\u{9}b\"",
        "'a:b'              | \"a:b\"",
        "'\u00fc'             | \"\u00fc\"",
        "['ok', '']         | \"\"",
        "[['a', 'b']]       | \"a,b\"",
        "{}                 | \"[object Object]\"",
        "[{}]               | \"[object Object]\"",
      })
  void whatIsNoTokenIsASyntaxErrorThatNamesIt(String protocols, String shown) throws Exception {
    playAlone(
        TRY + "attempt(() => new WebSocket('ws://h/', " + protocols + "));",
        "DOMException SyntaxError WebSocket: " + shown + " is not a subprotocol: " + TOKEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"['a', 'a'] | a", "['chat', 'b', 'Chat'] | Chat", "new Set(['x', 'X']) | X"})
  void aSubprotocolTwiceIsASyntaxErrorInWhateverCase(String protocols, String twice)
      throws Exception {
    playAlone(
        TRY + "attempt(() => new WebSocket('ws://h/', " + protocols + "));",
        "DOMException SyntaxError WebSocket: the subprotocol \"" + twice + "\" is offered twice");
  }

  @Test
  void subprotocolsAreCheckedForABlockedPortToo() throws Exception {
    playAlone(
        TRY + "attempt(() => new WebSocket('ws://h:25/', 'a b'));",
        "DOMException SyntaxError WebSocket: \"a b\" is not a subprotocol: " + TOKEN);
  }

  @Test
  void whatIsNoIterableOfProtocolsIsATypeError() throws Exception {
    playAlone(
        TRY
            + """
            for (const protocols of [
              { [Symbol.iterator]: 5 },
              { [Symbol.iterator]: () => 5 },
              { [Symbol.iterator]: () => ({ next: () => 5 }) },
              [Symbol('x')],
              { [Symbol.iterator]() { throw new RangeError('mine'); } },
            ]) {
              attempt(() => new WebSocket('ws://h/', protocols));
            }
            """,
        "TypeError WebSocket: a protocol has an iterator method that is 5",
        "TypeError WebSocket: a protocol has an iterator that is 5",
        "TypeError WebSocket: a protocol: its iterator gave 5 for a result",
        "TypeError WebSocket: a protocol is a symbol: use a string",
        "RangeError mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'chat'                             | chat",
        "['a', 'b', 'c']                    | a, b, c",
        "new Set(['a', 'b'])                | a, b",
        "(function* () { yield 5; })()      | 5",
        "null                               | null",
        "5                                  | 5",
        "{ protocols: ['a', 'b'] }          | a, b",
        "{ protocols: 'a' }                 | a",
      })
  void subprotocolsAreOfferedInTheirOrder(String protocols, String offered) throws Exception {
    ConnectionScript server =
        c -> {
          assertEquals(offered, c.readRequest().header("Sec-WebSocket-Protocol"));
          c.refuse(503);
        };
    play(
        server,
        "const ws = new WebSocket('ws://example.org/', " + protocols + ");" + LISTEN,
        warning("the server answered 503 Refused instead of 101 Switching Protocols"),
        "error",
        CLOSED_1006);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"[]", "undefined", "{ headers: {} }", "{ protocols: undefined }"})
  void withoutSubprotocolsThereIsNoSuchHeader(String protocols) throws Exception {
    play(
        asked("/", "Sec-WebSocket-Protocol: null"),
        "const ws = new WebSocket('ws://example.org/', " + protocols + ");" + LISTEN,
        "open",
        CLOSED_1000);
  }

  // ---- Headers ----

  @Test
  void headersAreSentBesidesTheHandshakes() throws Exception {
    for (String headers :
        List.of(
            "{ 'X-One': 1, Cookie: 'a=b' }",
            "[['X-One', '1'], ['Cookie', 'a=b']]",
            "new Map([['X-One', 1], ['Cookie', 'a=b']])")) {
      play(
          asked("/", "X-One: 1", "Cookie: a=b", "Sec-WebSocket-Extensions: null"),
          "const ws = new WebSocket('ws://example.org/', { headers: " + headers + " });" + LISTEN,
          "open",
          CLOSED_1000);
    }
  }

  @Test
  void aHeaderOfTheScriptsTakesThePlaceOfTheSettings() throws Exception {
    play(
        asked("/", "Origin: http://elsewhere", "X-A: script", "X-B: settings"),
        options ->
            options
                .location("http://example.org/")
                .header("X-A", "settings")
                .header("X-B", "settings"),
        """
        const ws = new WebSocket('/', { headers: { origin: 'http://elsewhere', 'x-a': 'script' } });
        """
            + LISTEN,
        "open",
        CLOSED_1000);
  }

  @Test
  void aHeaderThatCannotBeSentIsAnErrorThatNamesIt() throws Exception {
    playAlone(
        TRY
            + """
            for (const headers of [
              { 'a b': '' }, { a: 'x\\r\\ny' }, { 'Sec-WebSocket-Key': 'x' }, { a: Symbol('x') }, 5, [['a']],
              [['a', 'b', 'c']], ['ab'],
            ]) {
              attempt(() => new WebSocket('ws://h/', { headers }));
            }
            """,
        "DOMException SyntaxError WebSocket: \"a b\" is not a header name: use letters, digits and"
            + " hyphens",
        "DOMException SyntaxError WebSocket: the header a has a character that can't be sent"
            + " (\\u{D}): use printable ASCII on one line",
        "DOMException SyntaxError WebSocket: the header Sec-WebSocket-Key belongs to the WebSocket"
            + " handshake and can't be set",
        "TypeError WebSocket: headers: a is a symbol: use a string",
        "TypeError WebSocket: headers is 5: use an object",
        "TypeError WebSocket: headers: a pair has the length 1: use a name and a value",
        "TypeError WebSocket: headers: a pair has the length 3: use a name and a value",
        "TypeError WebSocket: headers: a pair is the string 'ab': use an array or another iterable");
  }

  /** A server that wants this target and these headers, {@code null} for none, then closes. */
  private static ConnectionScript asked(String target, String... headers) {
    return c -> {
      assertEquals(target, c.readRequest().target());
      for (String header : headers) {
        String name = header.substring(0, header.indexOf(':'));
        assertEquals(header, name + ": " + c.readRequest().header(name));
      }
      c.accept();
      c.sendClose(1000, "");
      assertEquals("close 1000", c.readFrame().toString());
    };
  }

  // ---- The class ----

  @Test
  void itMayBeCalledWithoutNew() throws Exception {
    play(
        "accept" + BYE,
        "const ws = WebSocket('ws://example.org/');"
            + LISTEN
            + "console.log(ws instanceof WebSocket);",
        "true",
        "open",
        CLOSED_1000);
  }

  @Test
  void aSubclassIsOneOfItsOwn() throws Exception {
    play(
        "accept\nexpect text [mine]" + BYE,
        """
        class Mine extends WebSocket {
          #sent = 0;
          constructor() {
            super('ws://example.org/');
            this.onopen = () => this.send('mine');
          }
          send(data) {
            this.#sent++;
            super.send(`[${data}]`);
          }
          get readyState() {
            return `${super.readyState} after ${this.#sent}`;
          }
        }
        const ws = new Mine();
        console.log(ws instanceof WebSocket, ws.constructor === Mine, Mine.OPEN, ws.CLOSED);
        ws.onclose = () => console.log(ws.readyState);
        """,
        "true true 1 3",
        "3 after 1");
  }

  @Test
  void reflectConstructChoosesThePrototype() throws Exception {
    playAlone(
        """
        function Other() {}
        const ws = Reflect.construct(WebSocket, ['ws://example.org/'], Other);
        console.log(ws instanceof Other, ws instanceof WebSocket);
        WebSocket.prototype.close.call(ws);
        """,
        "true false");
  }
}
