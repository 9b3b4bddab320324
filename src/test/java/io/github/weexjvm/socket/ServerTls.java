package io.github.weexjvm.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * A server's TLS with parameters of a test's own, such as that it asks for a certificate; and what
 * the client said of itself. For any thread.
 */
final class ServerTls {

  private final SSLContext context;
  private final Consumer<SSLParameters> parameters;
  private final BlockingQueue<SSLSocket> sockets = new LinkedBlockingQueue<>();

  ServerTls(SSLContext context, Consumer<SSLParameters> parameters) {
    this.context = context;
    this.parameters = parameters;
  }

  /** What a server takes in the place of the context. */
  SSLContext context() {
    return new SSLContext(new Spi(), context.getProvider(), context.getProtocol()) {};
  }

  /** The server's socket of the next connection. */
  SSLSocket socket() throws InterruptedException {
    SSLSocket next = sockets.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no connection within 20 s");
    }
    return next;
  }

  private final class Spi extends SSLContextSpi {

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
        throws KeyManagementException {
      throw new KeyManagementException("it is made already");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return new Factory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      return context.getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      return adjusted(context.createSSLEngine());
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      return adjusted(context.createSSLEngine(host, port));
    }

    private SSLEngine adjusted(SSLEngine engine) {
      SSLParameters changed = engine.getSSLParameters();
      parameters.accept(changed);
      engine.setSSLParameters(changed);
      return engine;
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return context.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return context.getClientSessionContext();
    }
  }

  private final class Factory extends SSLSocketFactory {

    private final SSLSocketFactory plain = context.getSocketFactory();

    @Override
    public Socket createSocket(Socket tcp, String host, int port, boolean autoClose)
        throws IOException {
      return adjusted((SSLSocket) plain.createSocket(tcp, host, port, autoClose));
    }

    @Override
    public Socket createSocket(Socket tcp, java.io.InputStream consumed, boolean autoClose)
        throws IOException {
      return adjusted((SSLSocket) plain.createSocket(tcp, consumed, autoClose));
    }

    private SSLSocket adjusted(SSLSocket socket) {
      socket.setUseClientMode(false);
      SSLParameters changed = socket.getSSLParameters();
      parameters.accept(changed);
      socket.setSSLParameters(changed);
      sockets.add(socket);
      return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return plain.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return plain.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException("a server connects to nobody");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException("a server connects to nobody");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException("a server connects to nobody");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException("a server connects to nobody");
    }
  }
}
