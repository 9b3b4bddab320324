package io.github.weexjvm.faults;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A script that meets a fault, until nothing can happen any more.
 *
 * @param console all that was printed
 * @param end virtual time from the beginning of the script to its close event; null in real time
 */
record FaultRun(List<String> console, Duration end) {

  private record Played(FaultCase fault, Face face) {}

  private static final long DEADLINE_SECONDS = 30;
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Map<Played, FaultRun> PLAYED = new ConcurrentHashMap<>();
  private static final Pattern WAITING = Pattern.compile("\\d+ bytes wait");

  /** Over TCP, with limits that are short where this fault would have to be waited for. */
  static FaultRun overTcp(FaultCase fault, Face face) throws Exception {
    if (fault.isRefused()) {
      return new FaultRun(connect(fault, face, ScriptedServer.unusedPort()), null);
    }
    try (ScriptedServer server = ScriptedServer.start(fault.hastyScript())) {
      return new FaultRun(connect(fault, face, server.port()), null);
    }
  }

  private static List<String> connect(FaultCase fault, Face face, int port) throws Exception {
    List<String> console = new CopyOnWriteArrayList<>();
    WeexOptions options =
        WeexOptions.builder()
            .console((level, text) -> console.add(shown(level, text, port)))
            .onFault(failure -> console.add(failure.text()))
            .limits(fault.bound().shortLimits())
            .router(asked -> WebSocketUrl.parse("ws://127.0.0.1:" + port + "/"))
            .build();
    try (WeexInstance instance = Weex.open(options)) {
      instance.eval("fault.js", face.script(fault)).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
      instance.idle().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
      return List.copyOf(console);
    }
  }

  /** In virtual time, with the default limits; once, since it is the same each time. */
  static FaultRun inVirtualTime(FaultCase fault, Face face) {
    return PLAYED.computeIfAbsent(new Played(fault, face), key -> simulate(fault, face));
  }

  private static FaultRun simulate(FaultCase fault, Face face) {
    List<String> console = new ArrayList<>();
    List<Duration> ends = new ArrayList<>();
    try (Simulation simulation = Simulation.builder().server(fault.script()).build()) {
      WeexOptions.Builder options =
          simulation
              .options()
              .limits(Limits.DEFAULT)
              .onFault(failure -> console.add(failure.text()))
              .console(
                  (level, text) -> {
                    console.add(shown(level, text, 80));
                    ends.add(simulation.elapsed());
                  });
      var unused = simulation.open(options).run("fault.js", face.script(fault));
      if (!simulation.run(LONG)) {
        throw new AssertionError(fault + ": not over after " + LONG + ": " + console);
      }
    }
    return new FaultRun(console, ends.get(ends.size() - 1));
  }

  /** Without what is another address, or another number, each time. */
  private static String shown(String level, String text, int port) {
    String line = Conversation.shown(level, text);
    String address = line.replace("127.0.0.1:" + port, "HOST").replace("chat.example:80", "HOST");
    return WAITING.matcher(address).replaceFirst("N bytes wait");
  }
}
