package io.github.weexjvm.modules;

import io.github.weexjvm.loop.Timers;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.ScriptError;

/** The Weex module {@code timer}: the global timers, under the names that Weex gives them. */
public final class TimerModule implements WeexModule {

  private Timers timers;

  @Override
  public void attach(ModuleContext context) {
    timers = context.timers();
  }

  @JSMethod
  public int setTimeout(JSCallback handler, double millis) {
    require(handler, "setTimeout");
    return timers.set(() -> handler.invoke(null), toInt32(millis), false);
  }

  @JSMethod
  public int setInterval(JSCallback handler, double millis) {
    require(handler, "setInterval");
    return timers.set(() -> handler.invokeAndKeepAlive(null), toInt32(millis), true);
  }

  @JSMethod
  public void clearTimeout(double id) {
    timers.clear(toInt32(id));
  }

  @JSMethod
  public void clearInterval(double id) {
    timers.clear(toInt32(id));
  }

  /** As the global timers do: what is out of range wraps. */
  private static int toInt32(double number) {
    return (int) (long) number;
  }

  private static void require(JSCallback handler, String method) {
    if (handler == null) {
      throw ScriptError.type("timer." + method + ": the handler is missing: pass a function");
    }
  }
}
