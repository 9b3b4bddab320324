package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.ConnectionListener;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.HandshakeFields;
import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.Utf8;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Weex module {@code webSocket}: one connection at a time, four handlers that outlive it. It
 * behaves so that the documented samples work as written: a handler may be assigned or passed,
 * before or after {@code WebSocket()}, and what is sent too early waits for the connection.
 */
public final class WebSocketModule implements WeexModule {

  private final Connector connector;
  private ModuleContext context;

  /** Null where the script has set none. */
  private JSCallback onopen;

  private JSCallback onmessage;
  private JSCallback onclose;
  private JSCallback onerror;

  /** The latest, which may have ended; null before the first {@link #webSocket}. */
  private Connection connection;

  /** What listens to the latest; an earlier one that is still around has nothing more to say. */
  private Events events;

  /** Sent while connecting: texts and buffers, in order. */
  private final ArrayDeque<Object> early = new ArrayDeque<>();

  private long earlyBytes;
  private final long maxEarlyBytes;

  /** A module whose connections come from a connector. */
  public WebSocketModule(Connector connector) {
    this.connector = connector;
    this.maxEarlyBytes = connector.limits().maxBufferedBytes();
  }

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
  }

  // ---- What scripts call ----

  /** Connects. An earlier connection is closed, and heard of no more. */
  @JSMethod(alias = "WebSocket")
  public void webSocket(Object url, Object protocol) {
    WebSocketUrl parsed = parse(url);
    List<String> protocols = protocols(protocol);
    dismiss();
    events = new Events(parsed.origin());
    connection = connector.connect(parsed, protocols, Map.of(), events);
  }

  /** Sends a text or a buffer; while connecting it waits, and after the close it is an error. */
  @JSMethod
  public void send(Object data) {
    Object message = message(data);
    if (connection == null) {
      failLater("send() needs a connection: call WebSocket(url) first");
      return;
    }
    switch (connection.state()) {
      case CONNECTING -> enqueue(message);
      case OPEN -> sendNow(message);
      case CLOSING, CLOSED -> failLater("send() after the connection was closed: nothing was sent");
    }
  }

  /** Closes; the code is 1000 or 3000 to 4999, the reason at most 123 bytes. */
  @JSMethod
  public void close(Object code, Object reason) {
    CloseArguments checked = CloseArguments.of(code, reason);
    if (connection != null) {
      connection.close(checked.code(), checked.reason());
    }
  }

  @JSMethod(assignable = true)
  public void onopen(JSCallback handler) {
    onopen = handler;
  }

  @JSMethod(assignable = true)
  public void onmessage(JSCallback handler) {
    onmessage = handler;
  }

  @JSMethod(assignable = true)
  public void onclose(JSCallback handler) {
    onclose = handler;
  }

  @JSMethod(assignable = true)
  public void onerror(JSCallback handler) {
    onerror = handler;
  }

  @Override
  public void destroy() {
    dismiss();
  }

  // ---- Connecting ----

  private static WebSocketUrl parse(Object url) {
    String text = ScriptValues.text(url);
    if (text == null) {
      throw ScriptError.type(
          "webSocket.WebSocket: the first argument must be a URL, as in 'ws://localhost:8080/', not "
              + ScriptValues.kind(url));
    }
    try {
      return WebSocketUrl.parse(text);
    } catch (InvalidUrlException e) {
      throw ScriptError.syntax(e.getMessage());
    }
  }

  private static List<String> protocols(Object given) {
    List<String> protocols;
    if (given == null || "".equals(given)) {
      protocols = List.of();
    } else if (given instanceof List<?> list) {
      protocols = list.stream().map(WebSocketModule::protocol).toList();
    } else {
      protocols = List.of(protocol(given).split(" *, *", -1)); // A line break is no space.
    }
    try {
      HandshakeFields.checkProtocols(protocols);
    } catch (IllegalArgumentException e) {
      throw ScriptError.syntax(e.getMessage());
    }
    return protocols;
  }

  private static String protocol(Object given) {
    String text = ScriptValues.text(given);
    if (text == null) {
      throw ScriptError.type(
          "webSocket.WebSocket: a protocol must be a string, not " + ScriptValues.kind(given));
    }
    return text;
  }

  private void dismiss() {
    if (connection == null) {
      return;
    }
    connection.mute();
    connection.close(CloseEvent.GOING_AWAY, "");
    if (!early.isEmpty()) {
      context.warnings().accept("webSocket: " + unsent() + " before the connection was given up");
      forgetEarly();
    }
  }

  // ---- Sending ----

  private static Object message(Object data) {
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

  private void enqueue(Object message) {
    early.add(message);
    earlyBytes +=
        message instanceof String text ? Utf8.size(text) : ((ByteBuffer) message).remaining();
    if (earlyBytes > maxEarlyBytes) {
      connection.abort(
          earlyBytes + " bytes wait to be sent, more than the " + maxEarlyBytes + " allowed");
    }
  }

  private void sendNow(Object message) {
    if (message instanceof String text) {
      connection.sendText(text);
    } else {
      connection.sendBinary((ByteBuffer) message);
    }
  }

  private void sendEarly() {
    while (!early.isEmpty() && connection.state() == Connection.State.OPEN) {
      sendNow(early.remove());
    }
    earlyBytes = 0;
  }

  private String unsent() {
    return early.size() + (early.size() == 1 ? " message was" : " messages were") + " not sent";
  }

  private void forgetEarly() {
    early.clear();
    earlyBytes = 0;
  }

  // ---- Events ----

  private void failLater(String sentence) {
    context.liveness().retain();
    context
        .loop()
        .execute(
            () -> {
              context.liveness().release();
              fireError(sentence);
            });
  }

  private void fireError(String sentence) {
    if (onerror == null) {
      context.warnings().accept("webSocket: " + sentence);
    } else {
      onerror.invokeAndKeepAlive(event("error", "data", sentence));
    }
  }

  private static void fire(JSCallback handler, Map<String, Object> event) {
    if (handler != null) {
      handler.invokeAndKeepAlive(event);
    }
  }

  /** An event's payload, its members in the order in which a console shows them. */
  private static Map<String, Object> event(String type, Object... members) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    for (int i = 0; i < members.length; i += 2) {
      event.put((String) members[i], members[i + 1]);
    }
    return event;
  }

  private final class Events implements ConnectionListener {

    private final String origin;

    Events(String origin) {
      this.origin = origin;
    }

    @Override
    public void onOpen(String protocol) {
      sendEarly(); // Before the handler, which may send too.
      fire(onopen, event("open"));
    }

    @Override
    public void onText(String text) {
      fire(onmessage, event("message", "data", text, "origin", origin));
    }

    @Override
    public void onBinary(ByteBuffer payload) {
      fire(onmessage, event("message", "data", payload, "origin", origin));
    }

    @Override
    public void onClose(CloseEvent end) {
      String failure = end.failure();
      if (failure != null) {
        String sentence = early.isEmpty() ? failure : failure + "; " + unsent();
        forgetEarly(); // Before the handler, which may connect again and send.
        fireError(sentence);
      }
      if (events == this) {
        forgetEarly();
        fire(
            onclose,
            event("close", "code", end.code(), "reason", end.reason(), "wasClean", end.wasClean()));
      }
    }
  }
}
