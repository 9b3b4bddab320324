package io.github.weexjvm.modules;

import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.Members;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Utf8;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * iOS: the SDK's {@code WXWebSocketModule} and {@code WXWebSocketDefaultImpl} over SocketRocket
 * 0.4.2. The handlers are the module's, and it says little.
 */
final class IosPolicy extends DevicePolicy {

  private static final int MAX_REASON_BYTES = 123;

  /** What {@code integerValue} reads of a string. */
  private static final Pattern LEADING_INTEGER = Pattern.compile("\\s*([+-]?\\d{1,9}).*");

  @Override
  boolean handlersOutliveConnections() {
    return true;
  }

  @Override
  boolean keeps(Handlers.Event event) {
    return event != Handlers.Event.CLOSE;
  }

  @Override
  void refused(ScriptError problem) {
    // The socket is made of a URL that is nil, and nobody hears of it.
  }

  @Override
  void replaced(ModuleSocket old) {
    old.dismiss(CloseEvent.NORMAL, "");
  }

  // ---- Sending ----

  @Override
  Object outgoing(Object data) {
    return data instanceof String || data instanceof ByteBuffer ? data : null;
  }

  @Override
  void sentEarly(ModuleSocket socket, Object message) {
    // Lost.
  }

  @Override
  String sentLate(ModuleSocket socket) {
    return null;
  }

  // ---- Closing ----

  @Override
  void close(ModuleSocket socket, Object code, Object reason) {
    if (socket == null) {
      return;
    }
    if (code instanceof String text && !text.isEmpty()) {
      socket.close(integer(text), reason instanceof String given ? fitting(given) : "");
    } else {
      socket.close(CloseEvent.NORMAL, "");
    }
  }

  private static int integer(String text) {
    Matcher matcher = LEADING_INTEGER.matcher(text);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** As much of a reason as a close frame holds. */
  private static String fitting(String reason) {
    String text = reason;
    while (Utf8.size(text) > MAX_REASON_BYTES) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
    return text;
  }

  @Override
  void instanceEnds(ModuleSocket socket) {
    socket.dismiss(CloseEvent.NORMAL, "");
  }

  @Override
  void ended(ModuleSocket socket, CloseEvent end) {
    Handlers handlers = socket.handlers();
    if (socket.isGivenUp()) {
      handlers.close(0, "", true);
    } else if (end.endOfStream()) {
      handlers.close(CloseEvent.GOING_AWAY, "Stream end encountered", false);
    } else if (end.failure() != null) {
      handlers.error(end.failure());
    } else {
      handlers.close(end.code(), end.reason(), end.wasClean());
    }
  }

  // ---- Payloads ----

  @Override
  Object incoming(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    String base64 = Base64.getEncoder().encodeToString(copy);
    return Members.of("@type", "binary", "base64", base64, "dataType", "ArrayBuffer");
  }

  /** What an {@code NSError} says of itself in its {@code userInfo}. */
  @Override
  Object errorPayload(String sentence) {
    return Map.of("data", Json.write(Map.of("NSLocalizedDescription", sentence)));
  }
}
