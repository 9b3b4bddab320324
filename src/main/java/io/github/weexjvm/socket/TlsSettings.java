package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/**
 * Whom a {@code wss:} connection trusts, and the certificate that it shows when it is asked for
 * one. It speaks TLS 1.2 and 1.3, whatever else the JVM allows. The host name is always verified,
 * unless the settings are spelled insecure. May be shared between threads.
 */
public final class TlsSettings {

  private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  /** What browsers offer for a WebSocket: a server behind one port may choose by it. */
  private static final String[] APPLICATION_PROTOCOLS = {"http/1.1"};

  private static final TlsSettings SYSTEM = builder().build();

  private final Supplier<SSLContext> context;
  private final boolean verifiesHost;
  private final boolean hasCertificate;

  /** Made at the first {@code wss:} connection: most scripts never need it. */
  private volatile SSLContext made;

  private TlsSettings(Supplier<SSLContext> context, boolean verifiesHost, boolean hasCertificate) {
    this.context = context;
    this.verifiesHost = verifiesHost;
    this.hasCertificate = hasCertificate;
  }

  /** Trusts the authorities that the JDK trusts. */
  public static TlsSettings system() {
    return SYSTEM;
  }

  /** Trusts whom a context of the caller's trusts, and shows the certificates that it has. */
  public static TlsSettings of(SSLContext context) {
    return new TlsSettings(() -> context, true, true);
  }

  /**
   * Trusts the certificates of a PEM file besides the JDK's authorities.
   *
   * @throws IOException when the file can't be read or holds no certificate; the message names it
   */
  public static TlsSettings trusting(Path pem) throws IOException {
    return builder().trusting(pem).build();
  }

  /** Trusts everybody and verifies no host name: for test servers only. */
  public static TlsSettings insecure() {
    return builder().insecure().build();
  }

  /** Begins with the authorities that the JDK trusts, and no certificate to show. */
  public static Builder builder() {
    return new Builder();
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

  /** Whether a server must be who its host's name says. */
  public boolean verifiesHost() {
    return verifiesHost;
  }

  /** Whether there may be a certificate to show. */
  boolean hasCertificate() {
    return hasCertificate;
  }

  /**
   * A client's engine for one connection.
   *
   * @param host as a URL has it: an IPv6 address has its brackets
   */
  SSLEngine engine(String host, int port) {
    UrlHost named = UrlHost.orNull(host);
    boolean isAddress = named != null && named.address() != null;
    SSLEngine engine =
        context().createSSLEngine(isAddress ? AddressBlock.text(named.address()) : host, port);
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(protocols(engine));
    parameters.setApplicationProtocols(APPLICATION_PROTOCOLS);
    parameters.setServerNames(isAddress ? List.of() : serverNames(host));
    if (verifiesHost) {
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static String[] protocols(SSLEngine engine) {
    List<String> supported = Arrays.asList(engine.getSupportedProtocols());
    return PROTOCOLS.stream().filter(supported::contains).toArray(String[]::new);
  }

  /** RFC 6066, section 3. Left to itself the JDK names no host without a dot. */
  private static List<SNIServerName> serverNames(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    try {
      return List.of(new SNIHostName(name));
    } catch (IllegalArgumentException e) {
      return List.of(); // A URL's host may have characters that a name in TLS has not.
    }
  }

  /** Collects settings. Not for more than one thread at a time. */
  public static final class Builder {

    /** Null for the JDK's. */
    private TrustManager trust;

    private boolean verifiesHost = true;

    /** Null for none. */
    private KeyManager[] certificate;

    private Builder() {}

    /**
     * Trusts the certificates of a PEM file besides the JDK's authorities.
     *
     * @throws IOException when the file can't be read or holds no certificate; the message names it
     */
    public Builder trusting(Path pem) throws IOException {
      trust = TrustedAuthorities.and(pem);
      return this;
    }

    /** Trusts everybody and verifies no host name: for test servers only. */
    public Builder insecure() {
      trust = new TrustEverybody();
      verifiesHost = false;
      return this;
    }

    /**
     * Shows a certificate when a server asks for one.
     *
     * @param file PKCS#12, or PEM with the certificate, those between it and its authority, and the
     *     private key
     * @param password of the file or of the key in it; empty for none
     * @throws IOException when it can't be read or used; the message names the file and says why
     */
    public Builder certificate(Path file, char[] password) throws IOException {
      certificate = ClientCertificate.read(file, file, password);
      return this;
    }

    /**
     * Shows a certificate when a server asks for one.
     *
     * @param pem the certificate, and those between it and its authority
     * @param key the private key as PEM: PKCS#8, also encrypted, or the older forms "RSA PRIVATE
     *     KEY" and "EC PRIVATE KEY"
     * @param password of the key; empty for none
     * @throws IOException when it can't be read or used; the message names the file and says why
     */
    public Builder certificate(Path pem, Path key, char[] password) throws IOException {
      certificate = ClientCertificate.read(pem, key, password);
      return this;
    }

    public TlsSettings build() {
      TrustManager[] trusted = trust == null ? null : new TrustManager[] {trust};
      KeyManager[] shown = certificate;
      return new TlsSettings(() -> context(shown, trusted), verifiesHost, shown != null);
    }

    private static SSLContext context(KeyManager[] shown, TrustManager[] trusted) {
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown, trusted, null);
        return context;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this JVM offers no TLS: " + e.getMessage(), e);
      }
    }
  }
}
