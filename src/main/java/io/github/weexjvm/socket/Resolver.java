package io.github.weexjvm.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. A second implementation lets a test say which they are. */
@FunctionalInterface
interface Resolver {

  /**
   * Runs on a thread that may block.
   *
   * @return at least one, the most preferred first
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;

  /** The machine's own. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
