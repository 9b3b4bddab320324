package io.github.weexjvm.socket;

/**
 * The URL Standard's "URL record", for the four schemes a WebSocket or its base may have.
 *
 * @param scheme ws, wss, http or https
 * @param query percent-encoded, without "?"; null when absent
 * @param fragment as written, without "#"; null when absent
 */
record UrlRecord(
    String scheme, UrlAuthority authority, UrlPath path, String query, String fragment) {

  /** The "default port" of a special scheme. */
  static int defaultPort(String scheme) {
    return isSecure(scheme) ? 443 : 80;
  }

  static boolean isSecure(String scheme) {
    return scheme.equals("wss") || scheme.equals("https");
  }
}
