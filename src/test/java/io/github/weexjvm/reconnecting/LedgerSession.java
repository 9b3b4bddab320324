package io.github.weexjvm.reconnecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** A client that sends numbers to a server with a {@link Ledger} until that has had enough. */
final class LedgerSession {

  private LedgerSession() {}

  /**
   * The client. At the end it prints how many numbers it has sent, how many of them were
   * acknowledged, and how many wait for that.
   */
  static String script(Target target, String url) {
    return target.prelude()
        + """
        const socket = new ReconnectingSocket('%s', {
          socket: over, keyOf: (text) => text, baseDelay: 5, maxDelay: 30, stableAfter: 50,
        });
        let sent = 0, acknowledged = 0, enough = false;
        function send() {
          for (let i = Math.floor(Math.random() * 4); i >= 0; i--) {
            if (socket.queued < 50 && socket.send(String(sent + 1))) { sent++; }
          }
          if (!enough) { setTimeout(send, Math.random() * 10); }
        }
        socket.onmessage = ({ data }) => {
          if (data === 'enough') { enough = true; } else if (socket.acknowledge(data)) { acknowledged++; }
          if (enough && socket.queued === 0) {
            socket.onmessage = null;
            socket.onclose = () => console.log(sent, acknowledged, socket.queued);
            socket.close();
          }
        };
        send();
        """
            .formatted(url);
  }

  /** Nothing was lost, and nothing is there twice. */
  static void assertBalanced(Ledger ledger, int drops, List<String> printed) {
    assertEquals(drops, ledger.drops());
    List<Integer> booked = ledger.booked();
    for (int i = 0; i < booked.size(); i++) {
      assertEquals(i + 1, booked.get(i), "what was booked behind " + i);
    }
    assertEquals(List.of(booked.size() + " " + booked.size() + " 0"), printed);
    assertTrue(ledger.repeated() > 0, "nothing was ever sent again, so nothing was proven");
  }
}
