package io.github.weexjvm.socket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The variables {@code http_proxy}, {@code no_proxy} and so on. For any thread. */
final class ProxyEnvironment implements ProxySettings {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "ws", List.of("ws_proxy", "http_proxy", "all_proxy"),
          "wss", List.of("wss_proxy", "https_proxy", "all_proxy"),
          "http", List.of("http_proxy", "all_proxy"),
          "https", List.of("https_proxy", "all_proxy"));

  private final Map<String, String> variables;
  private final ProxyExceptions exceptions;

  ProxyEnvironment(Map<String, String> variables) {
    this.variables = variables;
    this.exceptions = ProxyExceptions.parse(variable("no_proxy").orElse(""));
  }

  @Override
  public Optional<Proxy> proxyFor(String scheme, String host, int port) {
    for (String name : NAMES.getOrDefault(scheme, List.of())) {
      Optional<String> value = variable(name);
      if (value.isPresent()) {
        return isExempt(host, port) ? Optional.empty() : Optional.of(parse(name, value.get()));
      }
    }
    return Optional.empty();
  }

  private boolean isExempt(String host, int port) {
    return ProxyExceptions.LOOPBACK.cover(host, port) || exceptions.cover(host, port);
  }

  /** An empty variable is one that is not set. */
  private Optional<String> variable(String name) {
    return set(name).or(() -> isForgeable(name) ? Optional.empty() : set(capitals(name)));
  }

  private Optional<String> set(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** A server's gateway hands a request's header Proxy to its programs by HTTP_PROXY. */
  private static boolean isForgeable(String name) {
    return name.equals("http_proxy");
  }

  private static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static Proxy parse(String name, String value) {
    try {
      return Proxy.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the environment's variable " + name + " names no proxy: " + e.getMessage(), e);
    }
  }
}
