package io.github.weexjvm.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObject;

/** A client's certificate and key, and the files in which people keep such. Immutable. */
public record TestIdentity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {

  /** A PKCS#12 file. */
  public Path pkcs12(Path file, String password) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate[] chain = {certificate, authority};
    store.setKeyEntry("me", key, password.toCharArray(), chain);
    return write(file, store, password);
  }

  /** A PKCS#12 file with the certificates and without the key. */
  public Path pkcs12WithoutKey(Path file, String password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("me", certificate);
    return write(file, store, password);
  }

  private static Path write(Path file, KeyStore store, String password)
      throws GeneralSecurityException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  /** The certificate as PEM. */
  public String certificatePem() throws IOException {
    return pem(certificate);
  }

  /** The authority's certificate as PEM. */
  public String authorityPem() throws IOException {
    return pem(authority);
  }

  /** The key as PKCS#8. */
  public String pkcs8() throws IOException {
    return pem(new JcaPKCS8Generator(key, null));
  }

  /** The key as PKCS#8, encrypted as openssl does. */
  public String encryptedPkcs8(String password) throws IOException {
    try {
      JceOpenSSLPKCS8EncryptorBuilder encryptor =
          new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
              .setPRF(PKCS8Generator.PRF_HMACSHA256)
              .setProvider(new BouncyCastleProvider())
              .setPassword(password.toCharArray());
      return pem(new JcaPKCS8Generator(key, encryptor.build()));
    } catch (OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  /** The key in the older form that its algorithm has. */
  public String traditional() throws IOException {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
    return key instanceof ECPrivateKey ec
        ? pem(new PemObject("EC PRIVATE KEY", withCurve(ec, info)))
        : pem(info);
  }

  /** As openssl writes it; the JDK leaves out the curve and the public key. */
  private byte[] withCurve(ECPrivateKey ec, PrivateKeyInfo info) throws IOException {
    int bits = ec.getParams().getOrder().bitLength();
    byte[] publicKey = certificate.getPublicKey().getEncoded();
    return new org.bouncycastle.asn1.sec.ECPrivateKey(
            bits,
            ec.getS(),
            SubjectPublicKeyInfo.getInstance(publicKey).getPublicKeyData(),
            info.getPrivateKeyAlgorithm().getParameters())
        .getEncoded();
  }

  /** The same, encrypted as it used to be. */
  public String encryptedTraditional(String password) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(
          PrivateKeyInfo.getInstance(key.getEncoded()),
          new JcePEMEncryptorBuilder("AES-256-CBC")
              .setProvider(new BouncyCastleProvider())
              .build(password.toCharArray()));
    }
    return text.toString();
  }

  private static String pem(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}
