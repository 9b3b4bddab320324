package io.github.weexjvm.socket;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says which connections go through which proxy. Called by any thread; must not block. */
@FunctionalInterface
public interface ProxySettings {

  /**
   * The proxy for a target.
   *
   * @param scheme ws, wss, http or https
   * @param host as a URL has it, so that an IPv6 address has its brackets
   * @return empty for none
   * @throws IllegalArgumentException when what was set is no proxy; the message is one sentence,
   *     without a name or a password
   */
  Optional<Proxy> proxyFor(String scheme, String host, int port);

  /** Every connection goes straight to its target. */
  static ProxySettings none() {
    return (scheme, host, port) -> Optional.empty();
  }

  /**
   * Every connection goes through one proxy, also those to this machine.
   *
   * @param proxy as {@link Proxy#parse} reads it
   * @throws IllegalArgumentException if it does not
   */
  static ProxySettings of(String proxy) {
    return of(Proxy.parse(proxy));
  }

  /** The same, of one that was parsed already. */
  static ProxySettings of(Proxy proxy) {
    Optional<Proxy> one = Optional.of(proxy);
    return (scheme, host, port) -> one;
  }

  /** The same, of a URL. */
  static ProxySettings of(URI proxy) {
    return of(proxy.toString());
  }

  /**
   * What the usual variables say; the lower case of a name counts more than its upper case.
   *
   * <table>
   * <caption>The variables</caption>
   * <tr><td>{@code wss:}</td><td>{@code wss_proxy}, then {@code https_proxy}, then {@code
   * all_proxy}</td></tr>
   * <tr><td>{@code ws:}</td><td>{@code ws_proxy}, then {@code http_proxy}, then {@code all_proxy}
   * </td></tr>
   * <tr><td>{@code https:}, {@code http:}</td><td>{@code https_proxy} or {@code http_proxy}, then
   * {@code all_proxy}</td></tr>
   * </table>
   *
   * <p>{@code HTTP_PROXY} in capitals is not read: behind a web server a client can set it by the
   * header {@code Proxy}. Targets on this machine ({@code localhost} and below, {@code
   * 127.0.0.0/8}, {@code ::1}) never go through a proxy of the environment.
   *
   * <p>{@code no_proxy} lists the hosts that are reached without a proxy, with commas or spaces
   * between them: {@code example.org} is that host and all below it, as are {@code .example.org}
   * and {@code *.example.org}; {@code example.org:8080} is one port of them; {@code 10.0.0.7},
   * {@code ::1}, {@code 10.0.0.0/8} and {@code fd00::/8} are addresses, for targets that are given
   * as addresses: no name is looked up to compare it; {@code *} is everything. What is none of
   * these is passed over.
   */
  static ProxySettings fromEnvironment(Map<String, String> variables) {
    return new ProxyEnvironment(Map.copyOf(Objects.requireNonNull(variables, "variables")));
  }
}
