package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.Relay;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import io.github.weexjvm.testing.TestProxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says when TLS begins, and what it takes for an answer. */
@Timeout(60)
final class TlsHelloTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final TestCertificates AUTHORITY = new TestCertificates();

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  private ServerTls tls;

  private ScriptedServer serving(Consumer<SSLParameters> parameters, String... names)
      throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    tls = new ServerTls(AUTHORITY.serverContext(names), parameters);
    return fixture.serve(
        c -> {
          c.accept();
          closeCleanly(c);
        },
        tls.context());
  }

  private static List<String> serverNames(SSLSocket socket) {
    return ((ExtendedSSLSession) socket.getSession())
        .getRequestedServerNames().stream()
            .map(name -> new String(name.getEncoded(), StandardCharsets.US_ASCII))
            .toList();
  }

  // ---- Names ----

  @ParameterizedTest
  @CsvSource({"a.test, a.test", "localhost, localhost", "A.TEST, a.test", "a.test., a.test"})
  void aServerIsToldTheNameThatIsMeant(String host, String name) throws Exception {
    ScriptedServer server = serving(parameters -> {}, "a.test", "localhost");
    try (TestProxy proxy = TestProxy.http()) { // It finds every name here.
      fixture.proxies(ProxySettings.of(proxy.url()));
      fixture
          .connect("wss://" + host + ":" + server.port())
          .expect("open", "close 1000 \"\" clean");
      assertEquals(List.of(name), serverNames(tls.socket()));
    }
  }

  @Test
  void aServerIsNotToldAnAddress() throws Exception {
    ScriptedServer server = serving(parameters -> {}, "127.0.0.1");
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
    assertEquals(List.of(), serverNames(tls.socket()));
  }

  @Test
  void anIpv6AddressIsVerifiedAndWrittenWithItsBrackets() throws Exception {
    Assumptions.assumeTrue(Relay.isPossibleFrom("::1"), "this machine has no ::1");
    CompletableFuture<String> host = new CompletableFuture<>();
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    tls = new ServerTls(AUTHORITY.serverContext("::1"), parameters -> {});
    ScriptedServer server =
        fixture.serve(
            c -> {
              host.complete(c.readRequest().header("Host"));
              c.accept();
              closeCleanly(c);
            },
            tls.context());
    try (Relay relay = Relay.from("::1", server.port())) {
      fixture.connect("wss://[0:0::1]:" + relay.port()).expect("open", "close 1000 \"\" clean");
      assertEquals("[::1]:" + relay.port(), host.get());
      assertEquals(List.of(), serverNames(tls.socket()));
    }
  }

  @Test
  void anIpv6AddressThatIsNotInTheCertificateIsRefused() throws Exception {
    Assumptions.assumeTrue(Relay.isPossibleFrom("::1"), "this machine has no ::1");
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    ScriptedServer server =
        fixture.serve(c -> c.awaitEndOfStream(LONG), AUTHORITY.serverContext("127.0.0.1", "::2"));
    try (Relay relay = Relay.from("::1", server.port())) {
      fixture
          .connect("wss://[::1]:" + relay.port())
          .expectFailure(
              "TLS with [::1]:"
                  + relay.port()
                  + " failed: its certificate is for another host name");
    }
  }

  @Test
  void aCertificateThatTheServerSignedItselfIsRefused() throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    ScriptedServer server =
        fixture.serve(
            c -> c.awaitEndOfStream(LONG), AUTHORITY.selfSignedServerContext("127.0.0.1"));
    fixture
        .connect(server)
        .expectFailure(
            "TLS with 127.0.0.1:"
                + server.port()
                + " failed: its certificate is not signed by an authority that is trusted here"
                + " (--ca FILE trusts another)");
  }

  // ---- Versions ----

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void theVersionsThatAreSafeAreSpoken(String version) throws Exception {
    ScriptedServer server =
        serving(parameters -> parameters.setProtocols(new String[] {version}), "127.0.0.1");
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
    assertEquals(version, tls.socket().getSession().getProtocol());
  }

  @Test
  void noOtherVersionIsOfferedWhateverAContextWould() throws Exception {
    ServerTls lenient =
        new ServerTls(
            AUTHORITY.clientContext(),
            parameters -> parameters.setProtocols(new String[] {"TLSv1.1", "TLSv1.2"}));
    assertEquals(
        List.of("TLSv1.3", "TLSv1.2"),
        List.of(TlsSettings.of(lenient.context()).engine("a.test", 443).getEnabledProtocols()));
  }

  @Test
  void aServerThatSpeaksOnlyTls11IsRefused() throws Exception {
    byte[] serverHello =
        HexFormat.of()
            .parseHex("160302002a" + "02000026" + "0302" + "ab".repeat(32) + "00" + "002f" + "00");
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.send(serverHello);
              c.awaitEndOfStream(LONG);
            });
    fixture
        .connect("wss://127.0.0.1:" + server.port())
        .expectFailure(
            "TLS with 127.0.0.1:"
                + server.port()
                + " failed: it speaks a TLS older than 1.2, which is not safe");
  }

  @ParameterizedTest
  @CsvSource({
    "70, it speaks neither TLS 1.2 nor 1.3 (protocol_version)",
    "120, it speaks something else than HTTP/1.1 there (no_application_protocol)",
    "112, it does not know that host (unrecognized_name)",
    "80, it refused the handshake (internal_error)",
    "40, 'it refused the handshake, perhaps for want of a client certificate or of a cipher that both know (handshake_failure)'"
  })
  void anAlertOfTheServersIsToldInWords(int alert, String sentence) throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.send(new byte[] {21, 3, 3, 0, 2, 2, (byte) alert});
              c.awaitEndOfStream(LONG);
            });
    fixture
        .connect("wss://127.0.0.1:" + server.port())
        .expectFailure("TLS with 127.0.0.1:" + server.port() + " failed: " + sentence);
  }

  // ---- The protocol inside ----

  @Test
  void httpIsOfferedToAServerThatChoosesByIt() throws Exception {
    ScriptedServer server =
        serving(
            parameters -> parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"}),
            "127.0.0.1");
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
    assertEquals("http/1.1", tls.socket().getApplicationProtocol());
  }
}
