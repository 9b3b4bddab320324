package io.github.weexjvm.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that lives as long as its test, and the server certificates it signs:
 * nothing expires in the repository, and no private key is in it. A second instance is an authority
 * the first one's clients don't trust.
 *
 * <p>Immutable but for a counter, for any thread.
 */
public final class TestCertificates {
  private static final char[] PASSWORD = "test".toCharArray();
  private static final Duration VALIDITY = Duration.ofDays(1);

  private final AtomicLong serials = new AtomicLong(1);
  private final X500Name authorityName = new X500Name("CN=weex-jvm test authority");
  private final KeyPair authorityKeys = newKeys();
  private final X509Certificate authority =
      sign(
          authorityName,
          authorityKeys,
          Instant.now().plus(VALIDITY),
          Extension.basicConstraints,
          new BasicConstraints(true));

  /** What a server needs to be known by these names and addresses. */
  public SSLContext serverContext(String... names) throws GeneralSecurityException, IOException {
    return serverContext(Instant.now().plus(VALIDITY), names);
  }

  /** The same with a certificate that was good until an hour ago. */
  public SSLContext expiredServerContext(String... names)
      throws GeneralSecurityException, IOException {
    return serverContext(Instant.now().minus(Duration.ofHours(1)), names);
  }

  /** The same with a certificate that nobody but the server itself has signed. */
  public SSLContext selfSignedServerContext(String name)
      throws GeneralSecurityException, IOException {
    return new TestCertificates().selfSigned(name);
  }

  private SSLContext selfSigned(String name) throws GeneralSecurityException, IOException {
    X509Certificate own =
        sign(
            authorityName,
            authorityKeys,
            Instant.now().plus(VALIDITY),
            Extension.subjectAlternativeName,
            new GeneralNames(name(name)));
    return context(authorityKeys, own);
  }

  private SSLContext serverContext(Instant end, String... names)
      throws GeneralSecurityException, IOException {
    KeyPair keys = newKeys();
    GeneralName[] alternatives =
        Arrays.stream(names).map(TestCertificates::name).toArray(GeneralName[]::new);
    X509Certificate certificate =
        sign(
            new X500Name("CN=weex-jvm test server"),
            keys,
            end,
            Extension.subjectAlternativeName,
            new GeneralNames(alternatives));
    return context(keys, certificate, authority);
  }

  /** A server's, which knows this authority's clients if it asks for their certificates. */
  private SSLContext context(KeyPair keys, Certificate... chain)
      throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setKeyEntry("server", keys.getPrivate(), PASSWORD, chain);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trustManagers(), null);
    return context;
  }

  /**
   * A certificate for a client.
   *
   * @param name its common name
   * @param algorithm EC, RSA or Ed25519
   */
  public TestIdentity client(String name, String algorithm) {
    KeyPair keys = newKeys(algorithm);
    X509Certificate certificate =
        sign(
            new X500Name("CN=" + name),
            keys,
            Instant.now().plus(VALIDITY),
            Extension.basicConstraints,
            new BasicConstraints(false));
    return new TestIdentity(keys.getPrivate(), certificate, authority);
  }

  /** What a client needs to trust the servers, and nobody else. */
  public SSLContext clientContext() throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trustManagers(), null);
    return context;
  }

  private TrustManager[] trustManagers() throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setCertificateEntry("authority", authority);
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    return managers.getTrustManagers();
  }

  /** Writes the authority's certificate as {@code ca.pem}. */
  public Path caPem(Path dir) throws GeneralSecurityException, IOException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded());
    return Files.writeString(
        dir.resolve("ca.pem"),
        "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  private X509Certificate sign(
      X500Name subject,
      KeyPair keys,
      Instant end,
      ASN1ObjectIdentifier extension,
      ASN1Encodable value) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              authorityName,
              BigInteger.valueOf(serials.getAndIncrement()),
              Date.from(Instant.now().minus(VALIDITY)),
              Date.from(end),
              subject,
              keys.getPublic());
      builder.addExtension(extension, true, value);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA")
                      .build(authorityKeys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("can't make a certificate", e);
    }
  }

  private static GeneralName name(String name) {
    boolean address = name.contains(":") || name.matches("[0-9.]+");
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  private static KeyPair newKeys() {
    return newKeys("EC");
  }

  private static KeyPair newKeys(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has these keys", e);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
