package io.github.weexjvm.testing;

import org.java_websocket.protocols.IProtocol;

/**
 * The subprotocol policy of the echo server: whatever the client offers first is chosen, and
 * nothing when it offers nothing. Java-WebSocket's own {@code Protocol} accepts one fixed name,
 * which an echo server can't know.
 *
 * <p>Java-WebSocket copies it for each connection, and that connection's decoder thread is the only
 * one to touch the copy.
 */
final class AnySubprotocol implements IProtocol {
  /** Empty until the handshake, and for a client that offered nothing. */
  private String chosen = "";

  @Override
  public boolean acceptProvidedProtocol(String offered) {
    // Java-WebSocket joins a repeated header with "; ", a client joins names with ", ".
    String names = offered == null ? "" : offered.replace(';', ',');
    int comma = names.indexOf(',');
    chosen = (comma < 0 ? names : names.substring(0, comma)).trim();
    return true;
  }

  @Override
  public String getProvidedProtocol() {
    return chosen;
  }

  @Override
  public IProtocol copyInstance() {
    return new AnySubprotocol();
  }

  @Override
  public String toString() {
    return chosen;
  }
}
