package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import io.github.weexjvm.testing.TestIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificate that a client shows, from the files in which people keep one. */
@Timeout(60)
final class ClientCertificateTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final char[] NONE = new char[0];
  private static final char[] SECRET = "secret".toCharArray();
  private static final TestCertificates AUTHORITY = new TestCertificates();
  private static final TestIdentity EC = AUTHORITY.client("someone", "EC");
  private static final Map<String, TestIdentity> CLIENTS =
      Map.of(
          "EC", EC,
          "RSA", AUTHORITY.client("someone", "RSA"),
          "Ed25519", AUTHORITY.client("someone", "Ed25519"));

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  @TempDir Path dir;

  /** Asks for a certificate; the connections are those of clients that have one. */
  private final ServerTls asking = asking("TLSv1.3", "TLSv1.2");

  private static ServerTls asking(String... protocols) {
    try {
      return new ServerTls(
          AUTHORITY.serverContext("127.0.0.1"),
          parameters -> {
            parameters.setProtocols(protocols);
            parameters.setNeedClientAuth(true);
          });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Trusts the servers, and faster than with the JDK's authorities beside ours. */
  private static TlsSettings.Builder trusting() {
    return TlsSettings.builder().insecure();
  }

  private Path write(String name, String... parts) throws IOException {
    return Files.writeString(dir.resolve(name), String.join("\n", parts));
  }

  /** Connects, and gives whom the server saw. */
  private Principal shown(TlsSettings settings) throws Exception {
    fixture.tls(settings);
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              closeCleanly(c);
            },
            asking.context());
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
    return asking.socket().getSession().getPeerPrincipal();
  }

  // ---- Shown ----

  @ParameterizedTest
  @CsvSource({"EC", "RSA", "Ed25519"})
  void aPkcs12FileIsShown(String algorithm) throws Exception {
    TestIdentity client = CLIENTS.get(algorithm);
    Path file = client.pkcs12(dir.resolve("me.p12"), "secret");
    assertEquals("CN=someone", shown(trusting().certificate(file, SECRET).build()).getName());
  }

  @ParameterizedTest
  @CsvSource({
    "EC, pkcs8",
    "RSA, pkcs8",
    "Ed25519, pkcs8",
    "EC, traditional",
    "RSA, traditional",
    "EC, encrypted",
    "RSA, encrypted"
  })
  void aKeyOfAnyFormIsRead(String algorithm, String form) throws Exception {
    TestIdentity client = CLIENTS.get(algorithm);
    String key =
        switch (form) {
          case "pkcs8" -> client.pkcs8();
          case "traditional" -> client.traditional();
          default -> client.encryptedPkcs8("secret");
        };
    Path pem = write("me.pem", client.certificatePem());
    TlsSettings settings = trusting().certificate(pem, write("key.pem", key), SECRET).build();
    assertEquals("CN=someone", shown(settings).getName());
  }

  @Test
  void oneFileMayHaveItAllInAnyOrderWithTextInBetween() throws Exception {
    Path all =
        write(
            "all.pem",
            "Subject: someone",
            EC.authorityPem(),
            "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----",
            EC.pkcs8(),
            EC.certificatePem());
    assertEquals("CN=someone", shown(trusting().certificate(all, NONE).build()).getName());
  }

  @Test
  void oneWhoTrustsAnAuthorityMayShowACertificateToo() throws Exception {
    Path file = EC.pkcs12(dir.resolve("me.p12"), "secret");
    Path authorities = AUTHORITY.caPem(dir);
    TlsSettings settings =
        TlsSettings.builder().trusting(authorities).certificate(file, SECRET).build();
    assertEquals("CN=someone", shown(settings).getName());
  }

  // ---- Not shown, or not accepted ----

  @Test
  void aServerThatAsksInVainIsToldToHaveAsked() throws Exception {
    fixture.tls(trusting().build());
    ScriptedServer server =
        fixture.serve(c -> c.awaitEndOfStream(LONG), asking("TLSv1.2").context());
    fixture
        .connect(server)
        .expectFailure(
            "TLS with 127.0.0.1:"
                + server.port()
                + " failed: it asks for a client certificate, and there is none to show"
                + " (bad_certificate): --cert FILE shows one");
  }

  @Test
  void withTls13ItSaysSoWhenTheHandshakeIsOver() throws Exception {
    fixture.tls(trusting().build());
    ScriptedServer server = fixture.serve(c -> c.awaitEndOfStream(LONG), asking.context());
    fixture
        .connect(server)
        .expectFailure(
            "the connection broke: TLS with 127.0.0.1:"
                + server.port()
                + " failed: it asks for a client certificate, and there is none to show"
                + " (bad_certificate): --cert FILE shows one");
  }

  @Test
  void aCertificateThatTheServerDoesNotAcceptIsToldSo() throws Exception {
    Path file =
        new TestCertificates().client("stranger", "EC").pkcs12(dir.resolve("me.p12"), "secret");
    fixture.tls(trusting().certificate(file, SECRET).build());
    ScriptedServer server =
        fixture.serve(c -> c.awaitEndOfStream(LONG), asking("TLSv1.2").context());
    fixture
        .connect(server)
        .expectFailure(
            "TLS with 127.0.0.1:"
                + server.port()
                + " failed: it does not accept the client certificate (certificate_unknown)");
  }

  // ---- Files that are of no use ----

  private static void assertRefused(String sentence, Path file, Path key, char[] password) {
    IOException e =
        assertThrows(
            IOException.class,
            () -> {
              TlsSettings.Builder builder = TlsSettings.builder();
              var unused =
                  file.equals(key)
                      ? builder.certificate(file, password)
                      : builder.certificate(file, key, password);
            });
    assertEquals(sentence, e.getMessage());
  }

  @Test
  void aWrongOrMissingPasswordOfAPkcs12FileIsTold() throws Exception {
    Path file = EC.pkcs12(dir.resolve("me.p12"), "secret");
    assertRefused("the password for " + file + " is wrong", file, file, "other".toCharArray());
    assertRefused(file + " can't be opened without its password", file, file, NONE);
  }

  @Test
  void aWrongOrMissingPasswordOfAKeyIsTold() throws Exception {
    Path pem = write("me.pem", EC.certificatePem());
    Path key = write("key.pem", EC.encryptedPkcs8("secret"));
    String wrong = "the password for the key in " + key + " is wrong";
    assertRefused(wrong, pem, key, "other".toCharArray());
    assertRefused("the key in " + key + " is encrypted: give its password", pem, key, NONE);
  }

  @Test
  void aKeyOfAnotherCertificateIsTold() throws Exception {
    Path pem = write("me.pem", EC.certificatePem());
    for (String algorithm : new String[] {"EC", "RSA"}) {
      Path key = write("key.pem", AUTHORITY.client("other", algorithm).pkcs8());
      assertRefused(
          "the private key in " + key + " does not belong to the certificate in " + pem,
          pem,
          key,
          NONE);
    }
  }

  @Test
  void whatIsMissingIsTold() throws Exception {
    Path certificate = write("me.pem", EC.certificatePem());
    Path key = write("key.pem", EC.pkcs8());
    assertRefused(certificate + " holds no private key", certificate, certificate, NONE);
    assertRefused(key + " holds no certificate, but a private key", key, key, NONE);
    Path store = EC.pkcs12WithoutKey(dir.resolve("me.p12"), "secret");
    assertRefused(store + " holds no private key", store, store, SECRET);
  }

  @Test
  void whatIsNeitherPemNorPkcs12IsTold() throws Exception {
    Path file = write("me.txt", "certificate");
    assertRefused(file + " is neither PEM nor PKCS#12", file, file, NONE);
    Path key = write("key.pem", EC.pkcs8());
    assertRefused(
        file + " is not PEM, so it can't have its key in another file, " + key, file, key, NONE);
  }

  @Test
  void whatIsDamagedIsTold() throws Exception {
    Path bad = write("bad.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    Path key = write("key.pem", EC.pkcs8());
    assertRefused(bad + " holds a certificate that is damaged", bad, key, NONE);
    Path pem = write("me.pem", EC.certificatePem());
    Path cut =
        write("cut.pem", "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----");
    assertRefused(cut + " holds a private key that is damaged", pem, cut, NONE);
    Path odd = write("odd.pem", "-----BEGIN PRIVATE KEY-----\nMHcC\n-----END PRIVATE KEY-----");
    assertRefused(
        odd + " holds a private key that is damaged, or neither of RSA nor EC nor Ed25519",
        pem,
        odd,
        NONE);
  }

  @Test
  void aFormThatIsNotSupportedIsToldWithTheWayOut() throws Exception {
    String convert = ": convert it by openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD -out NEW";
    Path pem = write("me.pem", EC.certificatePem());
    Path old = write("old.pem", EC.encryptedTraditional("secret"));
    assertRefused(
        "the key in " + old + " is encrypted in an old form, which is not supported" + convert,
        pem,
        old,
        SECRET);
    Path ssh =
        write(
            "ssh.pem",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----");
    assertRefused(
        ssh + " holds a key of a form that is not supported, OPENSSH PRIVATE KEY" + convert,
        pem,
        ssh,
        NONE);
  }

  @Test
  void aFileThatIsNotThereIsTheReadersToTell() {
    Path file = dir.resolve("missing.pem");
    assertThrows(
        NoSuchFileException.class, () -> TlsSettings.builder().certificate(file, file, NONE));
  }
}
