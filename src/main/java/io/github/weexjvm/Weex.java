package io.github.weexjvm;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.script.ScriptContext;
import org.graalvm.polyglot.Context;

/**
 * Runs Weex JavaScript. An instance is one global object with its sockets and timers; {@link #open}
 * makes one in a sandbox, {@link #install} puts {@code weex} into a context of the caller's.
 *
 * <pre>{@code
 * try (WeexInstance weex = Weex.open()) {
 *   weex.eval("weex.requireModule('webSocket').WebSocket('ws://localhost:8080/', '')").join();
 *   weex.idle().join();
 * }
 * }</pre>
 */
public final class Weex {

  private Weex() {}

  /**
   * Begins, on another thread, what the next sandboxed instance would have to wait for: with a cold
   * JVM a tenth of a second or more, which the caller may use for something else.
   */
  public static void prepare() {
    ScriptContext.prepare();
  }

  /** A sandboxed instance with the default options, on a loop thread of its own. */
  public static WeexInstance open() {
    return open(WeexOptions.defaults());
  }

  /** A sandboxed instance. */
  public static WeexInstance open(WeexOptions options) {
    return new WeexInstance(options, null);
  }

  /** Runs a compiled bundle with the default options, on a loop thread of its own. */
  public static WeexPage render(Bundle bundle) {
    return render(bundle, WeexOptions.defaults());
  }

  /** Runs a compiled bundle: {@code Bundle.of(name, code)} or {@code Bundle.read(file)}. */
  public static WeexPage render(Bundle bundle, WeexOptions options) {
    return new WeexPage(bundle, options.forPage(bundle));
  }

  /** Puts {@code weex} into a context, on a loop thread of its own. */
  public static WeexInstance install(Context context) {
    return install(context, WeexOptions.defaults());
  }

  /**
   * Puts {@code weex}, and the timers and the console that it lacks, into a context. From then on
   * the context belongs to the loop's thread: run scripts with {@link WeexInstance#eval}. It stays
   * open when the instance is closed, and keeps whatever access to Java its owner gave it.
   */
  public static WeexInstance install(Context context, WeexOptions options) {
    return new WeexInstance(options, java.util.Objects.requireNonNull(context, "context"));
  }
}
