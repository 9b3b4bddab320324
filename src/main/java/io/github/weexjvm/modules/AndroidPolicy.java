package io.github.weexjvm.modules;

import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.Utf8;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Android: the SDK's {@code WebSocketModule} and {@code DefaultWebSocketAdapter} over okhttp-ws
 * 2.3.0. An adapter and its listener are made for each connection; the adapter has a socket only
 * once that is open, and keeps it for good.
 */
final class AndroidPolicy extends DevicePolicy {

  private static final Logger LOG = LoggerFactory.getLogger(AndroidPolicy.class);
  private static final int MAX_CONTROL_BYTES = 125;

  @Override
  boolean handlersOutliveConnections() {
    return false;
  }

  /** They are {@code invoke}d, the others {@code invokeAndKeepAlive}d. */
  @Override
  boolean keeps(Handlers.Event event) {
    return event == Handlers.Event.MESSAGE || event == Handlers.Event.ERROR;
  }

  @Override
  void refused(ScriptError problem) {
    LOG.warn("webSocket: {}", problem.getMessage());
  }

  @Override
  boolean sendsEmptyProtocol() {
    return true;
  }

  @Override
  void replaced(ModuleSocket old) {
    if (old.state() == Connection.State.OPEN) {
      old.close(CloseEvent.GOING_AWAY, "CLOSE_GOING_AWAY");
    }
  }

  // ---- Sending ----

  /** The method takes a string; of anything else fastjson makes one, in the order of the keys. */
  @Override
  Object outgoing(Object data) {
    if (data == null) {
      return "";
    }
    return data instanceof Map || data instanceof List
        ? Json.write(sorted(data))
        : ScriptValues.text(data);
  }

  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> made = new TreeMap<>();
      map.forEach((key, member) -> made.put(String.valueOf(key), sorted(member)));
      return made;
    }
    return value instanceof List<?> list
        ? list.stream().map(AndroidPolicy::sorted).toList()
        : value;
  }

  @Override
  void sentEarly(ModuleSocket socket, Object message) {
    socket.handlers().errorLater(notReady());
  }

  @Override
  String sentLate(ModuleSocket socket) {
    return socket.wasOpen() ? "closed" : notReady();
  }

  private static String notReady() {
    return "WebSocket is not ready";
  }

  // ---- Closing ----

  @Override
  void close(ModuleSocket socket, Object code, Object reason) {
    if (socket == null || !socket.wasOpen()) {
      return;
    }
    int number = code(code);
    String text = reason == null ? "" : String.valueOf(ScriptValues.text(reason));
    String problem = problem(number, text);
    if (problem == null) {
      socket.close(number, text);
    } else {
      socket.handlers().errorLater(problem);
    }
  }

  /** What is no number is 1000. */
  private static int code(Object given) {
    try {
      return Integer.parseInt(String.valueOf(ScriptValues.text(given)));
    } catch (NumberFormatException e) {
      return CloseEvent.NORMAL;
    }
  }

  /** What okhttp's exceptions say, or null. */
  private static String problem(int code, String reason) {
    if (code < 1000 || code >= 5000) {
      return "Code must be in range [1000,5000).";
    }
    if (!CloseArguments.isAllowed(code)) {
      return "Code " + code + " is reserved and may not be used.";
    }
    return 2 + Utf8.size(reason) > MAX_CONTROL_BYTES
        ? "Payload size must be less than or equal to " + MAX_CONTROL_BYTES
        : null;
  }

  @Override
  void instanceEnds(ModuleSocket socket) {
    socket.dismiss(CloseEvent.GOING_AWAY, "CLOSE_GOING_AWAY");
  }

  @Override
  void ended(ModuleSocket socket, CloseEvent end) {
    if (end.endOfStream()) { // An EOFException.
      socket.handlers().close(CloseEvent.NORMAL, "CLOSE_NORMAL", true);
    } else if (end.failure() != null) {
      socket.handlers().error(end.failure());
    } else {
      int code = end.code() == CloseEvent.NO_STATUS ? 0 : end.code();
      socket.handlers().close(code, end.reason(), true);
    }
  }

  // ---- Payloads ----

  @Override
  Object incoming(ByteBuffer bytes) {
    return null;
  }

  @Override
  Object errorPayload(String sentence) {
    return Map.of("data", sentence);
  }
}
