package io.github.weexjvm.reconnecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Library;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The file itself, as an app that copies it has it. */
@Timeout(60)
final class LibraryTest {

  private static Context.Builder quiet() {
    return Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false");
  }

  private static Object eval(String before, String after) {
    try (Context context = quiet().build()) {
      return context.eval("js", before + Library.RECONNECTING_SOCKET.code() + after).asString();
    }
  }

  @Test
  void itIsForTheEnginesOfOldPhones() {
    try (Context context = quiet().option("js.ecmascript-version", "5").build()) {
      context.eval("js", Library.RECONNECTING_SOCKET.code());
      assertEquals("function", context.eval("js", "typeof ReconnectingSocket").asString());
    }
  }

  @Test
  void aBundlerTakesItForACommonJsModule() {
    assertEquals(
        "function",
        eval("const module = { exports: {} }; (function () {", "})(); typeof module.exports"));
  }

  @Test
  void whoeverHasNoSocketIsTold() {
    assertEquals(
        "ReconnectingSocket: there is neither weex nor a class WebSocket here: give one of them as"
            + " the option socket",
        eval("", "try { ReconnectingSocket('ws://h/') } catch (e) { e.message }"));
  }

  @Test
  void optionsAreChecked() {
    assertEquals(
        "ReconnectingSocket: there is no option retries; there are socket, protocol, binaryType,"
            + " baseDelay, factor, maxDelay, maxAttempts, stableAfter, connectTimeout, maxQueued,"
            + " maxQueuedSize, random, keyOf, shouldReconnect",
        message("{ retries: 3 }"));
    assertEquals(
        "ReconnectingSocket: the option maxAttempts must be a number from 0 on, not -1",
        message("{ maxAttempts: -1 }"));
    assertEquals(
        "ReconnectingSocket: the option keyOf must be a function", message("{ keyOf: 'id' }"));
  }

  private static Object message(String options) {
    return eval(
        "", "try { ReconnectingSocket('ws://h/', " + options + ") } catch (e) { e.message }");
  }

  @Test
  void aDelayIsFullyJittered() {
    String delays =
        """
        const lines = { WebSocket() {}, onopen() {}, onmessage() {}, onclose() {}, onerror(fn) {
          lose = fn;
        } };
        let lose, now;
        function setTimeout(fn) { now = fn; }
        function clearTimeout() {}
        const delays = [];
        const socket = ReconnectingSocket('ws://h/', { socket: lines, random: () => %s });
        socket.onreconnecting = ({ delay }) => { delays.push(delay); };
        for (let i = 0; i < 8; i++) { lose({}); now(); }
        delays.join(' ');
        """;
    assertEquals("0 0 0 0 0 0 0 0", eval("", delays.formatted("0")));
    assertEquals(
        "999 1999 3999 7999 15999 29999 29999 29999", eval("", delays.formatted("0.99999")));
  }
}
