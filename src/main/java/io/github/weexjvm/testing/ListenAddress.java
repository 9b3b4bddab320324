package io.github.weexjvm.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;

/**
 * Where a server is to listen, as somebody has chosen it, and the sentences for what is wrong with
 * it. Immutable.
 */
record ListenAddress(String host, int port) {

  /** Takes the address. */
  @FunctionalInterface
  interface Binding {
    void bind(InetSocketAddress address) throws IOException;
  }

  /** A free port of this machine, for itself. */
  static final ListenAddress LOOPBACK = new ListenAddress("127.0.0.1", 0);

  /**
   * Listens there.
   *
   * @throws IOException if that can't be done, with a sentence that says where and why
   */
  void listen(Binding binding) throws IOException {
    String where = "can't listen on " + host + ":" + port + ": ";
    if (port < 0 || port > 65535) {
      throw new IOException(where + "a port is 0–65535");
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new IOException(where + "unknown host");
    }
    try {
      binding.bind(address);
    } catch (SocketException e) {
      throw new IOException(where + e.getMessage(), e);
    }
  }

  /**
   * The URL of what listens there.
   *
   * @param taken the port that it got
   */
  String url(String scheme, int taken) {
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + taken + "/";
  }
}
