package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Reads the private key of a PEM file: PKCS#8 (RFC 5958), also encrypted, and the older forms of
 * RSA (RFC 8017, appendix A.1.2) and EC (RFC 5915) keys.
 */
final class PrivateKeys {

  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
  private static final String CONVERT =
      ": convert it by openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD -out NEW";

  private PrivateKeys() {}

  /**
   * The first private key of a file.
   *
   * @param password empty for none
   */
  static PrivateKey read(Path file, char[] password) throws IOException {
    for (PemFile.Part part : PemFile.parts(file)) {
      if (part.isPrivateKey()) {
        return key(file, part, password);
      }
    }
    throw new IOException(file + " holds no private key");
  }

  private static PrivateKey key(Path file, PemFile.Part part, char[] password) throws IOException {
    if (part.headers().contains("ENCRYPTED")) {
      throw new IOException(
          "the key in " + file + " is encrypted in an old form, which is not supported" + CONVERT);
    }
    try {
      return switch (part.label()) {
        case "PRIVATE KEY" -> fromPkcs8(file, part.bytes());
        case "RSA PRIVATE KEY" -> fromPkcs8(file, Der.rsaAsPkcs8(part.bytes()));
        case "EC PRIVATE KEY" -> fromPkcs8(file, Der.ecAsPkcs8(part.bytes()));
        case "ENCRYPTED PRIVATE KEY" -> fromPkcs8(file, decrypted(file, part.bytes(), password));
        default ->
            throw new IOException(
                file + " holds a key of a form that is not supported, " + part.label() + CONVERT);
      };
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " holds a private key that is damaged", e);
    }
  }

  /** What kind of key it is stands in it, and each factory takes its own only. */
  private static PrivateKey fromPkcs8(Path file, byte[] encoded) throws IOException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      } catch (InvalidKeySpecException e) {
        // Then it may be of the next.
      } catch (GeneralSecurityException e) {
        throw new IOException("this JVM has no " + algorithm + " keys: " + e.getMessage(), e);
      }
    }
    throw new IOException(
        file + " holds a private key that is damaged, or neither of RSA nor EC nor Ed25519");
  }

  private static byte[] decrypted(Path file, byte[] bytes, char[] password) throws IOException {
    if (password.length == 0) {
      throw new IOException("the key in " + file + " is encrypted: give its password");
    }
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
    Cipher cipher = cipher(file, info, password);
    try {
      return info.getKeySpec(cipher).getEncoded();
    } catch (InvalidKeySpecException e) {
      throw wrongPassword(file, e);
    }
  }

  private static Cipher cipher(Path file, EncryptedPrivateKeyInfo info, char[] password)
      throws IOException {
    try {
      // For PBES2 the JDK has the name of the whole only here.
      String name = String.valueOf(info.getAlgParameters());
      Cipher cipher = Cipher.getInstance(name);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password)),
          info.getAlgParameters());
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "the key in " + file + " is encrypted in a way that this JVM can't undo" + CONVERT, e);
    }
  }

  private static IOException wrongPassword(Path file, Exception cause) {
    return new IOException("the password for the key in " + file + " is wrong", cause);
  }
}
