package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.HandshakeRequest;
import io.github.weexjvm.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request that opens a connection, as the server reads it (RFC 6455, section 4.1). */
@Timeout(60)
final class HandshakeRequestTest {

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  @Test
  void theRequestIsWhatTheStandardAsksFor() throws Exception {
    HandshakeRequest request = requestTo("/chat/%C3%A4?x=1&y", List.of(), Map.of());
    assertEquals("GET /chat/%C3%A4?x=1&y HTTP/1.1", request.requestLine());
    assertEquals(List.of("websocket"), request.headers("Upgrade"));
    assertEquals(List.of("Upgrade"), request.headers("Connection"));
    assertEquals(List.of("13"), request.headers("Sec-WebSocket-Version"));
    assertEquals(1, request.headers("Sec-WebSocket-Key").size());
    assertEquals(16, Base64.getDecoder().decode(request.header("Sec-WebSocket-Key")).length);
  }

  @Test
  void nothingIsOfferedOrToldThatNobodyAskedFor() throws Exception {
    HandshakeRequest request = requestTo("/", List.of(), Map.of());
    assertEquals(
        "[Connection, Host, Sec-WebSocket-Key, Sec-WebSocket-Version, Upgrade]",
        request.headers().keySet().toString());
  }

  @Test
  void everyConnectionHasAKeyOfItsOwn() throws Exception {
    assertNotEquals(
        requestTo("/", List.of(), Map.of()).header("Sec-WebSocket-Key"),
        requestTo("/", List.of(), Map.of()).header("Sec-WebSocket-Key"));
  }

  @Test
  void subprotocolsAreOfferedInOrder() throws Exception {
    HandshakeRequest request = requestTo("/", List.of("mqtt", "v12.stomp", "a"), Map.of());
    assertEquals(List.of("mqtt, v12.stomp, a"), request.headers("Sec-WebSocket-Protocol"));
  }

  @ParameterizedTest
  @CsvSource({
    "ws://example.com/, example.com",
    "ws://example.com:80/, example.com",
    "ws://example.com:81/, example.com:81",
    "wss://example.com:443/, example.com",
    "wss://example.com:80/, example.com:80",
    "ws://[::1]:8080/, [::1]:8080",
    "ws://user:secret@EXAMPLE.com/, example.com"
  })
  void theHostHeaderHasThePortUnlessItIsTheDefault(String url, String host) throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.connectOver(transport, url);
    String request =
        fixture.onLoop(
            () -> {
              transport.connected();
              return transport.written();
            });
    assertTrue(request.contains("\r\nHost: " + host + "\r\n"), request);
    probe.abort("seen enough");
    probe.expectFailure("seen enough");
  }

  @Test
  void headersOfTheConfigurationAndOfTheCallAreSentTheCallsFirst() throws Exception {
    fixture.headers(Map.of("X-All", "a", "x-Both", "from the configuration"));
    HandshakeRequest request =
        requestTo("/", List.of(), Map.of("X-BOTH", "from the call", "Cookie", "b=c; d=\"e\""));
    assertEquals(List.of("a"), request.headers("X-All"));
    assertEquals(List.of("from the call"), request.headers("X-Both"));
    assertEquals(List.of("b=c; d=\"e\""), request.headers("Cookie"));
  }

  @Test
  void whoeverRunsTheScriptMaySetTheHost() throws Exception {
    fixture.headers(Map.of("host", "virtual.test"));
    HandshakeRequest request = requestTo("/", List.of(), Map.of());
    assertEquals(List.of("virtual.test"), request.headers("Host"));
  }

  @Test
  void theScriptMayNot() throws Exception {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> fixture.connect("ws://127.0.0.1:9/", List.of(), Map.of("host", "a.test")));
    assertEquals(
        "a script can't set the header Host: it says which server of the URL's is meant",
        e.getMessage());
    fixture.awaitNoConnection();
  }

  @Test
  void anOriginIsSentOnceAndTheScriptsCountsMore() throws Exception {
    fixture.headers(Map.of("origin", "https://all.test"));
    assertEquals(
        List.of("https://one.test"),
        requestTo("/", List.of(), Map.of("Origin", "https://one.test")).headers("Origin"));
  }

  @ParameterizedTest
  @CsvSource({
    "user, user:",
    ":pass, :pass",
    "a%40b:p%3Aq+r, a@b:p:q+r",
    "ä:%C3%B6, ä:ö",
    "100%:%zz, 100%:%zz"
  })
  void credentialsOfTheUrlBecomeBasicAuthentication(String userinfo, String pair) throws Exception {
    HandshakeRequest request = request("ws://" + userinfo + "@127.0.0.1:", "/", Map.of());
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("Basic " + encoded), request.headers("Authorization"));
  }

  @Test
  void anAuthorizationOfTheCallersCountsMoreThanTheUrls() throws Exception {
    HandshakeRequest request =
        request("ws://user:pass@127.0.0.1:", "/", Map.of("authorization", "Bearer t"));
    assertEquals(List.of("Bearer t"), request.headers("Authorization"));
  }

  @Test
  void aUrlWithoutCredentialsSendsNone() throws Exception {
    assertNull(requestTo("/", List.of(), Map.of()).header("Authorization"));
  }

  @Test
  void aHeaderThatCanNotBeSentIsRefusedBeforeAnythingIsConnected() throws Exception {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> fixture.connect("ws://127.0.0.1:9/", List.of(), Map.of("X-A", "b\r\nX-Evil: c")));
    assertEquals(
        "the header X-A has a character that can't be sent (\\u{D}): use printable ASCII on one"
            + " line",
        e.getMessage());
    fixture.awaitNoConnection();
  }

  @Test
  void aHeaderOfTheConfigurationIsCheckedToo() throws Exception {
    fixture.headers(Map.of("Upgrade", "h2c"));
    assertThrows(IllegalArgumentException.class, () -> fixture.connect("ws://127.0.0.1:9/"));
  }

  @Test
  void aSubprotocolThatCanNotBeSentIsRefusedBeforeAnythingIsConnected() throws Exception {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> fixture.connect("ws://127.0.0.1:9/", "a b"));
    assertEquals(
        "\"a b\" is not a subprotocol: use letters, digits and !#$%&'*+-.^_`|~", e.getMessage());
    fixture.awaitNoConnection();
  }

  private HandshakeRequest requestTo(
      String target, List<String> protocols, Map<String, String> headers) throws Exception {
    return request("ws://127.0.0.1:", target, protocols, headers);
  }

  private HandshakeRequest request(String before, String target, Map<String, String> headers)
      throws Exception {
    return request(before, target, List.of(), headers);
  }

  private HandshakeRequest request(
      String before, String target, List<String> protocols, Map<String, String> headers)
      throws Exception {
    CompletableFuture<HandshakeRequest> request = new CompletableFuture<>();
    ScriptedServer server =
        fixture.serve(
            c -> {
              request.complete(c.readRequest());
              c.refuse(404);
            });
    fixture
        .connect(before + server.port() + target, protocols, headers)
        .expectFailure("the server answered 404 Refused instead of 101 Switching Protocols");
    return request.get();
  }
}
