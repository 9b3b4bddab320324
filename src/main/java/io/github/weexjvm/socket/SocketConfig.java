package io.github.weexjvm.socket;

import java.net.CookieHandler;
import java.util.Map;
import java.util.Objects;

/**
 * What all connections of one instance share.
 *
 * @param headers added to each handshake
 * @param frames told of each frame
 * @param connectsAtOnce whether connections to one host may be established side by side, which the
 *     standard forbids
 * @param network how they reach their servers
 * @param targets which servers they may reach
 * @param proxies what they go through
 * @param cookies what they send of it, and store in it; null for none
 */
public record SocketConfig(
    Limits limits,
    TlsSettings tls,
    Router router,
    Map<String, String> headers,
    FrameListener frames,
    boolean connectsAtOnce,
    Network network,
    TargetPolicy targets,
    ProxySettings proxies,
    CookieHandler cookies) {

  private static final FrameListener NOBODY = (url, incoming, type, fin, payload) -> {};

  public SocketConfig {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(tls, "tls");
    Objects.requireNonNull(router, "router");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(frames, "frames");
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(targets, "targets");
    Objects.requireNonNull(proxies, "proxies");
  }

  /** Default limits, the JDK's trust, no detours, and no server that may not be reached. */
  public static SocketConfig defaults() {
    return builder().build();
  }

  /** Begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Begins with what is set here. */
  public Builder toBuilder() {
    return builder()
        .limits(limits)
        .tls(tls)
        .router(router)
        .headers(headers)
        .frames(frames)
        .connectsAtOnce(connectsAtOnce)
        .network(network)
        .targets(targets)
        .proxies(proxies)
        .cookies(cookies);
  }

  /** Collects settings. */
  public static final class Builder {

    private Limits limits = Limits.DEFAULT;
    private TlsSettings tls = TlsSettings.system();
    private Router router = Router.direct();
    private Map<String, String> headers = Map.of();
    private FrameListener frames = NOBODY;
    private boolean connectsAtOnce;
    private Network network = Network.tcp();
    private TargetPolicy targets = TargetPolicy.any();
    private ProxySettings proxies = ProxySettings.none();

    /** Null for none. */
    private CookieHandler cookies;

    private Builder() {}

    public Builder limits(Limits all) {
      limits = all;
      return this;
    }

    public Builder tls(TlsSettings settings) {
      tls = settings;
      return this;
    }

    public Builder router(Router connections) {
      router = connections;
      return this;
    }

    public Builder headers(Map<String, String> all) {
      headers = all;
      return this;
    }

    public Builder frames(FrameListener listener) {
      frames = listener;
      return this;
    }

    public Builder connectsAtOnce(boolean atOnce) {
      connectsAtOnce = atOnce;
      return this;
    }

    public Builder network(Network connections) {
      network = connections;
      return this;
    }

    public Builder targets(TargetPolicy policy) {
      targets = policy;
      return this;
    }

    public Builder proxies(ProxySettings settings) {
      proxies = settings;
      return this;
    }

    public Builder cookies(CookieHandler store) {
      cookies = store;
      return this;
    }

    public SocketConfig build() {
      return new SocketConfig(
          limits, tls, router, headers, frames, connectsAtOnce, network, targets, proxies, cookies);
    }
  }
}
