package io.github.weexjvm.conformance.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.testing.TestCertificates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each handler as the project's own client sees it: what a script is told, up to the very end. */
@Timeout(60)
final class HandlerServerTest {

  /** Tells all events of a socket, and sends or closes when it is open. */
  private static final String CLIENT =
      """
      function client(url, protocols, open = () => {}) {
        const socket = new WebSocket(url, protocols);
        socket.binaryType = 'arraybuffer';
        socket.onopen = () => { console.log('open ' + socket.protocol); open(socket); };
        socket.onmessage = ({ data }) => console.log(typeof data === 'string'
          ? 'text ' + data : 'binary ' + new Uint8Array(data));
        socket.onerror = () => console.log('error');
        socket.onclose = (e) => console.log(['close', e.code, e.reason, e.wasClean].join(' '));
        return socket;
      }
      """;

  private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
  private final List<String> lines = new ArrayList<>();
  private HandlerServer server;
  private TlsSettings trust;

  @BeforeEach
  void start() throws Exception {
    TestCertificates certificates = new TestCertificates();
    server = HandlerServer.start(certificates.serverContext("127.0.0.1"), pauses::add);
    trust = TlsSettings.of(certificates.clientContext());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /**
   * Runs a script to its very end; {@code WS} is where the plain port is, {@code WSS} the other.
   */
  private void run(String script) throws Exception {
    WeexOptions options = WeexOptions.builder().console(this::told).tls(trust).build();
    try (WeexInstance weex = Weex.open(options)) {
      weex.run("client.js", CLIENT).join();
      weex.run(
              "test.js",
              "const WS = 'ws://127.0.0.1:%d/', WSS = 'wss://127.0.0.1:%d/';%n%s"
                  .formatted(server.plainPort(), server.securePort(), script))
          .join();
      weex.idle().get(30, TimeUnit.SECONDS);
    }
  }

  /** What the host warns of is not of interest. */
  private void told(String level, String text) {
    if (level.equals("log")) {
      lines.add(text);
    }
  }

  private void assertTold(String script, String... expected) throws Exception {
    run(script);
    assertEquals(Arrays.asList(expected), lines);
  }

  // ---- Echoes ----

  @Test
  void echoSendsTextAndBytesBackAndTheCodeOfTheClose() throws Exception {
    assertTold(
        """
        const socket = client(WS + 'echo', ['chat', 'echo'], () => {
          socket.send('é');
          socket.send(new Uint8Array([1, 2]));
        });
        socket.addEventListener('message', ({ data }) => {
          if (typeof data !== 'string') socket.close(3456, 'enough');
        });
        """,
        "open echo",
        "text é",
        "binary 1,2",
        "close 3456 enough true");
  }

  @Test
  void echoAnswersACloseWithoutACodeWithNone() throws Exception {
    assertTold("client(WSS + 'echo', [], (s) => s.close());", "open ", "close 1005  true");
  }

  @Test
  void echoRefusesWhoOffersNoProtocolThatItKnows() throws Exception {
    assertTold("client(WS + 'echo', 'chat');", "error", "close 1006  false");
  }

  @Test
  void echoClosesAfterGoodbye() throws Exception {
    assertTold(
        "client(WS + 'echo', [], (s) => s.send('Goodbye'));",
        "open ",
        "text Goodbye",
        "close 1000  true");
  }

  @Test
  void echoExitOnlyListensForGoodbye() throws Exception {
    for (String name : List.of("echo_exit", "echo_close_data")) {
      lines.clear();
      assertTold(
          "client(WS + '" + name + "', [], (s) => { s.send('a'); s.send('Goodbye'); });",
          "open ",
          "close 1000  true");
    }
  }

  @Test
  void echoRawSendsTheBytesOfAMessageAsTheyAre() throws Exception {
    assertTold(
        """
        const bytes = (...all) => new Uint8Array(all);
        client(WS + 'echo_raw', [], (s) => {
          s.send(bytes(0x01, 1, 104)); // The first half of a message,
          s.send(bytes(0x80, 1, 105)); // and the second.
          s.send('exit');
        });
        """,
        "open ",
        "text hi",
        "close 1000  true");
  }

  @Test
  void echoQuerySendsTheQueryAsItIs() throws Exception {
    for (String name : List.of("echo-query", "echo-query_v13")) {
      lines.clear();
      assertTold(
          "client(WS + '" + name + "?a%20b?c');", "open ", "text a%20b?c", "close 1000  true");
    }
  }

  @Test
  void headersAreSaidBack() throws Exception {
    assertTold("client(WS + 'echo-cookie');", "open ", "text (none)", "close 1000  true");
    lines.clear();
    assertTold(
        "client(WS + 'referrer');", "open ", "text MISSING AS PER FETCH", "close 1000  true");
  }

  @Test
  void emptinessIsJudged() throws Exception {
    assertTold(
        "client(WS + 'empty-message', [], (s) => s.send(''));",
        "open ",
        "text pass",
        "close 1000  true");
    lines.clear();
    assertTold(
        "client(WS + 'empty-message', [], (s) => s.send('x'));",
        "open ",
        "text fail",
        "close 1000  true");
  }

  // ---- Handshakes ----

  @Test
  void onlyTheRightCredentialsAreLetIn() throws Exception {
    assertTold(
        "client(WS.replace('//', '//foo:bar@') + 'basic_auth');", "open ", "close 1000  true");
    lines.clear();
    assertTold("client(WS + 'basic_auth');", "error", "close 1006  false");
  }

  @Test
  void protocolsAreChosen() throws Exception {
    assertTold("client(WS + 'protocol', 'a');", "open a", "text a", "close 1000  true");
    lines.clear();
    assertTold(
        "client(WS + 'protocol_array', ['b', 'c']);", "open b", "text b", "close 1000  true");
    lines.clear();
    assertTold("client(WS + 'protocol_array');", "open ", "text ", "close 1000  true");
    lines.clear();
    assertTold("client(WS + 'handshake_protocol', 'foobar');", "open foobar", "close 1000  true");
  }

  @Test
  void protocolsThatDoNotFitFail() throws Exception {
    for (String call :
        List.of(
            "'handshake_protocol', []",
            "'handshake_protocol', 'FOOBAR'",
            "'handshake_no_protocol', 'foobar'")) {
      lines.clear();
      assertTold("client(WS + " + call + ");", "error", "close 1006  false");
    }
  }

  @Test
  void handshakesTakeTheirTime() throws Exception {
    assertTold("client(WS + 'handshake_sleep_2');", "open ", "close 1000  true");
    lines.clear();
    assertTold(
        "client(WS + 'sleep_10_v13', [], (s) => s.send('Goodbye'));",
        "open ",
        "text Goodbye",
        "close 1000  true");
    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(10)), List.copyOf(pauses));
  }

  @Test
  void wrongHandshakesFail() throws Exception {
    assertTold("client(WS + 'invalid');", "error", "close 1006  false");
    lines.clear();
    assertTold("client(WS + 'wrong_accept_key');", "error", "close 1006  false");
  }

  @Test
  void theCloseMayComeWithTheHandshake() throws Exception {
    assertTold("client(WS + 'simple_handshake');", "open ", "close 1001 PASS true");
    lines.clear();
    assertTold(
        "client(WSS + 'simple_handshake', [], (s) => s.close());", "open ", "close 1001 PASS true");
  }

  @Test
  void noExtensionIsAgreedOn() throws Exception {
    assertTold(
        "client(WS + 'handshake_no_extensions', [], (s) => console.log('[' + s.extensions + ']'));",
        "open ",
        "[]",
        "close 1000  true");
  }

  @Test
  void cookiesAreSetAndTheCloseIsAwaited() throws Exception {
    for (String name :
        List.of(
            "set-cookie?x",
            "set-cookie_http?x",
            "set-cookie-secure?x",
            "set-cookies-samesite",
            "set-co-policies?coep=require-corp&corp=same-site")) {
      lines.clear();
      assertTold(
          "client(WS + '" + name + "', [], (s) => s.close(1000));", "open ", "close 1000  true");
    }
  }

  // ---- Closings ----

  @Test
  void aCloseIsAnsweredLate() throws Exception {
    assertTold(
        "client(WS + 'delayed-passive-close', [], (s) => s.close(3000, 'late'));",
        "open ",
        "close 3000 late true");
    assertEquals(List.of(Duration.ofSeconds(1)), List.copyOf(pauses));
  }

  @Test
  void aCloseIsNeverAnswered() throws Exception {
    assertTold(
        "client(WS + 'passive-close-abort', [], (s) => s.close(1000));",
        "open ",
        "close 1006  false");
  }

  @Test
  void theServerClosesAsAsked() throws Exception {
    assertTold(
        "client(WS + 'remote-close?code=4000&reason=a%20b');", "open ", "close 4000 a b true");
    lines.clear();
    assertTold("client(WS + 'remote-close');", "open ", "close 1005  true");
    lines.clear();
    assertTold("client(WS + 'remote-close?abrupt=1');", "open ", "error", "close 1006  false");
  }

  // ---- Backpressure ----

  @Test
  void messagesAreReadSlowlyAndAcknowledgedWithTheirLength() throws Exception {
    assertTold(
        """
        client(WS + 'receive-many-with-backpressure', [], (s) => {
          s.send(new Uint8Array(65536));
          s.send('äöü');
          s.addEventListener('message', ({ data }) => data === '3' && s.close(1000));
        });
        """,
        "open ",
        "text 65536",
        "text 3",
        "close 1000  true");
    assertEquals(Duration.ofMillis(100), pauses.peek());
  }

  @Test
  void oneMessageIsReadLate() throws Exception {
    assertTold(
        "client(WS + 'receive-backpressure', [], (s) => s.send('x'));",
        "open ",
        "close 1000  true");
    assertEquals(List.of(Duration.ofSeconds(2)), List.copyOf(pauses));
  }

  @Test
  void muchIsSent() throws Exception {
    assertTold(
        """
        let bytes = 0;
        const socket = new WebSocket(WS + 'send-backpressure');
        socket.binaryType = 'arraybuffer';
        socket.onmessage = ({ data }) => {
          bytes += typeof data === 'string' ? 0 : data.byteLength;
          if (typeof data === 'string') console.log(bytes, Number(data) > 0);
        };
        """,
        "16777216 true");
  }

  // ---- Between connections ----

  @Test
  void aValueIsLeftAndTakenOnce() throws Exception {
    String responder = "stash_responder?path=%2Fa&key=k&action=";
    for (String[] step :
        new String[][] {
          {"take", "{\"status\":\"allowed\",\"result\":null}"},
          {"put&value=v%20w", "{\"status\":\"success\",\"result\":\"k\"}"},
          {"take", "{\"status\":\"blocked\",\"result\":\"v w\"}"},
          {"take", "{\"status\":\"allowed\",\"result\":null}"},
          {"put&value=x", "{\"status\":\"success\",\"result\":\"k\"}"},
          {"purge", "{\"status\":\"success\",\"result\":\"x\"}"},
        }) {
      lines.clear();
      assertTold(
          "client(WS + '" + responder + step[0] + "', [], (s) => s.send('echo'));",
          "open ",
          "text " + step[1],
          "close 1000  true");
    }
  }

  @Test
  void aValueIsWaitedFor() throws Exception {
    assertTold(
        """
        const ask = (query, then) => {
          const socket = new WebSocket(WS + 'stash_responder_blocking');
          socket.onopen = () => { socket.send(JSON.stringify(query)); then?.(); };
          socket.onmessage = ({ data }) => console.log(query.action, data);
        };
        ask({ action: 'get', key: 'k' }, () => ask({ action: 'set', key: 'k', value: [1] }));
        """
            .replace("console.log(query.action, data)", "console.log(data)")
            .replace("console.log(data)", "query.action === 'get' && console.log(data)"),
        "{\"value\":[1]}");
  }

  @Test
  void aChannelKeepsMessagesForItsReader() throws Exception {
    assertTold(
        """
        const end = (direction) => WS + 'msg_channel?uuid=u&direction=' + direction;
        const writer = new WebSocket(end('write'));
        writer.onopen = () => {
          writer.send('["message",{"a":1}]');
          writer.send('["message","b"]');
          const reader = client(end('read'));
          reader.addEventListener('message', ({ data }) => {
            if (data === '"b"') writer.send('["disconnectReader",null]');
          });
          reader.addEventListener('close', () => writer.close(1000));
        };
        """,
        "open ",
        "text {\"a\":1}",
        "text \"b\"",
        "close 1000  true");
  }

  @Test
  void aReaderMayLeave() throws Exception {
    assertTold(
        "client(WS + 'msg_channel?uuid=v&direction=read', [], (s) => s.send('[\"close\",null]'));",
        "open ",
        "close 1000  true");
  }

  // ---- None ----

  @Test
  void anUnknownHandlerIsNotFoundAndNoted() throws Exception {
    assertTold("client(WSS + 'nobody?x=1');", "error", "close 1006  false");

    assertEquals(Set.of("/nobody"), server.takeUnknown());
    assertEquals(Set.of(), server.takeUnknown());
  }
}
