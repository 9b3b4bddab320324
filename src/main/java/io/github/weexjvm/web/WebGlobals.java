package io.github.weexjvm.web;

import io.github.weexjvm.script.HostFunction;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.socket.Idna;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;

/**
 * The web's globals of one script: {@code WebSocket}, {@code Event}, {@code Blob} and the others.
 * Their names are defined at once; what is behind a name is loaded when the script first touches
 * it. Used on the loop's thread only.
 */
public final class WebGlobals {

  private final ScriptContext script;
  private final WebSockets sockets;

  /** When the script began, on the loop's clock. */
  private final long originNanos;

  public WebGlobals(ScriptContext script, WebSockets sockets) {
    this.script = script;
    this.sockets = sockets;
    this.originNanos = script.loop().clock().nanoTime();
  }

  /** Defines the names; those that the context had before stay as they are, if it is not ours. */
  public void install() {
    Value globals = script.resource(WebGlobals.class, "globals.js", script.functions(verbs()));
    globals.getMember("install").executeVoid(script.keepsGlobals());
    script.domExceptions(globals.getMember("domException"));
  }

  private Map<String, HostFunction> verbs() {
    Map<String, HostFunction> verbs = new HashMap<>();
    verbs.put(
        "file", arguments -> script.source(WebGlobals.class, arguments[0].asString() + ".js"));
    verbs.put("now", arguments -> now());
    verbs.put(
        "report",
        arguments -> {
          script.report(arguments[0]);
          return null;
        });
    verbs.put("domainToASCII", arguments -> Idna.toAsciiOrNull(arguments[0].asString()));
    verbs.putAll(sockets.verbs(script, this::now));
    return verbs;
  }

  /** Milliseconds since the script began. */
  private double now() {
    return (script.loop().clock().nanoTime() - originNanos) / 1e6;
  }
}
