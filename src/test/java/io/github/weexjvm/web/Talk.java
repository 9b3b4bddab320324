package io.github.weexjvm.web;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ServerScript;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A script that has a {@code WebSocket} talks to a server, and all that it prints is compared:
 * after the last expected line, nothing else may come.
 */
final class Talk {

  static final String NEW = "const ws = new WebSocket('ws://example.org/');\n";

  /** Listeners that print each event and what it carries. */
  static final String LISTEN =
      """
      const shown = {
        message: ({ data }) => [JSON.stringify(data)],
        close: ({ code, reason, wasClean }) => [code, JSON.stringify(reason), wasClean],
      };
      for (const type of ['open', 'message', 'error', 'close']) {
        ws.addEventListener(type, (event) => console.log(type, ...(shown[type]?.(event) ?? [])));
      }
      """;

  static final String CONNECT = NEW + LISTEN;

  static final String CLOSED_1000 = "close 1000 \"\" true";
  static final String CLOSED_1005 = "close 1005 \"\" true";
  static final String CLOSED_1006 = "close 1006 \"\" false";

  /** A server that closes when it has said what it has to say. */
  static final String BYE = "\nclose 1000\nexpect close 1000";

  private Talk() {}

  /** The console's line about a failure. */
  static String warning(String reason) {
    return "warn: WebSocket ws://example.org/: " + reason;
  }

  /** {@code {server}} in a line is the server's address. No faults. */
  static void play(String server, String code, String... console) throws Exception {
    playWithFaults(server, code, List.of(), console);
  }

  /** The same for a script with errors that nobody catches. */
  static void playWithFaults(String server, String code, List<String> faults, String... console)
      throws Exception {
    Conversation.play(ServerScript.parse(server), "test.js", code).assertSaw(faults, console);
  }

  /** The same with settings. */
  static void play(
      String server, UnaryOperator<WeexOptions.Builder> settings, String code, String... console)
      throws Exception {
    Conversation.play(ServerScript.parse(server), "test.js", code, settings)
        .assertSaw(List.of(), console);
  }

  /** The same with a server in Java, which must have got one connection. */
  static void play(ConnectionScript server, String code, String... console) throws Exception {
    play(server, options -> options, code, console);
  }

  /** The same with settings. */
  static void play(
      ConnectionScript server,
      UnaryOperator<WeexOptions.Builder> settings,
      String code,
      String... console)
      throws Exception {
    Conversation.play(server, 1, "test.js", code, settings).assertSaw(List.of(), console);
  }

  /**
   * What a script without a server prints; the socket in it, if there is one, is made to fail.
   *
   * @param code may use {@code quiet()}, which gives a socket that is closed already
   */
  static void playAlone(String code, String... console) throws Exception {
    playAlone(code, List.of(), console);
  }

  /** The same for a script with errors that nobody catches. */
  static void playAlone(String code, List<String> faults, String... console) throws Exception {
    String quiet =
        """
        function quiet() {
          const ws = new WebSocket('ws://example.org/');
          ws.close(); // Its error and close events come when the script has run.
          return ws;
        }
        """;
    playWithFaults("refused", quiet + code, faults, console);
  }
}
