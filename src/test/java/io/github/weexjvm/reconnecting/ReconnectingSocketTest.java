package io.github.weexjvm.reconnecting;

import io.github.weexjvm.socket.TargetPolicy;
import io.github.weexjvm.testing.ServerScript;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a {@code ReconnectingSocket} comes back, over each platform's module and over the class. */
@Timeout(60)
final class ReconnectingSocketTest {

  @ParameterizedTest
  @EnumSource
  void itComesBackAndItsHandlersHearOfEachConnection(Target target) {
    ReconnectingSession.play(
            target,
            """
            accept
            send text one
            delay 2s
            drop
            connection
            refuse 503
            connection
            accept
            send text two
            delay 2s
            reset
            connection
            accept
            send text three
            expect close
            """,
            """
            const socket = connect();
            setTimeout(() => socket.close(), 10000);
            """)
        .assertSaw(
            """
            0.004 open
            0.004 message one
            2.004 close
            2.004 attempt 1 in 500
            2.508 attempt 2 in 1000
            3.512 open again
            3.512 message two
            5.512 close
            5.512 attempt 3 in 2000
            7.516 open again
            7.516 message three
            10.002 close
            """);
  }

  @ParameterizedTest
  @EnumSource
  void itWaitsForLongerAndLonger(Target target) {
    ReconnectingSession.play(
            target,
            "refused",
            "connect({ baseDelay: 100, factor: 3, maxDelay: 2000, maxAttempts: 5 });")
        .assertSaw(
            """
            0.002 attempt 1 in 50
            0.054 attempt 2 in 150
            0.206 attempt 3 in 450
            0.658 attempt 4 in 1000
            1.66 attempt 5 in 1000
            2.662 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatLastsIsAFreshStart(Target target) {
    ReconnectingSession.play(
            target,
            """
            refuse 503
            connection
            accept
            delay 6s
            drop
            connection
            accept
            delay 1s
            drop
            connection
            accept
            delay 1s
            close 4000
            """,
            "connect();")
        .assertSaw(
            """
            0.004 attempt 1 in 500
            0.508 open
            6.508 close
            6.508 attempt 1 in 500
            7.012 open again
            8.012 close
            8.012 attempt 2 in 1000
            9.016 open again
            10.018 close
            10.018 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatSaysNothingIsGivenUpAfterAWhile(Target target) {
    ReconnectingSession.play(
            target,
            "delay 20s\ndrop\nconnection\naccept\nexpect close",
            """
            const socket = connect({ connectTimeout: 3000 });
            socket.onerror = ({ data }) => log(data);
            setTimeout(() => socket.close(), 10000);
            """)
        .assertSaw(
            """
            3 no connection within 3000 ms
            3 attempt 1 in 500
            3.504 open
            10.002 close
            """);
  }

  @ParameterizedTest
  @EnumSource
  void itCanBeToldNotToWait(Target target) {
    ReconnectingSession.play(
            target,
            "accept\ndelay 1s\ndrop\nconnection\naccept\nexpect close",
            """
            const socket = connect({ baseDelay: 60000 });
            setTimeout(() => socket.retryNow(), 2000);
            setTimeout(() => { socket.retryNow(); log(socket.state); socket.close(); }, 3000);
            """)
        .assertSaw(
            """
            0.004 open
            1.004 close
            1.004 attempt 1 in 15000
            2.004 open again
            3 open
            3.002 close
            """);
  }

  // ---- Giving up ----

  @ParameterizedTest
  @EnumSource
  void itGivesUpOnTheCodesOfApplicationsAndOnPolicyViolations(Target target) {
    for (String code : new String[] {"4000", "4999 gone", "1008 not you"}) {
      ReconnectingSession.play(target, "accept\nclose " + code, "connect();")
          .assertSaw(
              """
              0.004 open
              0.006 close
              0.006 gave up
              """);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itComesBackFromAnyOtherCode(Target target) {
    for (String code : new String[] {"", "1000", "1001", "1011 oops", "1012", "3000", "3999"}) {
      ReconnectingSession.play(
              target,
              "accept\nclose " + code + "\nconnection\naccept\nclose 4000",
              "connect().onopen = null;")
          .assertSaw(
              """
              0.006 close
              0.006 attempt 1 in 500
              0.512 close
              0.512 gave up
              """);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWorthAnotherAttemptCanBeDecided(Target target) {
    ReconnectingSession.play(
            target,
            "accept\nclose 4001\nconnection\naccept\nclose 3000",
            "connect({ shouldReconnect: ({ code }) => code === 4001 });")
        .assertSaw(
            """
            0.004 open
            0.006 close
            0.006 attempt 1 in 500
            0.51 open again
            0.512 close
            0.512 gave up
            """);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverListensToNothingIsWarned(Target target) {
    ReconnectingSession.play(
            target,
            "accept\nclose 4003 banned",
            "new ReconnectingSocket('ws://chat.example/', { socket: over });")
        .assertSaw(
            "warn: ReconnectingSocket gave up on the connection: it ended with code 4003 "
                + "\"banned\"");
  }

  @ParameterizedTest
  @EnumSource
  void theLastAttemptIsNamed(Target target) {
    ReconnectingSession.play(
            target,
            "accept\ndrop\nconnection\naccept\nclose 1001",
            """
            const socket = connect({ maxAttempts: 1 });
            socket.ongiveup = ({ code, message }) => log(code, message);
            """)
        .assertSaw(
            """
            0.004 open
            0.004 close
            0.004 attempt 1 in 500
            0.508 open again
            0.51 close
            0.51 1001 gave up on the connection: it ended with code 1001 (attempt 1 of 1)
            """);
  }

  /** A browser does not say why, and neither does the class. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"H5", "STANDARD"})
  void itGivesUpWhereTheTargetPolicyRefuses(Target target) {
    ReconnectingSession.play(
            target,
            ServerScript.parse("refused"),
            "connect().ongiveup = ({ message }) => log(message.includes('--deny chat.example'));",
            TargetPolicy.builder().deny("chat.example").build())
        .assertSaw("0 true");
  }

  @ParameterizedTest
  @EnumSource
  void aUrlThatIsNoneIsAnErrorAtOnce(Target target) {
    ReconnectingSession.play(
            target,
            "refused",
            "try { connect({}, 'htp://x'); } catch (e) { log(e.name, e.message.includes('htp')); }")
        .assertSaw("0 SyntaxError true");
  }

  @ParameterizedTest
  @EnumSource
  void aUrlCanBeNewForEachAttempt(Target target) {
    ReconnectingSession.play(
            target,
            "refused",
            """
            let token = 0;
            connect({}, () => {
              if (++token === 3) { throw new Error('signed out'); }
              log('token', token);
              return `ws://chat.example/?token=${token}`;
            });
            """)
        .assertSaw(
            """
            0 token 1
            0.002 attempt 1 in 500
            0.502 token 2
            0.504 attempt 2 in 1000
            1.504 gave up
            """);
  }

  // ---- Closing ----

  @ParameterizedTest
  @EnumSource
  void closedWhileItWaitsItStaysAway(Target target) {
    ReconnectingSession.play(
            target,
            "accept\ndrop",
            """
            const socket = connect();
            socket.onreconnecting = () => {
              socket.send('never');
              log(socket.state, socket.close(), socket.state, socket.send('x'));
            };
            """)
        .assertSaw(
            """
            0.004 open
            0.004 close
            0.004 waiting [ 'never' ] closed false
            """);
  }

  @ParameterizedTest
  @EnumSource
  void closedInItsHandlersItStaysAway(Target target) {
    ReconnectingSession.play(
            target,
            "accept\ndrop\nconnection\naccept\ndrop",
            """
            const socket = connect();
            socket.onclose = () => { log('close'); socket.close(); };
            """)
        .assertSaw(
            """
            0.004 open
            0.004 close
            """);
  }

  /** On Android and in its own sweet time, the module goes on connecting. */
  @ParameterizedTest
  @EnumSource
  void closedWhileItConnectsItIsNeverHeardOfAgain(Target target) {
    String left = target == Target.ANDROID ? "delay 5s\naccept\nexpect close" : "expect end";
    ReconnectingSession.play(
            target,
            left,
            "const socket = connect(); setTimeout(() => { socket.close(); log(socket.state); }, 1000)")
        .assertSaw("1 closed");
  }

  @ParameterizedTest
  @EnumSource
  void theServerHearsTheCode(Target target) {
    String code = target == Target.H5 ? "none" : "4001 bye";
    ReconnectingSession.play(
            target,
            "accept\nexpect close " + code,
            "const socket = connect(); socket.onopen = () => socket.close(4001, 'bye');")
        .assertSaw("0.006 close");
  }

  @ParameterizedTest
  @EnumSource
  void aCodeThatIsNotForProgramsIsRefused(Target target) {
    ReconnectingSession.play(
            target,
            "accept\nexpect close",
            """
            const socket = connect();
            socket.onopen = () => {
              try { socket.close(1006); } catch (e) { log(e.name, e.message); }
              socket.close();
            };
            """)
        .assertSaw(
            """
            0.004 RangeError ReconnectingSocket.close: the code 1006 is not for programs: use 1000 or \
            3000 to 4999
            0.006 close
            """);
  }

  // ---- A handler's mistakes ----

  @ParameterizedTest
  @EnumSource
  void itOutlivesHandlersThatThrow(Target target) {
    ReconnectingSession.play(
            target,
            """
            accept
            expect text waits
            drop
            connection
            accept
            expect text waits too
            close 4000
            """,
            """
            const socket = connect();
            socket.send('waits');
            socket.onopen = () => { throw new Error('open'); };
            socket.onclose = () => { socket.send('waits too'); throw new Error('close'); };
            """)
        .assertSaw(
            """
            throws Error: open
            throws Error: close
            throws Error: open
            throws Error: close
            """);
  }
}
