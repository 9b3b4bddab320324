package io.github.weexjvm.reconnecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Library;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.testing.PeerFactory;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However often the connection is lost, no acknowledged message is lost or there twice: 500 forced
 * drops a session, in virtual time.
 */
@Timeout(120)
final class ForcedDropsTest {

  private static final int DROPS = 500;

  @ParameterizedTest
  @EnumSource
  void noAcknowledgedMessageIsLostOrDoubled(Target target) {
    Simulation.eachSeed(1, seed -> play(target, seed));
  }

  private static void play(Target target, long seed) {
    Ledger ledger = new Ledger(seed, DROPS);
    PeerFactory server = end -> ledger.refuses() ? null : new LedgerPeer(end, ledger);
    List<String> printed = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (Simulation simulation = Simulation.builder().server(server).seed(seed).build()) {
      WeexInstance instance =
          simulation.open(
              simulation
                  .options()
                  .platform(target.platform())
                  .onFault(fault -> faults.add(fault.text()))
                  .console(
                      (level, text) -> {
                        if (level.equals("log")) {
                          printed.add(text);
                        }
                      }));
      var unused =
          instance.run(Library.RECONNECTING_SOCKET.fileName(), Library.RECONNECTING_SOCKET.code());
      unused = instance.run("client.js", LedgerSession.script(target, "ws://ledger.example/"));
      assertTrue(simulation.run(Duration.ofHours(1)), () -> ledger.drops() + " drops, goes on");
    }
    assertEquals(List.of(), faults);
    LedgerSession.assertBalanced(ledger, DROPS, printed);
  }
}
