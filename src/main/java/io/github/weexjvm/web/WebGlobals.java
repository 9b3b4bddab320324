package io.github.weexjvm.web;

import io.github.weexjvm.script.HostFunction;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.Idna;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;

/**
 * The web's globals of one script: {@code WebSocket}, {@code Event}, {@code Blob} and the others.
 * Their names are defined at once; what is behind a name is loaded when the script first touches
 * it. Used on the loop's thread only.
 */
public final class WebGlobals {

  /** A hundred years, whose nanoseconds a long still holds. */
  private static final double MAX_DELAY_MILLIS = Duration.ofDays(36_500).toMillis();

  /**
   * The engine's {@code Float16Array} calls methods that {@link Float} has from JDK 20 on. Without
   * them it ends the script with an error of Java's, which no script can catch.
   */
  private static final boolean LACKS_FLOAT16 = Runtime.version().feature() < 20;

  private final ScriptContext script;
  private final WebSockets sockets;

  /** Null for a script that has no address. */
  private final Location location;

  /** When the script began, on the loop's clock. */
  private final long originNanos;

  /** The same on the wall clock, since 1970. */
  private final double originMillis;

  /**
   * @param location null for a script that has no address
   */
  public WebGlobals(ScriptContext script, Connector connector, Location location) {
    this.script = script;
    this.sockets = new WebSockets(connector, location);
    this.location = location;
    this.originNanos = script.loop().clock().nanoTime();
    Instant now = script.loop().clock().instant();
    this.originMillis = now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
  }

  /** Defines the names; those that the context had before stay as they are, if it is not ours. */
  public void install() {
    Value globals =
        script.resource(
            WebGlobals.class, "globals.js", script.functions(verbs()), script.uncaught());
    globals.getMember("install").executeVoid(script.keepsGlobals(), LACKS_FLOAT16);
    if (location != null) {
      globals.getMember("installLocation").executeVoid(script.keepsGlobals());
    }
    script.domExceptions(globals.getMember("domException"));
    script.webObjects(globals.getMember("webObject"));
  }

  private Map<String, HostFunction> verbs() {
    Map<String, HostFunction> verbs = new HashMap<>();
    verbs.put(
        "file", arguments -> script.source(WebGlobals.class, arguments[0].asString() + ".js"));
    verbs.put("after", arguments -> after(arguments[0].asDouble(), arguments[1]));
    verbs.put("domainToASCII", arguments -> Idna.toAsciiOrNull(arguments[0].asString()));
    verbs.put("location", arguments -> location.href());
    verbs.put("now", arguments -> now());
    verbs.put("queueTask", arguments -> queueTask(arguments[0]));
    verbs.put("timeOrigin", arguments -> originMillis);
    verbs.putAll(sockets.verbs(script, this::now));
    verbs.putAll(Texts.verbs(script));
    return verbs;
  }

  /** Milliseconds since the script began. */
  private double now() {
    return (script.loop().clock().nanoTime() - originNanos) / 1e6;
  }

  private Object queueTask(Value callback) {
    script.timers().set(() -> script.call(callback), 0, false);
    return null;
  }

  private Object after(double millis, Value callback) {
    Duration delay = Duration.ofMillis((long) Math.min(millis, MAX_DELAY_MILLIS));
    script.timers().setUnawaited(() -> script.call(callback), delay);
    return null;
  }
}
