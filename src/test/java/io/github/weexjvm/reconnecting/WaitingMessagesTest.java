package io.github.weexjvm.reconnecting;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the messages of a {@code ReconnectingSocket} that is away. */
@Timeout(60)
final class WaitingMessagesTest {

  @ParameterizedTest
  @EnumSource
  void theyAreSentInOrderBehindWhatOnopenSends(Target target) {
    ReconnectingSession.play(
            target,
            """
            accept
            expect text login
            expect text 1
            expect text 2
            drop
            connection
            accept
            expect text login
            expect text 3
            expect text 4
            close 4000
            """,
            """
            const socket = connect();
            socket.onopen = () => socket.send('login');
            socket.onclose = () => log('close', socket.send('3'), socket.send(4), socket.queued);
            log(socket.send('1'), socket.send(2), socket.queued);
            """)
        .assertSaw(
            """
            0 true true 2
            0.006 close true true 2
            0.006 attempt 1 in 500
            0.514 close false false 0
            0.514 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void thereIsRoomForSoManyAndNoMore(Target target) {
    ReconnectingSession.play(
            target,
            "accept\nexpect text a\nexpect text b\nclose 4000",
            """
            const socket = connect({ maxQueued: 2 });
            log(['a', 'b', 'c', 'd'].map((text) => socket.send(text)));
            """)
        .assertSaw(
            """
            0 full 2
            0 full 2
            0 [ true, true, false, false ]
            0.004 open
            0.008 close
            0.008 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void thereIsRoomForSoMuchAndNoMore(Target target) {
    ReconnectingSession.play(
            target,
            "refused",
            """
            const socket = connect({ maxQueuedSize: 5, maxAttempts: 0 });
            socket.onfull = null;
            log(['four', '55', 5].map((text) => socket.send(text)));
            """)
        .assertSaw(
            """
            warn: ReconnectingSocket.send: the queue is full, with 1 of at most 1000 messages in it: \
            see maxQueued and maxQueuedSize
            0 [ true, false, true ]
            0.002 gave up four 5
            """);
  }

  /** On Android bytes are sent as a text, whatever one does. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANDROID")
  void bytesAreSentAsTheyWereGiven(Target target) {
    ReconnectingSession.play(
            target,
            """
            accept
            expect binary 01 02 03 04
            expect binary 02 03
            expect binary 03 00 04 00
            close 4000
            """,
            """
            const bytes = new Uint8Array([1, 2, 3, 4]);
            const socket = connect();
            socket.send(bytes.buffer);
            socket.send(bytes.subarray(1, 3));
            socket.send(Uint16Array.of(9, 3, 4).subarray(1));
            bytes.fill(9);
            """)
        .assertSaw(
            """
            0.004 open
            0.008 close
            0.008 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoMessageIsRefusedAtOnce(Target target) {
    ReconnectingSession.play(
            target,
            "refused",
            """
            const socket = connect({ maxAttempts: 0 });
            for (const data of [null, undefined, {}, () => {}]) {
              try { socket.send(data); } catch (e) { log(e.name, e.message.slice(57)); }
            }
            """)
        .assertSaw(
            """
            0 TypeError bytes, not null
            0 TypeError bytes, not undefined
            0 TypeError bytes, not an object: use JSON.stringify() on it
            0 TypeError bytes, not () => {}
            0.002 gave up
            """);
  }

  // ---- Acknowledged messages ----

  @ParameterizedTest
  @EnumSource
  void whatIsNotAcknowledgedIsSentAgain(Target target) {
    ReconnectingSession.play(
            target,
            """
            accept
            expect text #1
            expect text plain
            expect text #2
            expect text #3
            send text #1
            delay 1s
            reset
            connection
            accept
            expect text #2
            expect text #3
            expect text #4
            send text #3
            send text #2
            send text #4
            delay 1s
            close 4000
            """,
            """
            const socket = connect({ keyOf: (text) => (text[0] === '#' ? text : undefined) });
            socket.onmessage = ({ data }) => {
              log(data, socket.acknowledge(data), socket.acknowledge(data), socket.queued);
            };
            socket.onclose = () => socket.send('#4');
            for (const text of ['#1', 'plain', '#2', '#3']) { socket.send(text); }
            """)
        .assertSaw(
            """
            0.004 open
            0.006 #1 true false 2
            1.006 attempt 1 in 500
            1.51 open again
            1.512 #3 true false 2
            1.512 #2 true false 1
            1.512 #4 true false 0
            2.514 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void onopenDoesNotPutThemBeforeEarlierOnes(Target target) {
    ReconnectingSession.play(
            target,
            "accept\nexpect text hello\nexpect text #1\nexpect text #2\nclose 4000",
            """
            const socket = connect({ keyOf: (text) => (text[0] === '#' ? text : undefined) });
            socket.send('#1');
            socket.onopen = () => { socket.send('#2'); socket.send('hello'); };
            """)
        .assertSaw(
            """
            0.008 close
            0.008 gave up #1 #2
            """);
  }

  @ParameterizedTest
  @EnumSource
  void closingHandsBackWhatIsNotAcknowledged(Target target) {
    ReconnectingSession.play(
            target,
            "accept\nexpect text a\nexpect text b\nsend text a\nexpect close",
            """
            const socket = connect({ keyOf: (text) => text });
            socket.send('a');
            socket.send('b');
            socket.onmessage = ({ data }) => {
              socket.acknowledge(data);
              log(socket.close());
            };
            """)
        .assertSaw(
            """
            0.004 open
            0.006 [ 'b' ]
            0.008 close
            """);
  }
}
