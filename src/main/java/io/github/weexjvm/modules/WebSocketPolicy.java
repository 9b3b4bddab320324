package io.github.weexjvm.modules;

import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import java.nio.ByteBuffer;

/**
 * What a platform's module {@code webSocket} does where the platforms differ; all else is in {@link
 * WebSocketModule} and {@link ModuleSocket}. {@link Quirk} says the same in words. Stateless; used
 * on the loop's thread.
 */
public abstract class WebSocketPolicy {

  WebSocketPolicy() {}

  /** What makes the documented samples work as written. */
  public static WebSocketPolicy portable() {
    return new PortablePolicy();
  }

  /** What the Weex SDK for Android does, with okhttp-ws. */
  public static WebSocketPolicy android() {
    return new AndroidPolicy();
  }

  /** What the Weex SDK for iOS does, with SocketRocket. */
  public static WebSocketPolicy ios() {
    return new IosPolicy();
  }

  /** What the Weex renderer for browsers does. */
  public static WebSocketPolicy h5() {
    return new H5Policy();
  }

  // ---- Handlers ----

  /** Whether the handlers are the module's; else each connection has its own. */
  abstract boolean handlersOutliveConnections();

  /** Whether a handler may be called more than once. */
  boolean keeps(Handlers.Event event) {
    return true;
  }

  /** Whether the developer is told of an error that the script does not listen to. */
  abstract boolean warnsOfUnheardErrors();

  // ---- Connecting ----

  /**
   * Takes note of a URL or a protocol that is refused.
   *
   * @throws ScriptError if the script is to hear of it
   */
  abstract void refused(ScriptError problem);

  /** Whether {@code ''} for a protocol makes an empty header. */
  boolean sendsEmptyProtocol() {
    return false;
  }

  /** Another connection is about to take the place of one that has not ended. */
  abstract void replaced(ModuleSocket old);

  // ---- Sending ----

  /**
   * What is sent for what a script passes to {@code send()}.
   *
   * @return a {@code String} or a {@code ByteBuffer}, or null for nothing
   */
  abstract Object outgoing(Object data);

  /** What the error event says of {@code send()} without a connection; null for no event. */
  abstract String sentWithoutConnection();

  /** Deals with what is sent before the connection is open. */
  abstract void sentEarly(ModuleSocket socket, Object message);

  /** What the error event says of a {@code send()} that comes too late; null for no event. */
  abstract String sentLate(ModuleSocket socket);

  // ---- Closing ----

  /**
   * Carries out {@code close()}.
   *
   * @param socket null before the first connection
   */
  abstract void close(ModuleSocket socket, Object code, Object reason);

  /** The instance ends, and this connection has not. */
  abstract void instanceEnds(ModuleSocket socket);

  /** Tells the script that its connection has ended. */
  abstract void ended(ModuleSocket socket, CloseEvent end);

  // ---- Payloads ----

  abstract Object openPayload();

  abstract Object messagePayload(Object data, String origin);

  /**
   * The data of a message that was binary, or null when nobody is to hear of it.
   *
   * @param bytes the callee's own
   */
  abstract Object incoming(ByteBuffer bytes);

  abstract Object errorPayload(String sentence);

  abstract Object closePayload(int code, String reason, boolean wasClean);
}
