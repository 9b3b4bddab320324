package io.github.weexjvm.modules;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ServerScript;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Plays a script that has the module as {@code ws} against a server, and compares all that it
 * prints: after the last expected line, nothing else may come.
 */
final class Play {

  static final String URL = "'ws://example.org/'";

  /** Handlers that print the events' payloads, so that their members and order show. */
  static final String LISTEN =
      """
      for (const name of ['onopen', 'onmessage', 'onclose', 'onerror']) {
        ws[name] = (event) => console.log(JSON.stringify(event));
      }
      """;

  static final String CONNECT = LISTEN + "ws.WebSocket(" + URL + ", '');\n";

  static final String OPEN = "{\"type\":\"open\"}";
  static final String CLOSED_1000 = closed(1000, "", true);
  static final String CLOSED_1006 = closed(1006, "", false);

  private Play() {}

  static String message(String json) {
    return "{\"type\":\"message\",\"data\":" + json + ",\"origin\":\"ws://example.org\"}";
  }

  static String error(String sentence) {
    return "{\"type\":\"error\",\"data\":\"" + sentence.replace("\"", "\\\"") + "\"}";
  }

  static String closed(int code, String reason, boolean wasClean) {
    return "{\"type\":\"close\",\"code\":%d,\"reason\":\"%s\",\"wasClean\":%s}"
        .formatted(code, reason, wasClean);
  }

  /** Compares the console; {@code {server}} in it is the server's address. No faults. */
  static void play(String server, String code, String... console) throws Exception {
    playWithFaults(server, code, List.of(), console);
  }

  /** The same for a script with errors that nobody catches. */
  static void playWithFaults(String server, String code, List<String> faults, String... console)
      throws Exception {
    Conversation.play(ServerScript.parse(server), "test.js", module() + code)
        .assertSaw(faults, console);
  }

  /** The same with a server in Java, which gets as many connections as there are. */
  static void play(
      ConnectionScript server,
      UnaryOperator<WeexOptions.Builder> settings,
      String code,
      String... console)
      throws Exception {
    Conversation.play(server, 0, "test.js", module() + code, settings)
        .assertSaw(List.of(), console);
  }

  private static String module() {
    return "const ws = weex.requireModule('webSocket');\n";
  }
}
