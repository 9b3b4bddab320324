package io.github.weexjvm.reconnecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Library;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.socket.TargetPolicy;
import io.github.weexjvm.testing.PeerFactory;
import io.github.weexjvm.testing.ServerScript;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A script with a {@code ReconnectingSocket} and its server, in virtual time, until nothing can
 * happen any more. What it logs by {@code log(…)} begins with the second in which it does.
 */
final class ReconnectingSession {

  private static final Duration MOST = Duration.ofHours(1);

  /**
   * What the scripts have: {@code connect(options)} makes a socket that logs all it hears, with
   * half of each longest delay for a delay.
   */
  private static final String TOOLS =
      """
      const began = Date.now();
      const log = (...parts) => console.log((Date.now() - began) / 1000, ...parts);
      function connect(options, url = 'ws://chat.example/') {
        const socket = new ReconnectingSocket(url, { socket: over, random: () => 0.5, ...options });
        socket.onopen = ({ reconnected }) => log(reconnected ? 'open again' : 'open');
        socket.onmessage = ({ data }) => log('message', data);
        socket.onclose = () => log('close');
        socket.onreconnecting = ({ attempt, delay }) => log('attempt', attempt, 'in', delay);
        socket.ongiveup = ({ unsent }) => log('gave up', ...unsent);
        socket.onfull = ({ queued }) => log('full', queued);
        return socket;
      }
      """;

  private final List<String> seen = new ArrayList<>();

  /** Plays a session with a server's part as {@link ServerScript} has it. */
  static ReconnectingSession play(Target target, String server, String script) {
    return play(target, ServerScript.parse(server), script);
  }

  static ReconnectingSession play(Target target, PeerFactory server, String script) {
    return play(target, server, script, TargetPolicy.any());
  }

  static ReconnectingSession play(
      Target target, PeerFactory server, String script, TargetPolicy policy) {
    ReconnectingSession session = new ReconnectingSession();
    try (Simulation simulation = Simulation.builder().server(server).build()) {
      WeexInstance instance =
          simulation.open(
              simulation
                  .options()
                  .platform(target.platform())
                  .targets(policy)
                  .connectsAtOnce(true) // Or what can't be given up on Android is waited for.
                  .console(session::printed)
                  .onFault(fault -> session.seen.add("throws " + firstLine(fault.text()))));
      var unused = instance.run(Library.RECONNECTING_SOCKET.fileName(), library());
      unused = instance.run("session.js", (target.prelude() + TOOLS).replace("\n", " ") + script);
      if (!simulation.run(MOST)) {
        session.seen.add("goes on");
      }
    }
    return session;
  }

  private void printed(String level, String text) {
    if (level.equals("log")) {
      seen.add(text);
    } else if (!text.startsWith("WebSocket ws:")) { // The class's own, as in a browser's console.
      seen.add(level + ": " + text);
    }
  }

  static String library() {
    return Library.RECONNECTING_SOCKET.code();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Compares all that was seen, after which nothing else came. */
  void assertSaw(String lines) {
    assertEquals(lines.strip(), String.join("\n", seen));
  }
}
