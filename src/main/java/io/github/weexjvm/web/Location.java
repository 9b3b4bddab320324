package io.github.weexjvm.web;

import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.WebSocketUrl;
import java.net.InetAddress;
import java.util.Locale;

/**
 * Where a script comes from, as a page has an address.
 *
 * @param href an absolute http, https, ws or wss URL
 * @param origin its origin, such as "https://example.com:8443"
 */
public record Location(String href, String origin) {

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is no absolute http, https, ws or wss URL
   */
  public static Location of(String href) {
    try {
      String trimmed = href.strip();
      WebSocketUrl resolved = WebSocketUrl.parse("?", trimmed);
      String scheme = trimmed.substring(0, trimmed.indexOf(':')).toLowerCase(Locale.ROOT);
      return new Location(trimmed, scheme + "://" + resolved.hostHeader());
    } catch (InvalidUrlException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Why a script from here may not connect to a URL, or null: what came over TLS may not go on
   * without, but for the machine itself (<a
   * href="https://w3c.github.io/webappsec-mixed-content/">Mixed Content</a>).
   */
  String refusal(WebSocketUrl url) {
    boolean secure = origin.startsWith("https:") || origin.startsWith("wss:");
    return secure && !url.secure() && !isLocal(url)
        ? "a script from " + origin + " may only use wss:"
        : null;
  }

  private static boolean isLocal(WebSocketUrl url) {
    return url.host().equals("localhost")
        || url.host().endsWith(".localhost")
        || url.literalAddress().map(InetAddress::isLoopbackAddress).orElse(false);
  }
}
