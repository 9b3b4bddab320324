package io.github.weexjvm.modules;

import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.ConnectionListener;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.socket.Utf8;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One connection of the module {@code webSocket}, with the handlers that hear of it. What it does
 * that is not a matter of course, the platform's {@link WebSocketPolicy} decides. Used on the
 * loop's thread only.
 */
final class ModuleSocket implements ConnectionListener {

  private final WebSocketPolicy policy;
  private final Consumer<Quirk> quirks;
  private final ModuleContext context;
  private final Handlers handlers;
  private final String origin;
  private final long maxEarlyBytes;
  private final Backlog backlog;

  /** Set right after this object is made, before anything can happen. */
  private Connection connection;

  /** Sent while connecting: texts and buffers, in order. */
  private final ArrayDeque<Object> early = new ArrayDeque<>();

  private long earlyBytes;
  private boolean wasOpen;

  /** The script has given it up before it was open. */
  private boolean givenUp;

  /** Another has taken its place. */
  private boolean superseded;

  /** Whether the script closed it without a code. */
  private boolean closedWithoutCode;

  ModuleSocket(
      WebSocketPolicy policy,
      Consumer<Quirk> quirks,
      ModuleContext context,
      Handlers handlers,
      String origin,
      Limits limits) {
    this.policy = policy;
    this.quirks = quirks;
    this.context = context;
    this.handlers = handlers;
    this.origin = origin;
    this.maxEarlyBytes = limits.maxBufferedBytes();
    this.backlog = new Backlog(context.loop(), limits.maxWaitingBytes());
  }

  /**
   * Begins to connect.
   *
   * @param protocols null for a header with nothing in it
   */
  void connect(Connector connector, WebSocketUrl url, List<String> protocols) {
    connection =
        protocols == null
            ? connector.connectWithEmptyProtocol(url, this)
            : connector.connect(url, protocols, Map.of(), this);
  }

  Connection.State state() {
    return connection.state();
  }

  /** Whether it is open, or was. */
  boolean wasOpen() {
    return wasOpen;
  }

  Handlers handlers() {
    return handlers;
  }

  // ---- Sending ----

  void send(Object message) {
    if (message instanceof String text) {
      connection.sendText(text);
    } else {
      connection.sendBinary((ByteBuffer) message);
    }
  }

  /** Sends it once the connection is open. */
  void sendOnOpen(Object message) {
    early.add(message);
    earlyBytes +=
        message instanceof String text ? Utf8.size(text) : ((ByteBuffer) message).remaining();
    if (earlyBytes > maxEarlyBytes) {
      connection.abort(
          earlyBytes + " bytes wait to be sent, more than the " + maxEarlyBytes + " allowed");
    }
  }

  private void sendEarly() {
    while (!early.isEmpty() && connection.state() == Connection.State.OPEN) {
      send(early.remove());
    }
    earlyBytes = 0;
  }

  private void forgetEarly() {
    early.clear();
    earlyBytes = 0;
  }

  /** A failure, with what became of the messages that wait. */
  String withUnsent(String failure) {
    String sentence = early.isEmpty() ? failure : failure + "; " + unsent();
    forgetEarly();
    return sentence;
  }

  private String unsent() {
    return early.size() + (early.size() == 1 ? " message was" : " messages were") + " not sent";
  }

  // ---- Closing ----

  /**
   * Closes it; while connecting it is given up.
   *
   * @param code any, or 1005 for none
   */
  void close(int code, String reason) {
    givenUp |= connection.state() == Connection.State.CONNECTING;
    closedWithoutCode |= code == CloseEvent.NO_STATUS;
    connection.close(code, reason);
  }

  /** Closes it, or gives it up, with nobody to hear of it any more. */
  void dismiss(int code, String reason) {
    connection.mute();
    connection.close(code, reason);
    if (!early.isEmpty()) {
      context.warnings().accept("webSocket: " + unsent() + " before the connection was given up");
      forgetEarly();
    }
  }

  /** Whether a script gave it up while it was connecting. */
  boolean isGivenUp() {
    return givenUp;
  }

  void supersede() {
    superseded = true;
  }

  /** Whether the module has another connection by now. */
  boolean isSuperseded() {
    return superseded;
  }

  // ---- Events ----

  @Override
  public void onOpen(String protocol) {
    wasOpen = true;
    sendEarly(); // Before the handler, which may send too.
    handlers.open();
  }

  @Override
  public void onText(String text) {
    boolean waits = handlers.isBusy();
    handlers.text(text, origin);
    if (waits) {
      backlog.add(connection, 2L * text.length());
    }
  }

  @Override
  public void onBinary(ByteBuffer payload) {
    boolean waits = handlers.isBusy();
    int bytes = payload.remaining();
    handlers.binary(payload, origin);
    if (waits) {
      backlog.add(connection, bytes);
    }
  }

  @Override
  public void onClose(CloseEvent end) {
    announce(end);
    policy.ended(this, end);
    forgetEarly();
  }

  private void announce(CloseEvent end) {
    if (end.endOfStream()) {
      quirks.accept(Quirk.END_OF_STREAM);
    } else if (end.failure() != null && !givenUp) {
      quirks.accept(Quirk.NETWORK_FAILURE);
    } else if (end.wasClean() && end.code() == CloseEvent.NO_STATUS && !closedWithoutCode) {
      quirks.accept(Quirk.CLOSED_WITHOUT_CODE);
    }
  }
}
