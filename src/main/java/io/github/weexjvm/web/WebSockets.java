package io.github.weexjvm.web;

import io.github.weexjvm.script.HostFunction;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.Utf8;
import io.github.weexjvm.socket.WebSocketUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.graalvm.polyglot.Value;

/**
 * The host's half of the {@code WebSocket} class: it makes connections. What the standard says of
 * states, arguments and exceptions is in websocket.js. Used on the loop's thread only.
 */
final class WebSockets {

  private final Connector connector;

  /** What relative URLs are relative to, and where the handshake says it comes from; or null. */
  private final Location location;

  /**
   * @param location null for a script that has no address
   */
  WebSockets(Connector connector, Location location) {
    this.connector = connector;
    this.location = location;
  }

  /**
   * @param now milliseconds since the script began
   */
  Map<String, HostFunction> verbs(ScriptContext script, DoubleSupplier now) {
    return Map.of(
        "connect", arguments -> connect(script, now, arguments),
        "utf8Size", arguments -> Utf8.size(arguments[0].asString()));
  }

  private Object connect(ScriptContext script, DoubleSupplier now, Value[] arguments) {
    WebSocketUrl url = parse(arguments[0].asString());
    List<String> protocols = strings(arguments[1]);
    Map<String, String> headers = headers(strings(arguments[2]));
    WebSocketConnection made = new WebSocketConnection(script, now, arguments[3]);
    try {
      made.start(connector, url, protocols, headers, refusal(url));
    } catch (IllegalArgumentException e) {
      throw syntaxError(e.getMessage());
    }
    return made.verbs(url);
  }

  // https://websockets.spec.whatwg.org/#dom-websocket-websocket, steps 1 to 8
  private WebSocketUrl parse(String url) {
    try {
      return WebSocketUrl.parse(url, location == null ? null : location.href());
    } catch (InvalidUrlException e) {
      throw syntaxError(e.getMessage());
    }
  }

  /** Why a browser would not even try, or null. */
  private String refusal(WebSocketUrl url) {
    if (BlockedPorts.contains(url.port())) {
      return "port " + url.port() + " is one that browsers block";
    }
    return location == null ? null : location.refusal(url);
  }

  private static ScriptError syntaxError(String problem) {
    return ScriptError.domException("SyntaxError", "WebSocket: " + problem);
  }

  private Map<String, String> headers(List<String> flat) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (location != null) {
      headers.put("Origin", location.origin());
    }
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      headers.put(flat.get(i), flat.get(i + 1));
    }
    return headers;
  }

  private static List<String> strings(Value array) {
    List<String> strings = new ArrayList<>();
    for (long i = 0; i < array.getArraySize(); i++) {
      strings.add(array.getArrayElement(i).asString());
    }
    return strings;
  }
}
