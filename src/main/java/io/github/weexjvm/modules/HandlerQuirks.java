package io.github.weexjvm.modules;

import io.github.weexjvm.module.CallListener;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says that scripts set and read the handlers of {@code webSocket}, in whatever form, before the
 * module gets to hear of it, if it does at all. Passes everything on to another listener.
 */
public final class HandlerQuirks implements CallListener {

  private static final String MODULE = "webSocket";

  private final CallListener next;
  private final Consumer<Quirk> quirks;

  public HandlerQuirks(CallListener next, Consumer<Quirk> quirks) {
    this.next = next;
    this.quirks = quirks;
  }

  @Override
  public void called(String module, String method, List<Object> arguments) {
    next.called(module, method, arguments);
    if (method.startsWith("on")) {
      announce(module, Quirk.HANDLER_FORM);
    }
  }

  @Override
  public void answered(String module, String method, Object data) {
    next.answered(module, method, data);
  }

  @Override
  public void ignored(String module, String member) {
    announce(module, Quirk.HANDLER_FORM);
    next.ignored(module, member);
  }

  @Override
  public void read(String module, String member) {
    next.read(module, member);
    announce(module, Quirk.HANDLER_READ_BACK);
  }

  @Override
  public void missed(String module, String member) {
    next.missed(module, member);
    announce(module, Quirk.HANDLER_FORM); // What it reads is no function: it can't be called.
  }

  private void announce(String module, Quirk quirk) {
    if (module.equals(MODULE)) {
      quirks.accept(quirk);
    }
  }
}
