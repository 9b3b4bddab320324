package io.github.weexjvm.platforms;

import static io.github.weexjvm.Platform.ANDROID;
import static io.github.weexjvm.Platform.H5;
import static io.github.weexjvm.Platform.IOS;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the platforms do where their table is silent, as the document about them says it. */
@Timeout(60)
final class BesidesTheTableTest {

  private static final String ECHO = "accept\necho";
  private static final String LONG = "a".repeat(119) + "€€";

  private static void assertSaw(Platform platform, String server, String script, String lines) {
    PlatformSession.play(platform, Quirk.HTTP_URL, server, script).assertSaw(lines);
  }

  private static void assertSawOnceOpen(Platform platform, String statements, String lines) {
    String script = "connect(); on('onopen', () => { %s });".formatted(statements);
    assertSaw(platform, ECHO, script, lines);
  }

  @Test
  void androidSendsWhatIsNoStringAsJson() {
    assertSawOnceOpen(
        ANDROID,
        "ws.onmessage(null); ws.send({b: [true], a: 1}); ws.send(7); ws.close()",
        """
        ask ""
        > text {"a":1,"b":[true]}
        > text 7
        > close 1000
        close { code: 1000, reason: '', wasClean: true }
        end
        """);
  }

  @Test
  void iosDropsWhatIsNeitherStringNorBytes() {
    assertSawOnceOpen(
        IOS,
        "ws.onmessage(null); ws.send({a: 1}); ws.send(7); ws.send('x'); ws.close()",
        """
        ask -
        > text x
        > close 1000
        close { code: 1000, reason: '', wasClean: true }
        end
        """);
  }

  @Test
  void browsersMakeAStringOfIt() {
    assertSawOnceOpen(
        H5,
        "ws.onmessage = null; ws.send({a: 1}); ws.send([1, [null, {}]]); ws.send(7); ws.close()",
        """
        ask -
        > text [object Object]
        > text 1,,[object Object]
        > text 7
        > close
        close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
        end
        """);
  }

  @Test
  void iosReadsACodeAsFarAsItsDigitsGo() {
    assertSawOnceOpen(
        IOS,
        "ws.close('4000x', 'why')",
        """
        ask -
        > close 4000 why
        close { code: 4000, reason: 'why', wasClean: true }
        end
        """);
    assertSaw(
        IOS,
        "accept\nexpect close 0\nclose 1000",
        "connect(); on('onopen', () => ws.close('x'));",
        """
        ask -
        > close 0
        close { code: 1000, reason: '', wasClean: true }
        end
        """);
  }

  @Test
  void androidTakesACodeThatIsNoNumberFor1000() {
    assertSawOnceOpen(
        ANDROID,
        "ws.close('soon', 'why')",
        """
        ask ""
        > close 1000 why
        close { code: 1000, reason: 'why', wasClean: true }
        end
        """);
  }

  @Test
  void androidRefusesAReasonThatIsTooLong() {
    assertSawOnceOpen(
        ANDROID,
        "ws.close(4000, '%s'); ws.close(4000, '%s')".formatted(LONG, LONG.substring(0, 120)),
        """
        ask ""
        > close 4000 %s
        error { data: 'Payload size must be less than or equal to 125' }
        close {
          code: 4000,
          reason: '%s',
          wasClean: true
        }
        end
        """
            .formatted(LONG.substring(0, 120), LONG.substring(0, 120)));
  }

  @Test
  void iosCutsAReasonOff() {
    assertSawOnceOpen(
        IOS,
        "ws.onclose(null); ws.close('4000', '%s')".formatted(LONG),
        "ask -\n> close 4000 " + LONG.substring(0, 120) + "\nend");
  }

  @Test
  void anEarlierConnectionOutlivesABadUrl() {
    assertSawOnceOpen(
        ANDROID,
        "ws.WebSocket('gopher://chat.example/', ''); ws.send('x'); ws.close()",
        """
        ask ""
        > text x
        > close 1000
        close { code: 1000, reason: '', wasClean: true }
        end
        """);
  }

  @Test
  void androidIsNotReadyAfterAnAttemptThatFailed() {
    assertSaw(
        ANDROID,
        "refused",
        "connect(); setTimeout(() => ws.send('x'), 100);",
        """
        error { data: "can't connect to chat.example:80: connection refused" }
        error { data: 'WebSocket is not ready' }
        end
        """);
  }

  @Test
  void aBrowserTellsNoCodeThatItHasSentItself() {
    assertSaw(
        H5,
        "accept\nsend raw 81 7f 00 00 00 00 7f ff ff ff\nexpect close 1009",
        "connect();",
        """
        ask -
        open Event { type: 'open' }
        > close 1009
        error Event { type: 'error' }
        close CloseEvent { type: 'close', code: 1006, reason: '', wasClean: false }
        end
        """);
  }

  @Test
  void theOneThatABrowserLeavesOpenIsStillHeardOfByItsHandlers() {
    assertSaw(
        H5,
        "accept\ndelay 100ms\nsend text late\nclose 4000 done\nconnection\naccept\necho",
        "connect('1 '); setTimeout(() => { connect('2 '); ws.onopen = () => ws.close(); }, 50);",
        """
        ask -
        1 open Event { type: 'open' }
        ask -
        > close
        2 close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
        1 message MessageEvent { type: 'message', data: 'late', origin: 'ws://chat.example' }
        > close 4000
        1 close CloseEvent { type: 'close', code: 4000, reason: 'done', wasClean: true }
        end
        """);
  }
}
