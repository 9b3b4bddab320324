package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A module that says what it was given, and gives back what it is asked for. */
public final class ProbeModule implements WeexModule {

  private ModuleContext context;
  private JSCallback assigned;

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
  }

  // ---- A parameter of each type ----

  @JSMethod
  public String string(String value) {
    return show(value);
  }

  @JSMethod
  public String anInt(int value) {
    return show(value);
  }

  @JSMethod
  public String aLong(long value) {
    return show(value);
  }

  @JSMethod
  public String aDouble(double value) {
    return show(value);
  }

  @JSMethod
  public String bool(boolean value) {
    return show(value);
  }

  @JSMethod
  public String boxes(Integer one, Long two, Double three, Boolean four) {
    return show(Arrays.asList(one, two, three, four));
  }

  @JSMethod
  public String bytes(ByteBuffer value) {
    return show(value);
  }

  @JSMethod
  public String map(Map<String, ?> value) {
    return show(value);
  }

  @JSMethod
  public String list(List<?> value) {
    return show(value);
  }

  @JSMethod
  public String callback(JSCallback value) {
    return show(value);
  }

  @JSMethod
  public String any(Object value) {
    return show(value);
  }

  @JSMethod(alias = "other-name")
  public String withAlias() {
    return "alias";
  }

  // ---- Results ----

  @JSMethod
  public void nothing() {}

  @JSMethod
  public Object aNull() {
    return null;
  }

  @JSMethod
  public Object nested() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n", null);
    map.put("__proto__", "own");
    map.put("list", new ArrayList<>(Arrays.asList(1, null, Map.of("x", 1.5))));
    map.put("bytes", ByteBuffer.wrap(new byte[] {0, 1, 2, 3}, 1, 2));
    map.put("a", true);
    map.put("b", "b");
    return map;
  }

  @JSMethod
  public long aLargeLong() {
    return 1L << 60;
  }

  @JSMethod
  public ByteBuffer someBytes() {
    return ByteBuffer.wrap(new byte[] {7, 8});
  }

  // ---- Callbacks ----

  @JSMethod
  public void onceAndAgain(JSCallback callback) {
    callback.invoke("once");
    callback.invoke("again");
    callback.invokeAndKeepAlive("and again");
  }

  @JSMethod
  public void keepAlive(JSCallback callback) {
    callback.invokeAndKeepAlive(1);
    callback.invokeAndKeepAlive(Map.of("two", List.of(2)));
    callback.invoke(null);
    callback.invokeAndKeepAlive(4);
  }

  @JSMethod
  public void inOrder(JSCallback first, JSCallback second) {
    for (int i = 0; i < 3; i++) {
      first.invokeAndKeepAlive(i);
      second.invokeAndKeepAlive(i);
    }
  }

  /** Invokes from several threads at a time, each of which counts to a hundred. */
  @JSMethod
  public void fromThreads(int threads, JSCallback callback, JSCallback done) {
    context.liveness().retain();
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] = new Thread(count(i, callback), "probe-" + i);
      all[i].start();
    }
    context
        .loop()
        .offload(
            () -> joinAll(all),
            (result, failure) -> {
              done.invoke(failure == null ? "done" : failure.toString());
              context.liveness().release();
            });
  }

  private static Runnable count(int thread, JSCallback callback) {
    return () -> {
      for (int i = 0; i < 100; i++) {
        callback.invokeAndKeepAlive(List.of(thread, i));
      }
    };
  }

  private static Object joinAll(Thread[] threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    return null;
  }

  @JSMethod(assignable = true)
  public void onnews(JSCallback handler) {
    assigned = handler;
  }

  @JSMethod
  public String news() {
    if (assigned != null) {
      assigned.invokeAndKeepAlive("news");
    }
    return show(assigned);
  }

  // ---- Failures ----

  @JSMethod
  public void fail(String how) throws Exception {
    switch (how) {
      case "script" -> throw new ScriptError("NotFoundError", "no such thing");
      case "argument" -> throw new IllegalArgumentException("the rule");
      case "argument without a message" -> throw new IllegalArgumentException();
      case "checked" -> throw new java.io.IOException("/etc/passwd");
      case "error" -> throw new StackOverflowError("java.lang.Secret");
      default -> throw new IllegalStateException("io.github.weexjvm.Secret");
    }
  }

  /** What Java sees: its kind, and its value. */
  private static String show(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof JSCallback) {
      return "callback";
    }
    if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return "bytes " + Arrays.toString(copy);
    }
    if (value instanceof Map<?, ?> map) {
      List<String> shown = new ArrayList<>();
      map.forEach((key, one) -> shown.add(key + "=" + show(one)));
      return "map {" + String.join(", ", shown) + "}";
    }
    if (value instanceof List<?> list) {
      return "list [" + String.join(", ", list.stream().map(ProbeModule::show).toList()) + "]";
    }
    return value.getClass().getSimpleName() + " " + value;
  }
}
