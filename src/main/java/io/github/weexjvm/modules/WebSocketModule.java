package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.HandshakeFields;
import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Weex module {@code webSocket}: four handlers, and one connection that the script speaks
 * through. It says which situation has arisen; what follows from it where the platforms differ, the
 * {@link WebSocketPolicy} decides.
 */
public final class WebSocketModule implements WeexModule {

  private final Connector connector;
  private final WebSocketPolicy policy;
  private final Consumer<Quirk> quirks;
  private ModuleContext context;

  /** What the script sets handlers in; null while there is nothing that would keep them. */
  private Handlers handlers;

  /** The latest, which may have ended; null before the first {@link #webSocket}. */
  private ModuleSocket socket;

  /**
   * A module.
   *
   * @param connector makes its connections
   * @param quirks hears of the situations in which platforms differ
   */
  public WebSocketModule(Connector connector, WebSocketPolicy policy, Consumer<Quirk> quirks) {
    this.connector = connector;
    this.policy = policy;
    this.quirks = quirks;
  }

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
    handlers = policy.handlersOutliveConnections() ? newHandlers() : null;
  }

  private Handlers newHandlers() {
    return new Handlers(policy, context, quirks);
  }

  // ---- What scripts call ----

  /** Connects. What becomes of an earlier connection is the platform's affair. */
  @JSMethod(alias = "WebSocket")
  public void webSocket(Object url, Object protocol) {
    WebSocketUrl parsed;
    List<String> protocols;
    try {
      parsed = parse(url);
      protocols = protocols(protocol);
    } catch (ScriptError e) {
      quirks.accept(Quirk.BAD_URL);
      policy.refused(e);
      return;
    }
    announceConnecting(String.valueOf(url), protocols);
    supersede();
    connect(parsed, protocols);
  }

  private void supersede() {
    if (socket != null) {
      socket.supersede();
      if (socket.state() != Connection.State.CLOSED) {
        policy.replaced(socket);
      }
    }
  }

  private void connect(WebSocketUrl url, List<String> protocols) {
    if (!policy.handlersOutliveConnections()) {
      handlers = newHandlers();
    }
    socket = new ModuleSocket(policy, quirks, context, handlers, url.origin(), connector.limits());
    boolean empty = protocols.isEmpty() && policy.sendsEmptyProtocol();
    socket.connect(connector, url, empty ? null : protocols);
  }

  /** Sends a text or a buffer. */
  @JSMethod
  public void send(Object data) {
    announceSending(data);
    Object message = policy.outgoing(data);
    if (message == null) {
      return;
    }
    if (socket == null) {
      fail(handlers, policy.sentWithoutConnection());
      return;
    }
    switch (socket.state()) {
      case CONNECTING -> policy.sentEarly(socket, message);
      case OPEN -> socket.send(message);
      case CLOSING, CLOSED -> fail(socket.handlers(), policy.sentLate(socket));
    }
  }

  private static void fail(Handlers hearing, String sentence) {
    if (sentence != null) {
      hearing.errorLater(sentence);
    }
  }

  /** Closes. */
  @JSMethod
  public void close(Object code, Object reason) {
    announceClosing(code);
    policy.close(socket, code, reason);
  }

  @JSMethod(assignable = true)
  public void onopen(JSCallback handler) {
    set(Handlers.Event.OPEN, handler);
  }

  @JSMethod(assignable = true)
  public void onmessage(JSCallback handler) {
    set(Handlers.Event.MESSAGE, handler);
  }

  @JSMethod(assignable = true)
  public void onclose(JSCallback handler) {
    set(Handlers.Event.CLOSE, handler);
  }

  @JSMethod(assignable = true)
  public void onerror(JSCallback handler) {
    set(Handlers.Event.ERROR, handler);
  }

  private void set(Handlers.Event event, JSCallback handler) {
    if (socket == null) {
      quirks.accept(Quirk.HANDLER_BEFORE_CONNECT);
    }
    if (handlers != null) {
      handlers.set(event, handler);
    }
  }

  @Override
  public boolean holds(String handler) {
    return handlers != null && handlers.has(Handlers.Event.of(handler));
  }

  @Override
  public void destroy() {
    if (socket != null && socket.state() != Connection.State.CLOSED) {
      quirks.accept(Quirk.INSTANCE_END);
      policy.instanceEnds(socket);
    }
  }

  // ---- Situations ----

  private void announceConnecting(String url, List<String> protocols) {
    String scheme = url.strip().toLowerCase(Locale.ROOT);
    if (scheme.startsWith("http:") || scheme.startsWith("https:")) {
      quirks.accept(Quirk.HTTP_URL);
    }
    if (protocols.isEmpty()) {
      quirks.accept(Quirk.EMPTY_PROTOCOL);
    }
    if (socket == null) {
      return;
    }
    if (!handlers.isEmpty()) {
      quirks.accept(Quirk.HANDLER_BEFORE_CONNECT);
    }
    switch (socket.state()) {
      case CONNECTING -> quirks.accept(Quirk.CONNECT_WHILE_CONNECTING);
      case OPEN, CLOSING -> quirks.accept(Quirk.CONNECT_WHILE_OPEN);
      case CLOSED -> {}
    }
  }

  private void announceSending(Object data) {
    boolean binary = data instanceof Map<?, ?> map && "binary".equals(map.get("@type"));
    if (binary || data instanceof ByteBuffer) {
      quirks.accept(Quirk.BINARY_OUT);
    }
    if (socket == null) {
      quirks.accept(Quirk.SEND_BEFORE_CONNECT);
      return;
    }
    switch (socket.state()) {
      case CONNECTING -> quirks.accept(Quirk.SEND_BEFORE_OPEN);
      case OPEN -> {}
      case CLOSING, CLOSED -> quirks.accept(Quirk.SEND_AFTER_CLOSE);
    }
  }

  private void announceClosing(Object code) {
    boolean absent = code == null || "".equals(code);
    if (!absent && !CloseArguments.isAllowed(code)) {
      quirks.accept(Quirk.CLOSE_WITH_BAD_CODE);
    }
    if (socket == null) {
      return;
    }
    if (socket.state() == Connection.State.CONNECTING) {
      quirks.accept(Quirk.CLOSE_WHILE_CONNECTING);
    } else if (socket.state() == Connection.State.OPEN && absent) {
      quirks.accept(Quirk.CLOSE_WITHOUT_CODE);
    } else if (socket.state() == Connection.State.OPEN && CloseArguments.isAllowed(code)) {
      quirks.accept(code instanceof String ? Quirk.CLOSE_WITH_STRING : Quirk.CLOSE_WITH_NUMBER);
    }
  }

  // ---- Arguments of WebSocket() ----

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
}
