package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.Timers;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.ModuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Which handlers a JS framework may forget after a call. A plain script can't tell where, as on
 * Android, the handlers end with their connection.
 */
final class KeptHandlersTest {

  private final List<String> calls = new ArrayList<>();

  private JSCallback noting(Handlers.Event event) {
    return new JSCallback() {
      @Override
      public void invoke(Object data) {
        calls.add(event + " forgotten");
      }

      @Override
      public void invokeAndKeepAlive(Object data) {
        calls.add(event + " kept");
      }
    };
  }

  private static Handlers handlers(EventLoop loop, WebSocketPolicy policy, Consumer<Quirk> quirks) {
    Liveness liveness = new Liveness(loop, () -> {});
    ModuleContext context =
        new ModuleContext(loop, liveness, new Timers(loop, liveness), sentence -> {});
    return new Handlers(policy, context, quirks);
  }

  private List<String> calls(WebSocketPolicy policy) {
    calls.clear();
    try (EventLoop loop = new EventLoop()) {
      Handlers handlers = handlers(loop, policy, quirk -> {});
      for (Handlers.Event event : Handlers.Event.values()) {
        handlers.set(event, noting(event));
      }
      handlers.open();
      handlers.text("x", "ws://chat.example");
      handlers.error("whoops");
      handlers.close(1000, "", true);
    }
    return calls;
  }

  @Test
  void allAreKeptByDefaultAndOnTheWeb() {
    List<String> all = List.of("OPEN kept", "MESSAGE kept", "ERROR kept", "CLOSE kept");
    assertEquals(all, calls(WebSocketPolicy.portable()));
    assertEquals(all, calls(WebSocketPolicy.h5()));
  }

  @Test
  void androidForgetsThoseForOpenAndClose() {
    assertEquals(
        List.of("OPEN forgotten", "MESSAGE kept", "ERROR kept", "CLOSE forgotten"),
        calls(WebSocketPolicy.android()));
  }

  @Test
  void iosForgetsTheOneForClose() {
    assertEquals(
        List.of("OPEN kept", "MESSAGE kept", "ERROR kept", "CLOSE forgotten"),
        calls(WebSocketPolicy.ios()));
  }

  @Test
  void aHandlerThatIsSetAnewIsNoneThatWasKept() {
    List<Quirk> quirks = new ArrayList<>();
    try (EventLoop loop = new EventLoop()) {
      Handlers handlers = handlers(loop, WebSocketPolicy.portable(), quirks::add);
      handlers.set(Handlers.Event.OPEN, noting(Handlers.Event.OPEN));
      handlers.open();
      handlers.set(Handlers.Event.OPEN, noting(Handlers.Event.OPEN));
      handlers.open();
      assertEquals(List.of(Quirk.OPEN_PAYLOAD, Quirk.OPEN_PAYLOAD), quirks);
      handlers.open();
    }
    assertEquals(List.of(Quirk.OPEN_PAYLOAD, Quirk.KEPT_CALLBACKS), quirks.subList(2, 4));
    assertEquals(4, quirks.size());
  }

  @Test
  void aHandlerNamesItsEvent() {
    Map<String, Handlers.Event> names =
        Map.of("onopen", Handlers.Event.OPEN, "onclose", Handlers.Event.CLOSE);
    names.forEach((name, event) -> assertEquals(event, Handlers.Event.of(name)));
  }
}
