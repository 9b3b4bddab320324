package io.github.weexjvm.modules;

import io.github.weexjvm.socket.TargetPolicy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;

/**
 * A socket that connects only where the policy allows it. It is the last to see the address, so
 * whoever looked the name up, and however often, can't lead it elsewhere. On the HTTP client's
 * threads.
 */
final class PolicedSocket extends Socket {

  private final TargetPolicy policy;

  PolicedSocket(TargetPolicy policy) {
    super(Proxy.NO_PROXY); // Or a JVM's socksProxyHost would be connected to instead.
    this.policy = policy;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    check(policy, endpoint);
    super.connect(endpoint, timeout);
  }

  /** The address, if it may be connected to. */
  static InetSocketAddress check(TargetPolicy policy, SocketAddress endpoint)
      throws StreamException {
    if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
      throw new StreamException("there is no address to connect to: " + endpoint);
    }
    Optional<String> refusal =
        policy.refusal(target.getHostString(), target.getPort(), target.getAddress());
    if (refusal.isPresent()) {
      throw new StreamException(refusal.get());
    }
    return target;
  }
}
