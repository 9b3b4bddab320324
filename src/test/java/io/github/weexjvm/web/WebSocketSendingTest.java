package io.github.weexjvm.web;

import static io.github.weexjvm.web.Talk.BYE;
import static io.github.weexjvm.web.Talk.CLOSED_1000;
import static io.github.weexjvm.web.Talk.CLOSED_1005;
import static io.github.weexjvm.web.Talk.CLOSED_1006;
import static io.github.weexjvm.web.Talk.CONNECT;
import static io.github.weexjvm.web.Talk.play;
import static io.github.weexjvm.web.Talk.warning;

import io.github.weexjvm.testing.ConnectionScript;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What send() takes, what is counted, and what becomes of it. */
@Timeout(60)
final class WebSocketSendingTest {

  private static final int MIB = 1024 * 1024;
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  // ---- What is sent ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'hello'                                 | text hello",
        "''                                      | text \"\"",
        "'Grüße \ud83d\ude00'                    | text Grüße \ud83d\ude00",
        "new String('object')                    | text object",
        "5                                       | text 5",
        "null                                    | text null",
        "undefined                               | text undefined",
        "10n                                     | text 10",
        "[1, 2]                                  | text 1,2",
        "{}                                      | text [object Object]",
        "{ byteLength: 3 }                       | text [object Object]",
        "{ toString: () => 'own' }               | text own",
        "new ArrayBuffer(2)                      | binary 00 00",
        "new ArrayBuffer(0)                      | binary",
        "new Uint8Array([1, 2, 3]).buffer        | binary 01 02 03",
        "new Uint8Array([1, 2, 3]).subarray(1)   | binary 02 03",
        "new Uint8ClampedArray([300])            | binary ff",
        "new Float32Array([1])                   | binary 00 00 80 3f",
        "new BigInt64Array([-1n])                | binary ff ff ff ff ff ff ff ff",
        "new DataView(new ArrayBuffer(4), 1, 2)  | binary 00 00",
      })
  void everyKindOfValueIsSent(String value, String expected) throws Exception {
    play(
        "accept\nexpect " + expected + BYE,
        CONNECT + "ws.onopen = () => ws.send(" + value + ");",
        "open",
        CLOSED_1000);
  }

  @Test
  void aDetachedBufferIsSentEmpty() throws Exception {
    play(
        "accept\nexpect binary\nexpect binary" + BYE,
        CONNECT
            + """
            ws.onopen = () => {
              const bytes = new Uint8Array([1, 2]);
              bytes.buffer.transfer();
              ws.send(bytes);
              ws.send(bytes.buffer);
            };
            """,
        "open",
        CLOSED_1000);
  }

  @Test
  void aResizableBufferIsRefused() throws Exception {
    play(
        "accept" + BYE,
        CONNECT
            + """
            ws.onopen = () => {
              const buffer = new ArrayBuffer(1, { maxByteLength: 2 });
              for (const data of [buffer, new Uint8Array(buffer)]) {
                try { ws.send(data); } catch (error) { console.log(error.name, error.message); }
              }
              console.log(ws.bufferedAmount);
            };
            """,
        "open",
        "TypeError WebSocket.send: the message is in a resizable ArrayBuffer: copy it first",
        "TypeError WebSocket.send: the message is in a resizable ArrayBuffer: copy it first",
        "0",
        CLOSED_1000);
  }

  @Test
  void aBufferIsSentAsItWasWhenItWasSent() throws Exception {
    play(
        "accept\nexpect binary 01" + BYE,
        CONNECT + "ws.onopen = () => { const b = new Uint8Array([1]); ws.send(b); b[0] = 2; };",
        "open",
        CLOSED_1000);
  }

  @Test
  void loneSurrogatesBecomeReplacementCharactersAndCountAsThem() throws Exception {
    play(
        "accept\nexpect text \"\\ufffda\\ufffd\"" + BYE,
        CONNECT
            + """
            ws.onopen = () => {
              ws.send('\\udc00a\\ud800');
              console.log(ws.bufferedAmount);
            };
            """,
        "open",
        "7",
        CLOSED_1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'.repeat(1048576)", "new Uint8Array(1048576).fill(120)"})
  void aMebibyteGoesThereAndBack(String message) throws Exception {
    play(
        "accept\necho 1" + BYE,
        CONNECT
            + """
            ws.binaryType = 'arraybuffer';
            ws.onopen = () => ws.send(%s);
            ws.addEventListener('message', (event) => {
              event.stopImmediatePropagation();
              const { data } = event;
              const bytes = typeof data === 'string' ? data : new Uint8Array(data);
              console.log(bytes.length, bytes[0], bytes[bytes.length - 1]);
              const ends = typeof data === 'string' ? 'x' : 120;
              for (const byte of bytes) {
                if (byte !== ends) console.log('changed', byte);
              }
            }, { capture: true });
            """
                .formatted(message),
        "open",
        message.startsWith("'") ? "1048576 x x" : "1048576 120 120",
        CLOSED_1000);
  }

  // ---- When it is sent ----

  @Test
  void sendWhileConnectingThrowsAndSendsNothing() throws Exception {
    play(
        "accept\nexpect text now" + BYE,
        CONNECT
            + """
            for (const data of ['too early', new ArrayBuffer(2)]) {
              try { ws.send(data); } catch (error) {
                console.log(error instanceof DOMException, error.name, error.code, error.message);
              }
            }
            console.log(ws.bufferedAmount);
            ws.onopen = () => ws.send('now');
            """,
        "true InvalidStateError 11 WebSocket.send: the connection is not open yet: wait for the"
            + " open event",
        "true InvalidStateError 11 WebSocket.send: the connection is not open yet: wait for the"
            + " open event",
        "0",
        "open",
        CLOSED_1000);
  }

  @Test
  void theMessageIsConvertedBeforeTheStateIsLookedAt() throws Exception {
    play(
        "accept" + BYE,
        CONNECT
            + """
            const bad = { toString() { throw new RangeError('mine'); } };
            for (const args of [[], [bad], [Symbol('x')]]) {
              try { ws.send(...args); } catch (error) { console.log(error.name, error.message); }
            }
            """,
        "TypeError WebSocket.send: 1 argument needed, 0 given",
        "RangeError mine",
        "TypeError WebSocket.send: the message is a symbol: use a string",
        "open",
        CLOSED_1000);
  }

  @Test
  void whatWasSentBeforeCloseStillGoesOut() throws Exception {
    play(
        "accept\nexpect text a\nexpect binary 01\nexpect close none\nclose",
        CONNECT
            + """
            ws.onopen = () => {
              ws.send('a');
              ws.send(new Uint8Array([1]));
              ws.close();
              ws.send('lost');
            };
            """,
        "open",
        CLOSED_1005);
  }

  // ---- bufferedAmount ----

  @Test
  void bufferedAmountGrowsAtOnceAndDoesNotDropWithinATurn() throws Exception {
    play(
        "accept\nexpect text aü\u20ac\nexpect binary 01 02\nexpect text last\nsend text got" + BYE,
        CONNECT
            + """
            const show = () => console.log(ws.bufferedAmount);
            ws.onopen = async () => {
              show();
              ws.send('aü\u20ac');
              show();
              ws.send(new Uint8Array([1, 2]));
              show();
              for (let i = 0; i < 1e5; i++);
              await null;
              show();
              ws.send('last');
              show();
            };
            ws.onmessage = show;
            """,
        "open",
        "0",
        "6",
        "8",
        "8",
        "12",
        "message \"got\"",
        "0",
        CLOSED_1000);
  }

  @Test
  void bufferedAmountKeepsGrowingAfterClose() throws Exception {
    play(
        "accept\nexpect close none\nclose",
        CONNECT
            + """
            const lose = (data) => { ws.send(data); console.log(ws.bufferedAmount); };
            ws.onopen = () => {
              ws.close();
              lose('\u20ac');
              lose(new ArrayBuffer(2));
            };
            ws.onclose = () => lose('\\ud800');
            """,
        "open",
        "3",
        "5",
        CLOSED_1005,
        "8");
  }

  @Test
  void bufferedAmountGrowsOnASocketThatNeverOpened() throws Exception {
    play(
        "refused",
        CONNECT
            + """
            ws.close();
            ws.send('lost');
            console.log(ws.bufferedAmount);
            ws.onclose = () => { ws.send('too'); console.log(ws.bufferedAmount); };
            """,
        "4",
        "error",
        CLOSED_1006,
        "7");
  }

  @Test
  void moreThanFitsIntoTheBufferFailsTheSocket() throws Exception {
    ConnectionScript server =
        c -> {
          c.accept();
          c.awaitEndOfStream(DEADLINE);
        };
    play(
        server,
        CONNECT
            + """
            ws.onopen = () => {
              ws.send(new ArrayBuffer(64 * 1024 * 1024));
              console.log(ws.readyState, ws.bufferedAmount);
              ws.send('lost');
              console.log(ws.readyState, ws.bufferedAmount);
            };
            ws.onclose = () => console.log(ws.readyState, ws.bufferedAmount);
            """,
        "open",
        "2 " + 64 * MIB,
        "2 " + (64 * MIB + 4),
        warning(64 * MIB + " bytes wait to be sent, more than the " + 16 * MIB + " allowed"),
        "error",
        CLOSED_1006,
        "3 " + (64 * MIB + 4));
  }
}
