package io.github.weexjvm.modules;

import io.github.weexjvm.socket.TargetPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes each socket of an HTTP client one that keeps to a policy. For any thread. */
final class PolicedSockets extends SocketFactory {

  private final TargetPolicy policy;

  PolicedSockets(TargetPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Socket createSocket() {
    return new PolicedSocket(policy);
  }

  // What follows is part of the interface; the HTTP client connects its sockets itself.

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress target) throws IOException {
    Socket socket = createSocket();
    socket.connect(target);
    return socket;
  }
}
