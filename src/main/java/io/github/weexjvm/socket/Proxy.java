package io.github.weexjvm.socket;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that connections go through, with the name and the password for it. Nothing here prints
 * those. Immutable, for any thread.
 */
public final class Proxy {

  /** How one speaks to a proxy. */
  public enum Kind {
    /** CONNECT, for every target. */
    HTTP("http", 80),
    SOCKS5("socks5", 1080);

    private final String scheme;
    private final int defaultPort;

    Kind(String scheme, int defaultPort) {
      this.scheme = scheme;
      this.defaultPort = defaultPort;
    }
  }

  private static final int MAX_SOCKS_BYTES = 255;

  private static final Pattern URL =
      Pattern.compile(
          "(?:(?<scheme>[a-z][a-z0-9+.-]*)://)?(?<authority>.*?)/?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Kind kind;
  private final UrlHost host;
  private final int port;

  /** Decoded; "" for none. */
  private final String username;

  /** Decoded; "" for none. */
  private final String password;

  private Proxy(Kind kind, UrlAuthority authority) {
    this.kind = kind;
    this.host = authority.host();
    this.port = authority.port() == UrlAuthority.NO_PORT ? kind.defaultPort : authority.port();
    this.username = PercentEncoding.decode(authority.username());
    this.password = PercentEncoding.decode(authority.password());
  }

  /**
   * Reads {@code http://[NAME:PASSWORD@]HOST[:PORT]}, or the same with {@code socks5:}, {@code
   * socks5h:} or {@code socks:}, which all give the proxy names to look up. Without a scheme it is
   * {@code http:}. A name or a password is percent-encoded where it has other than letters and
   * digits.
   *
   * @throws IllegalArgumentException for anything else; the message shows no name and no password
   */
  public static Proxy parse(String url) {
    Matcher parts = URL.matcher(Objects.requireNonNull(url, "url").strip());
    if (!parts.matches()) {
      throw new AssertionError("the expression takes every text");
    }
    checkShape(parts.group("authority"));
    try {
      UrlAuthority authority = UrlAuthority.parse(parts.group("authority"), UrlAuthority.NO_PORT);
      return checked(new Proxy(kind(parts.group("scheme")), authority));
    } catch (BrokenRuleException e) {
      throw new IllegalArgumentException("the proxy can't be used: " + e.getMessage(), e);
    }
  }

  private static Kind kind(String scheme) {
    return switch (scheme == null ? "http" : Ascii.lowercase(scheme)) {
      case "http" -> Kind.HTTP;
      case "socks5", "socks5h", "socks" -> Kind.SOCKS5;
      default ->
          throw new IllegalArgumentException(
              "a proxy's scheme is http or socks5, not " + Excerpt.ofPart(scheme));
    };
  }

  /** Where a password has one of these, the rest of it would be taken for a host, and shown. */
  private static void checkShape(String authority) {
    if (authority.isEmpty()) {
      throw new IllegalArgumentException("a proxy has a host: write http://HOST:PORT");
    }
    if (authority.matches("(?s).*[/?#\\\\].*")) {
      throw new IllegalArgumentException(
          authority.contains("@")
              ? "the proxy's name and password may not have /, \\, ? or # in them: write %2F, %5C, %3F, %23"
              : "a proxy has no path: write http://HOST:PORT");
    }
  }

  private static Proxy checked(Proxy proxy) {
    if (proxy.port == 0) {
      throw new IllegalArgumentException(proxy + " has port 0, which can't be connected to");
    }
    if (proxy.kind == Kind.HTTP && proxy.username.contains(":")) {
      throw new IllegalArgumentException(
          "the name for " + proxy + " has a colon in it, which HTTP has no way to send");
    }
    if (proxy.kind == Kind.SOCKS5 && (isTooLong(proxy.username) || isTooLong(proxy.password))) {
      throw new IllegalArgumentException(
          "the name or the password for " + proxy + " is longer than SOCKS 5 can send, 255 bytes");
    }
    return proxy;
  }

  private static boolean isTooLong(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > MAX_SOCKS_BYTES;
  }

  public Kind kind() {
    return kind;
  }

  /** A name, or an address, of which one of version 6 has its brackets. */
  public String host() {
    return host.text();
  }

  /** The address when the host is one, without any look-up. */
  public Optional<InetAddress> literalAddress() {
    return Optional.ofNullable(host.address());
  }

  public int port() {
    return port;
  }

  /** The value of the header {@code Proxy-Authorization}; empty where no name was given. */
  public Optional<String> authorization() {
    return hasCredentials() ? Optional.of("Basic " + encodedCredentials()) : Optional.empty();
  }

  /**
   * The handshake for a tunnel to a host.
   *
   * @param target a name, which the proxy looks up, or an address with or without brackets
   * @throws IllegalArgumentException for a name that this kind of proxy can't be told
   */
  public ProxyHandshake handshake(String target, int targetPort) {
    UrlHost parsed = UrlHost.orNull(target);
    if (parsed != null && parsed.address() != null) {
      return handshake(parsed.address(), targetPort);
    }
    if (kind == Kind.HTTP) {
      return new ConnectHandshake(this, target + ":" + targetPort);
    }
    if (target.length() > MAX_SOCKS_BYTES) {
      throw new IllegalArgumentException(
          "the host "
              + Excerpt.ofPart(target)
              + " is longer than a SOCKS 5 proxy can be told, 255 bytes");
    }
    return new SocksHandshake(this, new SocksHandshake.Destination(target, null, targetPort));
  }

  /** The handshake for a tunnel to an address: the proxy is told no name. */
  public ProxyHandshake handshake(InetAddress target, int targetPort) {
    String text = AddressBlock.text(target);
    if (kind == Kind.HTTP) {
      String host = target instanceof Inet6Address ? "[" + text + "]" : text;
      return new ConnectHandshake(this, host + ":" + targetPort);
    }
    return new SocksHandshake(this, new SocksHandshake.Destination(text, target, targetPort));
  }

  boolean hasCredentials() {
    return !username.isEmpty() || !password.isEmpty();
  }

  String username() {
    return username;
  }

  String password() {
    return password;
  }

  /** Whether a text of the proxy's tells the password. */
  boolean isToldBy(String text) {
    return hasCredentials()
        && (text.contains(encodedCredentials())
            || (!password.isEmpty() && text.contains(password)));
  }

  private String encodedCredentials() {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  /** Where it is, for a message: without the name and the password. */
  @Override
  public String toString() {
    return "the proxy " + kind.scheme + "://" + Excerpt.ofPart(host.text()) + ":" + port;
  }
}
