package io.github.weexjvm.web;

import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.WebSocketUrl;
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
}
