package io.github.weexjvm.modules;

import io.github.weexjvm.module.Members;
import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.module.WebObject;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A browser: the renderer's module passes everything on to a {@code WebSocket} of the browser's,
 * and forgets the one before.
 */
final class H5Policy extends WebSocketPolicy {

  @Override
  boolean handlersOutliveConnections() {
    return false;
  }

  @Override
  boolean warnsOfUnheardErrors() {
    return true;
  }

  @Override
  void refused(ScriptError problem) {
    throw ScriptError.domException("SyntaxError", problem.getMessage());
  }

  @Override
  void replaced(ModuleSocket old) {
    // It goes on, with its own handlers.
  }

  // ---- Sending ----

  /** WebIDL makes a string of whatever has no bytes. */
  @Override
  Object outgoing(Object data) {
    if (data instanceof ByteBuffer) {
      return data;
    }
    String text = ScriptValues.text(data);
    if (text != null) {
      return text;
    }
    return data == null ? "null" : text(data);
  }

  private static String text(Object data) {
    return data instanceof List<?> list
        ? String.join(",", list.stream().map(H5Policy::item).toList())
        : "[object Object]";
  }

  private static String item(Object item) {
    String text = ScriptValues.text(item);
    if (text != null) {
      return text;
    }
    return item == null ? "" : text(item);
  }

  @Override
  String sentWithoutConnection() {
    return null;
  }

  @Override
  void sentEarly(ModuleSocket socket, Object message) {
    throw ScriptError.domException(
        "InvalidStateError",
        "webSocket.send: the connection is not open yet: wait for the open event");
  }

  @Override
  String sentLate(ModuleSocket socket) {
    return null;
  }

  // ---- Closing ----

  @Override
  void close(ModuleSocket socket, Object code, Object reason) {
    if (socket != null) {
      socket.close(CloseEvent.NO_STATUS, "");
    }
  }

  @Override
  void instanceEnds(ModuleSocket socket) {
    socket.dismiss(CloseEvent.GOING_AWAY, "");
  }

  @Override
  void ended(ModuleSocket socket, CloseEvent end) {
    int code = end.code();
    if (end.failure() != null) {
      socket.handlers().error(end.failure());
      code = CloseEvent.ABNORMAL; // RFC 6455, section 7.1.5, whatever code we sent.
    }
    socket.handlers().close(code, end.reason(), end.wasClean());
  }

  // ---- Payloads ----

  private static WebObject event(String interfaceName, String type, Object... members) {
    return new WebObject(interfaceName, Members.of("type", type, members));
  }

  @Override
  Object openPayload() {
    return event("Event", "open");
  }

  @Override
  Object messagePayload(Object data, String origin) {
    return event("MessageEvent", "message", "data", data, "origin", origin);
  }

  @Override
  Object incoming(ByteBuffer bytes) {
    return new WebObject("Blob", Map.of("bytes", bytes));
  }

  /** It does not say what went wrong; a browser's console does. */
  @Override
  Object errorPayload(String sentence) {
    return event("Event", "error");
  }

  @Override
  Object closePayload(int code, String reason, boolean wasClean) {
    return event("CloseEvent", "close", "code", code, "reason", reason, "wasClean", wasClean);
  }
}
