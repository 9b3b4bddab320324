package io.github.weexjvm.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Whom a {@code wss:} connection trusts. The host name is always verified, unless the settings are
 * spelled insecure. May be shared between threads.
 */
public final class TlsSettings {

  private static final TlsSettings SYSTEM = new TlsSettings(() -> context(null), true);

  private final Supplier<SSLContext> context;
  private final boolean verifyHost;

  /** Made at the first {@code wss:} connection: most scripts never need it. */
  private volatile SSLContext made;

  private TlsSettings(Supplier<SSLContext> context, boolean verifyHost) {
    this.context = context;
    this.verifyHost = verifyHost;
  }

  /** Trusts the authorities that the JDK trusts. */
  public static TlsSettings system() {
    return SYSTEM;
  }

  /** Trusts whom a context of the caller's trusts. */
  public static TlsSettings of(SSLContext context) {
    return new TlsSettings(() -> context, true);
  }

  /**
   * Trusts the certificates of a PEM file besides the JDK's authorities.
   *
   * @throws IOException when the file can't be read or holds no certificate; the message names it
   */
  public static TlsSettings trusting(Path pem) throws IOException {
    X509ExtendedTrustManager trust = trustManager(keyStore(certificates(pem)));
    return new TlsSettings(() -> context(new TrustManager[] {trust}), true);
  }

  /** Trusts everybody and verifies no host name: for test servers only. */
  public static TlsSettings insecure() {
    return new TlsSettings(() -> context(new TrustManager[] {new TrustEverybody()}), false);
  }

  /**
   * The context behind it, for other protocols than ours, which verify the host's name themselves.
   * That of insecure settings accepts any name.
   */
  public SSLContext context() {
    SSLContext shared = made;
    if (shared == null) {
      shared = context.get();
      made = shared;
    }
    return shared;
  }

  /** A client's engine for one connection. */
  SSLEngine engine(String host, int port) {
    SSLEngine engine = context().createSSLEngine(host, port);
    engine.setUseClientMode(true);
    if (verifyHost) {
      SSLParameters parameters = engine.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      engine.setSSLParameters(parameters);
    }
    return engine;
  }

  private static SSLContext context(TrustManager[] trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM offers no TLS: " + e.getMessage(), e);
    }
  }

  private static Collection<? extends Certificate> certificates(Path pem) throws IOException {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new IOException(pem + " holds no PEM certificate");
      }
      return found;
    } catch (CertificateException e) {
      throw new IOException(pem + " is not a file of PEM certificates", e);
    }
  }

  private static KeyStore keyStore(Collection<? extends Certificate> added) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int next = 0;
      for (X509Certificate known : trustManager(null).getAcceptedIssuers()) {
        store.setCertificateEntry("jdk" + next++, known);
      }
      for (Certificate one : added) {
        store.setCertificateEntry("file" + next++, one);
      }
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates can't be used: " + e.getMessage(), e);
    }
  }

  private static X509ExtendedTrustManager trustManager(KeyStore store) throws IOException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager x509) {
          return x509;
        }
      }
      throw new IOException("this JVM has no trust manager for X.509 certificates");
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates can't be used: " + e.getMessage(), e);
    }
  }

  /** Extended, because the JDK would wrap a plain {@link X509TrustManager} with host checks. */
  private static final class TrustEverybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
