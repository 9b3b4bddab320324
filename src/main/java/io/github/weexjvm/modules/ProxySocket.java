package io.github.weexjvm.modules;

import io.github.weexjvm.socket.Proxy;
import io.github.weexjvm.socket.ProxyHandshake;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;

/**
 * A socket whose bytes go through a proxy, whatever address it is told to connect to. On the HTTP
 * client's threads.
 */
final class ProxySocket extends Socket {

  /** What is said to the proxy first. */
  @FunctionalInterface
  interface Opening {

    /**
     * The handshake for a tunnel.
     *
     * @return null for none
     */
    ProxyHandshake to(SocketAddress target) throws IOException;
  }

  private final Proxy proxy;
  private final Opening opening;

  ProxySocket(Proxy proxy, Opening opening) {
    super(java.net.Proxy.NO_PROXY); // This one is the only proxy, whatever the JVM's settings are.
    this.proxy = proxy;
    this.opening = opening;
  }

  @Override
  public void connect(SocketAddress target, int timeout) throws IOException {
    ProxyHandshake handshake = opening.to(target);
    connectProxy(timeout);
    if (handshake != null) {
      carryOut(handshake);
    }
  }

  private void connectProxy(int timeout) throws IOException {
    try {
      super.connect(new InetSocketAddress(address(), proxy.port()), timeout);
    } catch (UnknownHostException e) {
      throw unusable("no address for its name");
    } catch (ConnectException e) {
      throw unusable("nobody answers there");
    }
  }

  private InetAddress address() throws UnknownHostException {
    return proxy.literalAddress().isPresent()
        ? proxy.literalAddress().get()
        : InetAddress.getAllByName(proxy.host())[0];
  }

  private void carryOut(ProxyHandshake handshake) throws IOException {
    try {
      handshake.carryOut(getInputStream(), getOutputStream());
    } catch (SocketException e) {
      throw unusable(e.getMessage());
    } catch (IOException e) {
      throw new StreamException(e.getMessage()); // Which is a sentence.
    }
  }

  private StreamException unusable(String why) {
    return new StreamException(proxy + " can't be used: " + why);
  }
}
