package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.WeexInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a session in virtual time does, and what it leaves behind. */
@Timeout(60)
final class SimulationTest {

  private static final Duration MOST = Duration.ofMinutes(30);

  private final List<String> printed = new ArrayList<>();

  @Test
  void tenMinutesOfWaitingTakeNoTime() {
    try (Simulation simulation = Simulation.echo()) {
      play(
          simulation,
          """
          const socket = new WebSocket('ws://chat.example/');
          const start = Date.now();
          let count = 0;
          socket.onopen = () => {
            const timer = setInterval(() => {
              socket.send(`ping ${++count}`);
              if (count === 20) { clearInterval(timer); }
            }, 30000);
          };
          socket.onmessage = (event) => {
            if (event.data === 'ping 20') { socket.close(1000); }
          };
          socket.onclose = (event) => console.log(count, event.code, event.wasClean, Date.now() - start);
          """);
      assertTrue(simulation.run(MOST));
      assertEquals(List.of("20 1000 true 600008"), printed);
    }
  }

  private void play(Simulation simulation, String code) {
    WeexInstance instance =
        simulation.open(simulation.options().console((level, text) -> printed.add(text)));
    var unused = instance.run("session.js", code);
  }
}
