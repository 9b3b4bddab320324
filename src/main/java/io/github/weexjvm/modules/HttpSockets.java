package io.github.weexjvm.modules;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/** Gives an HTTP client sockets of a kind of ours, so that it has no others. For any thread. */
final class HttpSockets extends SocketFactory {

  private final Supplier<? extends Socket> unconnected;

  HttpSockets(Supplier<? extends Socket> unconnected) {
    this.unconnected = unconnected;
  }

  @Override
  public Socket createSocket() {
    return unconnected.get();
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
