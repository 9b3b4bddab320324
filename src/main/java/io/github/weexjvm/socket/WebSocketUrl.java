package io.github.weexjvm.socket;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * The URL of a WebSocket, read as browsers read it: by the <a
 * href="https://url.spec.whatwg.org/">URL Standard</a> and the URL steps of the <a
 * href="https://websockets.spec.whatwg.org/#dom-websocket-websocket">WebSocket constructor</a>.
 *
 * <p>Our own parser, because {@link java.net.URI} follows RFC 2396, where {@code ws://127.1/},
 * {@code ws://faß.de/} and {@code ws://h/a b} mean something else or nothing. Immutable, a value by
 * its {@link #href}; use it on any thread.
 */
public final class WebSocketUrl {
  private final String scheme;
  private final UrlRecord url;
  private final String href;

  private WebSocketUrl(UrlRecord url) {
    this.scheme = UrlRecord.isSecure(url.scheme()) ? "wss" : "ws";
    this.url = url;
    this.href = scheme + "://" + credentials() + hostHeader() + requestTarget();
  }

  /**
   * Parses an absolute URL. http and https become ws and wss.
   *
   * @throws InvalidUrlException if it is none for a WebSocket: another scheme, a fragment, a
   *     malformed host or port
   */
  public static WebSocketUrl parse(String input) {
    return parse(input, null);
  }

  /**
   * Parses a URL that may be relative to {@code base}.
   *
   * @param base an absolute ws, wss, http or https URL, whose fragment plays no role; null means
   *     none
   * @throws InvalidUrlException if {@code base} is no such URL, or the result is none for a
   *     WebSocket
   */
  public static WebSocketUrl parse(String input, String base) {
    Objects.requireNonNull(input, "input");
    UrlRecord baseUrl = base == null ? null : parseBase(base);
    try {
      return new WebSocketUrl(withoutFragment(UrlParser.parse(input, baseUrl)));
    } catch (BrokenRuleException e) {
      throw invalid(input, "is not a WebSocket URL", e);
    }
  }

  private static UrlRecord parseBase(String base) {
    try {
      return UrlParser.parse(base, null);
    } catch (BrokenRuleException e) {
      throw invalid(base, "is not a base URL for a WebSocket", e);
    }
  }

  /** The WebSocket constructor: a fragment, even an empty one, is a SyntaxError. */
  private static UrlRecord withoutFragment(UrlRecord url) throws BrokenRuleException {
    if (url.fragment() != null) {
      throw new BrokenRuleException(
          "it has a fragment (#%s), remove it".formatted(Excerpt.ofPart(url.fragment())));
    }
    return url;
  }

  private static InvalidUrlException invalid(
      String text, String problem, BrokenRuleException rule) {
    return new InvalidUrlException(
        "\"%s\" %s: %s".formatted(Excerpt.ofInput(text), problem, rule.getMessage()));
  }

  /** Whether the scheme is wss. */
  public boolean secure() {
    return scheme.equals("wss");
  }

  /** "ws" or "wss". */
  public String scheme() {
    return scheme;
  }

  /** Percent-encoded; "" when absent. */
  public String username() {
    return url.authority().username();
  }

  /** Percent-encoded; "" when absent. */
  public String password() {
    return url.authority().password();
  }

  /** Serialised: "example.com", "127.0.0.1", "[::1]"; a domain is ASCII and lowercase. */
  public String host() {
    return url.authority().host().text();
  }

  /** The effective port, 0 to 65535: 80 for ws and 443 for wss when none is given. */
  public int port() {
    return defaultPort() ? UrlRecord.defaultPort(scheme) : url.authority().port();
  }

  /** Whether the port is the scheme's own, given or not. */
  public boolean defaultPort() {
    return url.authority().port() == UrlAuthority.NO_PORT;
  }

  /** Percent-encoded, with its leading "/". */
  public String path() {
    return url.path().toString();
  }

  /** Percent-encoded, without "?"; null when absent, "" when only the "?" is there. */
  public String query() {
    return url.query();
  }

  /** The URL Standard's serialization: what {@code WebSocket.url} shows. */
  public String href() {
    return href;
  }

  /** The {@link #href} for a message, where a name and a password have no place. */
  public String shown() {
    return origin() + requestTarget();
  }

  /** The serialised origin, such as "ws://example.com:8080". */
  public String origin() {
    return scheme + "://" + hostHeader();
  }

  /** The value of the Host header (RFC 6455, 4.1): the port is there unless it is the default. */
  public String hostHeader() {
    return defaultPort() ? host() : host() + ":" + port();
  }

  /** The request target of the handshake: path and, when present, query. */
  public String requestTarget() {
    return query() == null ? path() : path() + "?" + query();
  }

  /**
   * The address when the host is an IPv4 or IPv6 one, without any name lookup, now or later. As
   * everywhere in Java, an IPv4-mapped IPv6 address is an {@link java.net.Inet4Address}.
   */
  public Optional<InetAddress> literalAddress() {
    return Optional.ofNullable(url.authority().host().address());
  }

  private String credentials() {
    String separator = password().isEmpty() ? "" : ":";
    String userinfo = username() + separator + password();
    return userinfo.isEmpty() ? "" : userinfo + "@";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebSocketUrl that && href.equals(that.href);
  }

  @Override
  public int hashCode() {
    return href.hashCode();
  }

  @Override
  public String toString() {
    return href;
  }
}
