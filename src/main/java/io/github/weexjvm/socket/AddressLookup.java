package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a host's addresses, and leaves those that the policy allows. Names are looked up off the
 * loop, but not those that are refused whatever their addresses are: a question to a name server
 * tells somebody something. Used on the loop's thread only.
 */
final class AddressLookup {

  /** Exactly one of these is called, once, and never inside {@link #find}. */
  interface Listener {

    /** At least one address, the most preferred first. */
    void found(List<InetAddress> allowed);

    /** There is none; the sentence says why. */
    void failed(String sentence);
  }

  private final EventLoop loop;
  private final Resolver resolver;
  private final TargetPolicy policy;

  /** Written by the loop's thread, read by that which looks up. */
  private volatile boolean closed;

  AddressLookup(EventLoop loop, Resolver resolver, TargetPolicy policy) {
    this.loop = loop;
    this.resolver = resolver;
    this.policy = policy;
  }

  /**
   * Starts to find them.
   *
   * @param host a name or an address as URLs have them: {@code [::1]} for IPv6
   */
  void find(String host, int port, Listener listener) {
    Optional<InetAddress> literal = UrlHost.literal(host);
    Optional<String> refusal = policy.refusal(host, port);
    if (port == 0) {
      loop.execute(() -> listener.failed("port 0 can't be connected to"));
    } else if (refusal.isPresent()) {
      loop.execute(() -> listener.failed(refusal.get()));
    } else if (literal.isPresent()) {
      loop.execute(() -> listener.found(List.of(literal.get())));
    } else {
      loop.offloadWaiting(
          () -> closed ? List.<InetAddress>of() : resolver.addresses(host),
          (found, failure) -> resolved(host, port, found, failure, listener));
    }
  }

  /** Nobody waits for it any more: a name whose turn has not come is not looked up. */
  void close() {
    closed = true;
  }

  private void resolved(
      String host, int port, List<InetAddress> found, Exception failure, Listener listener) {
    if (failure instanceof UnknownHostException) {
      listener.failed(ConnectFailure.unknownHost(host));
    } else if (failure != null) {
      listener.failed(ConnectFailure.lookUp(host, failure));
    } else {
      leaveAllowed(host, port, found, listener);
    }
  }

  private void leaveAllowed(String host, int port, List<InetAddress> found, Listener listener) {
    List<InetAddress> allowed = new ArrayList<>();
    String refusal = ConnectFailure.unknownHost(host);
    for (InetAddress address : found) {
      Optional<String> refused = policy.refusal(host, port, address);
      if (refused.isEmpty()) {
        allowed.add(address);
      } else {
        refusal = refused.get();
      }
    }
    if (allowed.isEmpty()) {
      listener.failed(refusal);
    } else {
      listener.found(allowed);
    }
  }
}
