package io.github.weexjvm.modules;

import io.github.weexjvm.loop.Timers;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.ScriptError;
import java.util.HashMap;
import java.util.Map;

/** The Weex module {@code timer}: the global timers, under the names that Weex gives them. */
public final class TimerModule implements WeexModule {

  private Timers timers;

  /** The timers that a JS framework set, by what it calls them: the ids of their callbacks. */
  private final Map<String, Integer> framework = new HashMap<>();

  @Override
  public void attach(ModuleContext context) {
    timers = context.timers();
  }

  /**
   * Sets a timer.
   *
   * @return a number; for a framework the id of its callback
   */
  @JSMethod
  public Object setTimeout(JSCallback handler, double millis) {
    require(handler, "setTimeout");
    Runnable task =
        () -> {
          framework.remove(handler.id());
          handler.invoke(null);
        };
    return set(task, handler, millis, false);
  }

  /** Sets a timer that goes on; see {@link #setTimeout}. */
  @JSMethod
  public Object setInterval(JSCallback handler, double millis) {
    require(handler, "setInterval");
    return set(() -> handler.invokeAndKeepAlive(null), handler, millis, true);
  }

  private Object set(Runnable task, JSCallback handler, double millis, boolean repeat) {
    int timer = timers.set(task, toInt32(millis), repeat);
    if (handler.id().isEmpty()) {
      return timer;
    }
    framework.put(handler.id(), timer);
    return handler.id();
  }

  /** Takes what a framework calls a timer as a number too, as the platforms do. */
  @JSMethod
  public void clearTimeout(Object id) {
    Integer timer = framework.remove(ScriptValues.text(id));
    if (timer != null) {
      timers.clear(timer);
    } else if (id instanceof Number number) {
      timers.clear(toInt32(number.doubleValue()));
    }
  }

  @JSMethod
  public void clearInterval(Object id) {
    clearTimeout(id);
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
