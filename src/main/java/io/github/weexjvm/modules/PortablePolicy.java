package io.github.weexjvm.modules;

import io.github.weexjvm.module.Members;
import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * The platform that makes the documented samples work as written: handlers may be set at any time,
 * what is sent too early waits for the connection, and mistakes have a sentence.
 */
final class PortablePolicy extends WebSocketPolicy {

  @Override
  boolean handlersOutliveConnections() {
    return true;
  }

  @Override
  boolean warnsOfUnheardErrors() {
    return true;
  }

  @Override
  void refused(ScriptError problem) {
    throw problem;
  }

  @Override
  void replaced(ModuleSocket old) {
    old.dismiss(CloseEvent.GOING_AWAY, "");
  }

  // ---- Sending ----

  @Override
  Object outgoing(Object data) {
    Object message = data instanceof ByteBuffer ? data : ScriptValues.text(data);
    if (message == null) {
      boolean structured = data instanceof List || data instanceof Map;
      throw ScriptError.type(
          "webSocket.send: the message must be a string, an ArrayBuffer or a view, not "
              + ScriptValues.kind(data)
              + (structured ? "; use JSON.stringify() on it" : ""));
    }
    return message;
  }

  @Override
  String sentWithoutConnection() {
    return "send() needs a connection: call WebSocket(url) first";
  }

  @Override
  void sentEarly(ModuleSocket socket, Object message) {
    socket.sendOnOpen(message);
  }

  @Override
  String sentLate(ModuleSocket socket) {
    return "send() after the connection was closed: nothing was sent";
  }

  // ---- Closing ----

  @Override
  void close(ModuleSocket socket, Object code, Object reason) {
    CloseArguments checked = CloseArguments.of(code, reason);
    if (socket != null) {
      socket.close(checked.code(), checked.reason());
    }
  }

  @Override
  void instanceEnds(ModuleSocket socket) {
    socket.dismiss(CloseEvent.GOING_AWAY, "");
  }

  @Override
  void ended(ModuleSocket socket, CloseEvent end) {
    if (end.failure() != null) {
      socket.handlers().error(socket.withUnsent(end.failure())); // It may connect again and send.
    }
    if (!socket.isSuperseded()) {
      socket.handlers().close(end.code(), end.reason(), end.wasClean());
    }
  }

  // ---- Payloads ----

  @Override
  Object openPayload() {
    return Members.of("type", "open");
  }

  @Override
  Object messagePayload(Object data, String origin) {
    return Members.of("type", "message", "data", data, "origin", origin);
  }

  @Override
  Object incoming(ByteBuffer bytes) {
    return bytes;
  }

  @Override
  Object errorPayload(String sentence) {
    return Members.of("type", "error", "data", sentence);
  }

  @Override
  Object closePayload(int code, String reason, boolean wasClean) {
    return Members.of("type", "close", "code", code, "reason", reason, "wasClean", wasClean);
  }
}
