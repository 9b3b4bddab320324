package io.github.weexjvm.socket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** The JDK's authorities and those of a PEM file. */
final class TrustedAuthorities {

  private TrustedAuthorities() {}

  /** Trusts the JDK's, and those of the file. */
  static X509ExtendedTrustManager and(Path pem) throws IOException {
    return trustManager(keyStore(certificates(pem)));
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
}
