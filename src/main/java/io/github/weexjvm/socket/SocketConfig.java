package io.github.weexjvm.socket;

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
 */
public record SocketConfig(
    Limits limits,
    TlsSettings tls,
    Router router,
    Map<String, String> headers,
    FrameListener frames,
    boolean connectsAtOnce,
    Network network) {

  private static final FrameListener NOBODY = (url, incoming, type, fin, payload) -> {};

  public SocketConfig {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(tls, "tls");
    Objects.requireNonNull(router, "router");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(frames, "frames");
    Objects.requireNonNull(network, "network");
  }

  /** Default limits, the JDK's trust, no detours. */
  public static SocketConfig defaults() {
    return new SocketConfig(
        Limits.DEFAULT,
        TlsSettings.system(),
        Router.direct(),
        Map.of(),
        NOBODY,
        false,
        Network.tcp());
  }
}
