package io.github.weexjvm.conformance;

import java.util.Map;

/**
 * The names and ports that the suite's tests believe in. Only the WebSocket ports are really
 * served; whatever the name, a connection goes to 127.0.0.1.
 *
 * @param httpPort where nothing listens, and so for https
 */
record Hosts(int wsPort, int wssPort, int httpPort, int httpsPort) {

  static final String NAME = "web-platform.test";
  static final String OTHER_NAME = "not-web-platform.test";

  private static final Map<String, String> SUBDOMAINS =
      Map.of(
          "", "",
          "www", "www.",
          "www1", "www1.",
          "www2", "www2.",
          "天気の良い日", "xn--n8j6ds53lwwkrqhv28a.",
          "élève", "xn--lve-6lad.");

  /** The full name of a subdomain; null for one that the suite doesn't have. */
  static String domain(String name, String subdomain) {
    String prefix = SUBDOMAINS.get(subdomain);
    return prefix == null ? null : prefix + name;
  }

  /** The port of a protocol; null for one that nobody serves. */
  Integer port(String protocol) {
    return switch (protocol) {
      case "ws" -> wsPort;
      case "wss" -> wssPort;
      case "http" -> httpPort;
      case "https" -> httpsPort;
      default -> null;
    };
  }

  /** The origin that a test's page would have. */
  String origin(boolean secure) {
    return secure ? "https://" + NAME + ":" + httpsPort : "http://" + NAME + ":" + httpPort;
  }
}
