package io.github.weexjvm.modules;

import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.bundle.tree.UnknownElementException;
import io.github.weexjvm.loop.Timer;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.WeexModule;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The Weex module {@code animation}. The element has its new style as soon as the delay is over,
 * and the page is told when the duration is, both by the loop's clock. The payload is that of iOS;
 * Android's is an empty object.
 */
public final class AnimationModule implements WeexModule {

  private static final int MAX_MILLIS = Integer.MAX_VALUE;

  private final ElementTree tree;
  private final Set<Timer> timers = new HashSet<>();
  private ModuleContext context;

  AnimationModule(ElementTree tree) {
    this.tree = tree;
  }

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
  }

  /**
   * Changes an element's style.
   *
   * @param options {@code {styles, duration, delay, timingFunction, needLayout}}, times in
   *     milliseconds; the last two change nothing here
   * @param callback gets {@code {result: 'Success', message: 'Success'}}, or {@code {result:
   *     'Fail', message}} if the element is not there
   */
  @JSMethod
  public void transition(Object element, Object options, JSCallback callback) {
    String ref = Given.ref(element);
    JSCallback listener = Given.callback(callback);
    if (tree.byRef(ref) == null) {
      listener.invoke(answer("Fail", "No component find for ref:" + ref));
      return;
    }
    Options given = Options.of(options);
    Duration delay = millis(given, "delay");
    if (delay.isZero()) {
      begin(ref, given, listener);
    } else {
      after(delay, () -> begin(ref, given, listener));
    }
  }

  private void begin(String ref, Options options, JSCallback listener) {
    try {
      tree.updateStyle(ref, options.inner("styles").all());
    } catch (UnknownElementException e) {
      listener.invoke(answer("Fail", "Animation did not complete"));
      return;
    }
    after(millis(options, "duration"), () -> listener.invoke(answer("Success", "Success")));
  }

  private static Duration millis(Options options, String name) {
    double given = options.number(name, 0);
    return Duration.ofMillis((long) Math.max(0, Math.min(given, MAX_MILLIS)));
  }

  private static Map<String, Object> answer(String result, String message) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", result);
    answer.put("message", message);
    return answer;
  }

  private void after(Duration time, Runnable task) {
    context.liveness().retain();
    Timer[] made = new Timer[1];
    made[0] =
        context
            .loop()
            .schedule(
                time,
                () -> {
                  timers.remove(made[0]);
                  try {
                    task.run();
                  } finally {
                    context.liveness().release();
                  }
                });
    timers.add(made[0]);
  }

  @Override
  public void destroy() {
    timers.forEach(Timer::cancel);
    timers.forEach(cancelled -> context.liveness().release());
    timers.clear();
  }
}
