package io.github.weexjvm.web;

import io.github.weexjvm.script.HostFunction;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.ConnectionListener;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.HandshakeFields;
import io.github.weexjvm.socket.Utf8;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * The connection of one {@code WebSocket} object: carries its verbs to the socket, and the socket's
 * events to its functions, each with one call into JavaScript. Used on the loop's thread only.
 */
final class WebSocketConnection implements ConnectionListener {

  private final ScriptContext script;
  private final DoubleSupplier now;

  private final Value opened;
  private final Value closing;
  private final Value text;
  private final Value binary;
  private final Value failed;
  private final Value closed;

  /** Null until {@link #start}. */
  private Connection connection;

  /** Sent when the connection no longer took it, in bytes. */
  private long untakenBytes;

  /** Whether the script has given it up before it was open, so that nobody has to be told why. */
  private boolean givenUp;

  WebSocketConnection(ScriptContext script, DoubleSupplier now, Value events) {
    this.script = script;
    this.now = now;
    this.opened = events.getArrayElement(0);
    this.closing = events.getArrayElement(1);
    this.text = events.getArrayElement(2);
    this.binary = events.getArrayElement(3);
    this.failed = events.getArrayElement(4);
    this.closed = events.getArrayElement(5);
  }

  /**
   * @throws IllegalArgumentException for a protocol or header that can't be sent, whether or not
   *     the port is blocked
   */
  /**
   * @param refusal why it fails without an attempt, or null
   */
  void start(
      Connector connector,
      WebSocketUrl url,
      List<String> protocols,
      Map<String, String> headers,
      String refusal) {
    HandshakeFields.checkProtocols(protocols);
    headers.forEach(HandshakeFields::checkHeader);
    connection =
        refusal == null
            ? connector.connect(url, protocols, headers, this)
            : connector.refuse(url, refusal, this);
  }

  // ---- What the script may do ----

  ProxyObject verbs(WebSocketUrl url) {
    Map<String, HostFunction> verbs = new LinkedHashMap<>();
    verbs.put("sendText", arguments -> sendText(arguments[0].asString()));
    verbs.put("sendBinary", arguments -> sendBinary(arguments));
    verbs.put("close", arguments -> close(arguments[0].asInt(), arguments[1].asString()));
    verbs.put("bufferedAmount", arguments -> connection.bufferedBytes() + untakenBytes);
    verbs.put("href", arguments -> url.href());
    verbs.put("origin", arguments -> url.origin());
    return script.functions(verbs);
  }

  private boolean sendText(String message) {
    return taken(connection.sendText(message), () -> Utf8.size(message));
  }

  private boolean sendBinary(Value[] arguments) {
    int length = arguments[2].asInt();
    byte[] bytes = new byte[length];
    if (length > 0) {
      arguments[0].readBuffer(arguments[1].asInt(), bytes, 0, length);
    }
    return taken(connection.sendBinary(ByteBuffer.wrap(bytes)), () -> length);
  }

  private boolean taken(boolean taken, LongSupplier bytes) {
    if (!taken) {
      untakenBytes += bytes.getAsLong();
    }
    return taken;
  }

  private Object close(int code, String reason) {
    givenUp |= connection.state() == Connection.State.CONNECTING;
    connection.close(code, reason);
    return null;
  }

  // ---- What the connection tells ----

  @Override
  public void onOpen(String protocol) {
    script.call(opened, protocol);
  }

  @Override
  public void onClosing() {
    script.call(closing);
  }

  @Override
  public void onText(String message) {
    script.call(text, message, now.getAsDouble());
  }

  @Override
  public void onBinary(ByteBuffer message) {
    script.call(binary, script.toArrayBuffer(message), now.getAsDouble());
  }

  @Override
  public void onClose(CloseEvent end) {
    int code = end.code();
    if (end.failure() != null) {
      if (!givenUp) {
        script.print("warn", "WebSocket " + connection.url() + ": " + end.failure());
      }
      script.call(failed);
      code = CloseEvent.ABNORMAL; // RFC 6455, section 7.1.5, whatever code we sent.
    }
    script.call(closed, code, end.reason(), end.wasClean());
  }
}
