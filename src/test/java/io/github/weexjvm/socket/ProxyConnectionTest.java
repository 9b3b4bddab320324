package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static io.github.weexjvm.socket.ConnectionFixture.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import io.github.weexjvm.testing.TestCertificates;
import io.github.weexjvm.testing.TestProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections through real proxies, and through peers that are none. */
@Timeout(60)
final class ProxyConnectionTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final TestCertificates AUTHORITY = new TestCertificates();

  /** A name that only the proxy can look up. */
  private static final String HOST = "only-there.test";

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  private TestProxy proxy;

  @AfterEach
  void closeProxy() throws IOException {
    if (proxy != null) {
      proxy.close();
    }
  }

  // ---- Through ----

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void aServerThatOnlyTheProxyKnowsIsReached(String scheme) throws Exception {
    ScriptedServer server = echoing();
    through(scheme);
    ConnectionProbe probe = fixture.connect("ws://" + HOST + ":" + server.port()).expect("open");
    probe.sendText("hi");
    probe.expect("text hi", "close 1000 \"\" clean");
    assertEquals(List.of("name " + HOST + ":" + server.port()), proxy.asked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void tlsGoesThroughToTheTargetWhoseNameIsVerified(String scheme) throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    byte[] payload = pattern(300_000);
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              assertArrayEquals(payload, c.readFrame().payload());
              c.sendBinary(payload);
              closeCleanly(c);
            },
            AUTHORITY.serverContext(HOST));
    through(scheme);
    ConnectionProbe probe = fixture.connect("wss://" + HOST + ":" + server.port()).expect("open");
    probe.sendBinary(payload);
    probe.expectBinary(payload).expect("close 1000 \"\" clean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void aTargetWithAnotherNameThanItsCertificateIsRefusedInTheTunnel(String scheme)
      throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    ScriptedServer server =
        fixture.serve(c -> c.awaitEndOfStream(LONG), AUTHORITY.serverContext("127.0.0.1"));
    through(scheme);
    fixture
        .connect("wss://" + HOST + ":" + server.port())
        .expectFailure(
            "TLS with "
                + HOST
                + ":"
                + server.port()
                + " failed: its certificate is for another host name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void aNameAndAPasswordAreGivenToTheProxyOnly(String scheme) throws Exception {
    CompletableFuture<String> seen = new CompletableFuture<>();
    ScriptedServer server =
        fixture.serve(
            c -> {
              seen.complete(c.readRequest().headers().toString());
              c.refuse(404);
            });
    proxy = scheme.equals("http") ? TestProxy.http("me:p@ss") : TestProxy.socks("me:p@ss");
    fixture.proxies(ProxySettings.of(proxy.url("me:p%40ss")));
    fixture
        .connect("ws://" + HOST + ":" + server.port())
        .expectFailure("the server answered 404 Refused instead of 101 Switching Protocols");
    assertFalse(seen.get().contains("uthorization"), seen.get());
  }

  @ParameterizedTest
  @CsvSource({"http, 127.0.0.1, ipv4", "socks5, 127.1, ipv4", "socks5, localhost, name"})
  void alsoThisMachineIsReachedThroughAProxyThatWasNamed(String scheme, String host, String kind)
      throws Exception {
    ScriptedServer server = echoing();
    through(scheme);
    ConnectionProbe probe = fixture.connect("ws://" + host + ":" + server.port()).expect("open");
    probe.sendText("hi");
    probe.expect("text hi", "close 1000 \"\" clean");
    String asked = kind.equals("ipv4") ? "127.0.0.1" : host;
    assertEquals(List.of(kind + " " + asked + ":" + server.port()), proxy.asked());
  }

  @Test
  void whatFollowsTheProxysAnswerIsTheServers() throws Exception {
    throughPeer(
        c -> {
          c.readRequest();
          c.sendRaw("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 403 Early\r\n\r\n");
          c.awaitEndOfStream(LONG);
        });
    fixture
        .connect("ws://" + HOST)
        .expectFailure("the server answered 403 Early instead of 101 Switching Protocols");
  }

  @Test
  void anAnswerThatComesByteByByteIsWaitedFor() throws Exception {
    ScriptedServer server = throughPeer(this::answerSlowly);
    fixture
        .connect("ws://" + HOST + ":" + server.port())
        .expectFailure("the server answered 404 Refused instead of 101 Switching Protocols");
  }

  private void answerSlowly(ServerConnection c) throws Exception {
    c.readRequest();
    for (char one : "HTTP/1.1 200 OK\r\n\r\n".toCharArray()) {
      c.sendRaw(String.valueOf(one));
      fixture.settle();
    }
    c.sendRaw("HTTP/1.1 404 Refused\r\n\r\n");
    c.awaitEndOfStream(LONG);
  }

  // ---- With a policy ----

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void withAPolicyTheProxyIsToldTheAddressThatWasAllowed(String scheme) throws Exception {
    ScriptedServer server = echoing();
    through(scheme);
    fixture.targets(TargetPolicy.builder().deny("10.0.0.0/8").build());
    ConnectionProbe probe = fixture.connect("ws://localhost:" + server.port()).expect("open");
    probe.sendText("hi");
    probe.expect("text hi", "close 1000 \"\" clean");
    String asked = proxy.asked().toString();
    assertFalse(asked.contains("name"), asked);
    assertFalse(asked.contains("localhost"), asked);
  }

  @Test
  void withAPolicyTheProxyIsNotEvenAskedForWhatIsRefused() throws Exception {
    through("http");
    fixture.targets(TargetPolicy.builder().deny("127.0.0.0/8").build());
    fixture
        .connect("ws://127.0.0.1:9/")
        .expectFailure(
            TargetPolicy.builder()
                .deny("127.0.0.0/8")
                .build()
                .refusal("127.0.0.1", 9)
                .orElseThrow());
    assertEquals(List.of(), proxy.asked());
  }

  @Test
  void portZeroIsNotAskedForEither() throws Exception {
    through("http");
    fixture.connect("ws://" + HOST + ":0").expectFailure("port 0 can't be connected to");
    assertEquals(List.of(), proxy.asked());
  }

  // ---- Not through ----

  @Test
  void aProxyThatIsNotThereIsNamed() throws Exception {
    int port = ScriptedServer.unusedPort();
    fixture.proxies(ProxySettings.of("http://me:secret@127.0.0.1:" + port));
    fixture
        .connect("ws://" + HOST)
        .expectFailure(
            "the proxy http://127.0.0.1:"
                + port
                + " can't be used: can't connect to 127.0.0.1:"
                + port
                + ": connection refused");
  }

  @Test
  void aSettingThatIsNoProxyFailsTheConnection() throws Exception {
    fixture.proxies(ProxySettings.fromEnvironment(Map.of("all_proxy", "ftp://a.test")));
    fixture
        .connect("ws://" + HOST)
        .expectFailure(
            "the environment's variable all_proxy names no proxy: a proxy's scheme is http or"
                + " socks5, not ftp");
  }

  @Test
  void aPasswordThatTheProxyWantsIsAskedFor() throws Exception {
    proxy = TestProxy.http("me:secret");
    fixture.proxies(ProxySettings.of(proxy.url()));
    fixture
        .connect("ws://" + HOST)
        .expectFailure(
            "the proxy "
                + proxy.url()
                + " asks for a name and a password: write them as in"
                + " http://NAME:PASSWORD@HOST:PORT (it answered 407 Proxy Authentication"
                + " Required)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void aTargetThatTheProxyCanNotReachIsTold(String scheme) throws Exception {
    int port = ScriptedServer.unusedPort();
    through(scheme);
    fixture
        .connect("ws://" + HOST + ":" + port)
        .expectFailure(
            "the proxy "
                + proxy.url()
                + (scheme.equals("http") ? " opened no tunnel to " : " did not connect to ")
                + HOST
                + ":"
                + port
                + ": "
                + (scheme.equals("http") ? "it answered 502 Bad Gateway" : "connection refused"));
  }

  @Test
  void aProxyThatHangsUpIsTold() throws Exception {
    ScriptedServer peer =
        throughPeer(
            c -> {
              c.readRequest();
              c.sendRaw("HTTP/1.1 200 Conn");
              c.shutdownOutput();
              c.awaitEndOfStream(LONG);
            });
    fixture
        .connect("ws://" + HOST)
        .expectFailure(
            "the proxy http://127.0.0.1:"
                + peer.port()
                + " closed the connection before the tunnel to "
                + HOST
                + ":80 was open");
  }

  @Test
  void aProxyThatResetsTheConnectionIsTold() throws Exception {
    ScriptedServer peer =
        throughPeer(
            c -> {
              c.readRequest();
              c.reset();
            });
    fixture
        .connect("ws://" + HOST)
        .expectFailure(
            "the connection to the proxy http://127.0.0.1:"
                + peer.port()
                + " broke: Connection reset");
  }

  @Test
  void aProxyThatNeverEndsItsAnswerIsCutOff() throws Exception {
    ScriptedServer peer =
        throughPeer(
            c -> {
              c.readRequest();
              c.sendRaw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(3000));
              c.awaitEndOfStream(LONG);
            });
    fixture
        .connect("ws://" + HOST)
        .expectFailure(
            "the answer of the proxy http://127.0.0.1:" + peer.port() + " is longer than 16 KiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n"})
  void aProxyThatFallsSilentIsGivenUpAtTheConnectDeadline(String beginning) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedServer peer =
        throughPeer(
            c -> {
              c.readRequest();
              c.sendRaw(beginning);
              asked.countDown();
              c.awaitEndOfStream(LONG);
            });
    ConnectionProbe probe = fixture.connect("wss://" + HOST);
    asked.await(20, TimeUnit.SECONDS);
    fixture.advance(Duration.ofSeconds(10));
    probe.expectFailure(
        "no connection to "
            + HOST
            + ":443 within 10 s: the proxy http://127.0.0.1:"
            + peer.port()
            + " does not answer");
  }

  @Test
  void aConnectionThatIsGivenUpLeavesTheProxy() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    throughPeer(
        c -> {
          c.readRequest();
          asked.countDown();
          c.awaitEndOfStream(LONG);
        });
    ConnectionProbe probe = fixture.connect("ws://" + HOST);
    asked.await(20, TimeUnit.SECONDS);
    probe.abort("given up");
    probe.expectFailure("given up");
  }

  // ---- Both sides ----

  private void through(String scheme) throws IOException {
    proxy = scheme.equals("http") ? TestProxy.http() : TestProxy.socks();
    fixture.proxies(ProxySettings.of(proxy.url()));
  }

  /** A peer in the place of an HTTP proxy. */
  private ScriptedServer throughPeer(ConnectionScript script) throws IOException {
    ScriptedServer peer = fixture.serve(script);
    fixture.proxies(ProxySettings.of("http://127.0.0.1:" + peer.port()));
    return peer;
  }

  private ScriptedServer echoing() throws IOException {
    return fixture.serve(
        c -> {
          c.accept();
          c.sendText(c.readFrame().text());
          closeCleanly(c);
        });
  }
}
