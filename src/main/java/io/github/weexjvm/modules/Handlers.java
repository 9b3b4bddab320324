package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.ModuleContext;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The four handlers that a script has set, and the way to them: of the module, or of one of its
 * connections. Used on the loop's thread only.
 */
final class Handlers {

  private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

  /** What handlers are told of. */
  enum Event {
    OPEN,
    MESSAGE,
    ERROR,
    CLOSE;

    /** One by the name of its handler, such as {@code onopen}. */
    static Event of(String handler) {
      return valueOf(handler.substring(2).toUpperCase(Locale.ROOT));
    }
  }

  private final WebSocketPolicy policy;
  private final ModuleContext context;
  private final Consumer<Quirk> quirks;

  private final Map<Event, JSCallback> callbacks = new EnumMap<>(Event.class);

  /** Whose present handlers have been called. */
  private final Set<Event> called = EnumSet.noneOf(Event.class);

  Handlers(WebSocketPolicy policy, ModuleContext context, Consumer<Quirk> quirks) {
    this.policy = policy;
    this.context = context;
    this.quirks = quirks;
  }

  /**
   * @param handler null for none
   */
  void set(Event event, JSCallback handler) {
    called.remove(event);
    if (handler == null) {
      callbacks.remove(event);
    } else {
      callbacks.put(event, handler);
    }
  }

  boolean has(Event event) {
    return callbacks.containsKey(event);
  }

  /** Whether a message would have to wait for its handler. */
  boolean isBusy() {
    JSCallback handler = callbacks.get(Event.MESSAGE);
    return handler != null && handler.isBusy();
  }

  /** Whether there is no handler at all. */
  boolean isEmpty() {
    return callbacks.isEmpty();
  }

  // ---- What happens ----

  void open() {
    if (has(Event.OPEN)) {
      announce(Event.OPEN, Quirk.OPEN_PAYLOAD);
      call(Event.OPEN, policy.openPayload());
    }
  }

  void text(String text, String origin) {
    JSCallback handler = callbacks.get(Event.MESSAGE);
    if (handler != null) {
      quirks.accept(Quirk.MESSAGE_PAYLOAD);
      handler.invokeAndKeepAlive(policy.messagePayload(text, origin));
    }
  }

  void binary(ByteBuffer bytes, String origin) {
    JSCallback handler = callbacks.get(Event.MESSAGE);
    if (handler == null) {
      return;
    }
    quirks.accept(Quirk.MESSAGE_PAYLOAD);
    quirks.accept(Quirk.BINARY_IN);
    Object data = policy.incoming(bytes);
    if (data != null) {
      handler.invokeAndKeepAlive(policy.messagePayload(data, origin));
    }
  }

  void error(String sentence) {
    if (has(Event.ERROR)) {
      announce(Event.ERROR, Quirk.ERROR_PAYLOAD);
      call(Event.ERROR, policy.errorPayload(sentence));
    } else if (policy.warnsOfUnheardErrors()) {
      context.warnings().accept("webSocket: " + sentence);
    } else {
      LOG.info("webSocket: {}", sentence); // As a device does.
    }
  }

  /** An error event for something that the script is doing now. */
  void errorLater(String sentence) {
    context.liveness().retain();
    context
        .loop()
        .execute(
            () -> {
              context.liveness().release();
              error(sentence);
            });
  }

  void close(int code, String reason, boolean wasClean) {
    if (has(Event.CLOSE)) {
      announce(Event.CLOSE, Quirk.CLOSE_PAYLOAD);
      call(Event.CLOSE, policy.closePayload(code, reason, wasClean));
    }
  }

  private void announce(Event event, Quirk payload) {
    quirks.accept(payload);
    if (called.contains(event) && event != Event.ERROR) { // All platforms keep that one.
      quirks.accept(Quirk.KEPT_CALLBACKS);
    }
  }

  private void call(Event event, Object payload) {
    JSCallback handler = callbacks.get(event);
    called.add(event);
    if (policy.keeps(event)) {
      handler.invokeAndKeepAlive(payload);
    } else {
      handler.invoke(payload);
    }
  }
}
