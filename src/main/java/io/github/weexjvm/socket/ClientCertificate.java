package io.github.weexjvm.socket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Reads the certificate that a client shows to servers, with its private key. */
final class ClientCertificate {

  /** Of a store that is never written anywhere. */
  private static final char[] IN_MEMORY = "memory".toCharArray();

  /** What a key signs, to see whether the certificate's key is the other half. */
  private static final byte[] PROBE = {1, 2, 3};

  private ClientCertificate() {}

  /**
   * Reads it.
   *
   * @param file PKCS#12 or PEM
   * @param key where the key of a PEM file is; the same file if it is in that
   * @param password of the PKCS#12 file or of the key; empty for none
   */
  static KeyManager[] read(Path file, Path key, char[] password) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (PemFile.isPem(content)) {
      return managers(pem(file, key, password), IN_MEMORY);
    }
    if (!key.equals(file)) {
      throw new IOException(file + " is not PEM, so it can't have its key in another file, " + key);
    }
    return managers(pkcs12(file, content, password), password);
  }

  private static KeyManager[] managers(KeyStore store, char[] password) throws IOException {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, password);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException e) {
      throw new IOException("the client certificate can't be used: " + e.getMessage(), e);
    }
  }

  // ---- PKCS#12 ----

  private static KeyStore pkcs12(Path file, byte[] content, char[] password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      load(store, file, content, password);
      checkHasKey(file, store);
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " can't be used: " + e.getMessage(), e);
    }
  }

  private static void load(KeyStore store, Path file, byte[] content, char[] password)
      throws GeneralSecurityException, IOException {
    try {
      store.load(new ByteArrayInputStream(content), password);
    } catch (IOException e) {
      throw new IOException(unreadable(file, password, e), e);
    }
  }

  private static String unreadable(Path file, char[] password, IOException cause) {
    if (!(cause.getCause() instanceof UnrecoverableKeyException)) {
      return file + " is neither PEM nor PKCS#12";
    }
    return password.length == 0
        ? file + " can't be opened without its password"
        : "the password for " + file + " is wrong";
  }

  private static void checkHasKey(Path file, KeyStore store)
      throws GeneralSecurityException, IOException {
    for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
      if (store.isKeyEntry(aliases.nextElement())) {
        return;
      }
    }
    throw new IOException(file + " holds no private key");
  }

  // ---- PEM ----

  private static KeyStore pem(Path file, Path key, char[] password) throws IOException {
    List<Certificate> certificates = certificates(file);
    PrivateKey privateKey = PrivateKeys.read(key, password);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "client", privateKey, IN_MEMORY, chain(file, certificates, key, privateKey));
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " can't be used: " + e.getMessage(), e);
    }
  }

  private static List<Certificate> certificates(Path file) throws IOException {
    List<Certificate> certificates = new ArrayList<>();
    for (PemFile.Part part : PemFile.parts(file)) {
      if (part.label().equals("CERTIFICATE")) {
        certificates.add(certificate(file, part));
      }
    }
    if (certificates.isEmpty()) {
      boolean hasKey = PemFile.parts(file).stream().anyMatch(PemFile.Part::isPrivateKey);
      throw new IOException(file + " holds no certificate" + (hasKey ? ", but a private key" : ""));
    }
    return certificates;
  }

  private static Certificate certificate(Path file, PemFile.Part part) throws IOException {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(part.bytes()));
    } catch (CertificateException | IllegalArgumentException e) {
      throw new IOException(file + " holds a certificate that is damaged", e);
    }
  }

  /** The certificate of the key, and behind it the others in their order. */
  private static Certificate[] chain(
      Path file, List<Certificate> certificates, Path key, PrivateKey privateKey)
      throws IOException, GeneralSecurityException {
    List<Certificate> chain = new ArrayList<>(certificates);
    for (Certificate one : certificates) {
      if (belongTogether(privateKey, one.getPublicKey())) {
        chain.remove(one);
        chain.add(0, one);
        return chain.toArray(Certificate[]::new);
      }
    }
    throw new IOException(
        "the private key in " + key + " does not belong to the certificate in " + file);
  }

  private static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey)
      throws GeneralSecurityException {
    String algorithm = privateKey.getAlgorithm();
    if (!algorithm.equals(publicKey.getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(signatureName(algorithm));
    signature.initSign(privateKey);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(PROBE);
    return signature.verify(signed);
  }

  private static String signatureName(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> algorithm;
    };
  }
}
