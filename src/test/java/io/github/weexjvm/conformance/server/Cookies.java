package io.github.weexjvm.conformance.server;

import java.util.Map;

/** Handlers that set headers of the answer and then wait for the client to close. */
final class Cookies {

  private Cookies() {}

  static void addTo(Map<String, Handler> handlers) {
    handlers.put("set-cookie", setting(""));
    handlers.put("set-cookie_http", setting("; HttpOnly"));
    handlers.put("set-cookie-secure", setting("; Secure"));
    handlers.put("set-cookies-samesite", Handler.listening());
    handlers.put("set-co-policies", Handler.listening().greeting(Cookies::setPolicies));
  }

  private static Handler setting(String attribute) {
    return Handler.listening()
        .greeting(
            peer -> {
              peer.header("Set-Cookie", "ws_test_" + peer.query() + "=test; Path=/" + attribute);
              return true;
            });
  }

  private static boolean setPolicies(Peer peer) {
    peer.parameter("coep").ifPresent(v -> peer.header("Cross-Origin-Embedder-Policy", v));
    peer.parameter("corp").ifPresent(v -> peer.header("Cross-Origin-Resource-Policy", v));
    return true;
  }
}
