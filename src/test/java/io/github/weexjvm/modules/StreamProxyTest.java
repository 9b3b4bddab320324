package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.weexjvm.socket.ProxySettings;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.TargetPolicy;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import io.github.weexjvm.testing.TestProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the module {@code stream} goes through proxies. */
@Timeout(60)
final class StreamProxyTest {

  private static final String LOGIN = "me:secret";
  private static final String TELL = "(r) => log(r.status, r.statusText, r.data));";

  private final Queue<String> forwarded = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(loopback(), 0);
    server.createContext("/", exchange -> answer(exchange, 200, "served"));
    server.start();
    port = server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Phone phone(SocketConfig.Builder sockets, String proxy) {
    return new Phone(new Device(), "", sockets.proxies(ProxySettings.of(proxy)).build());
  }

  private static String fetch(String url) {
    return "stream_.fetch({ url: '" + url + "' }, " + TELL;
  }

  /** Notes what it was asked, and whose request it was. */
  private void forward(HttpExchange exchange) throws IOException {
    String who = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
    forwarded.add(exchange.getRequestURI() + " by " + who);
    if (who == null) {
      exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=x");
    }
    answer(exchange, who == null ? 407 : 200, "forwarded");
  }

  @Test
  void plainHttpIsForwarded() throws Exception {
    HttpServer proxy = HttpServer.create(loopback(), 0);
    proxy.createContext("/", this::forward);
    proxy.start();
    String place = "127.0.0.1:" + proxy.getAddress().getPort();
    String fetch = fetch("http://only-there.test/a?b");
    try (Phone known = phone(SocketConfig.builder(), "http://" + LOGIN + "@" + place);
        Phone unknown = phone(SocketConfig.builder(), "http://" + place)) {
      known.run(fetch).awaitIdle().assertPrinted("200 OK forwarded");
      unknown
          .run(fetch)
          .awaitIdle()
          .assertPrinted(
              "-1 ERR_CONNECT_FAILED: the proxy http://"
                  + place
                  + " asks for a name and a password: write them as in"
                  + " http://NAME:PASSWORD@HOST:PORT (it answered 407 Proxy Authentication"
                  + " Required) undefined");
    } finally {
      proxy.stop(0);
    }
    assertEquals(
        List.of(
            "http://only-there.test/a?b by Basic bWU6c2VjcmV0",
            "http://only-there.test/a?b by null"),
        List.copyOf(forwarded));
  }

  @Test
  void httpsGoesThroughATunnelWithItsOwnTls() throws Exception {
    TestCertificates authority = new TestCertificates();
    HttpsServer safe = HttpsServer.create(loopback(), 0);
    safe.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext("only-there.test")));
    safe.createContext("/", exchange -> answer(exchange, 200, "safe"));
    safe.start();
    int safePort = safe.getAddress().getPort();
    SocketConfig.Builder trusting =
        SocketConfig.builder().tls(TlsSettings.of(authority.clientContext()));
    try (TestProxy http = TestProxy.http(LOGIN);
        TestProxy socks = TestProxy.socks(LOGIN)) {
      for (TestProxy proxy : List.of(http, socks)) {
        try (Phone phone = phone(trusting, proxy.url(LOGIN))) {
          phone
              .run(fetch("https://only-there.test:" + safePort + "/"))
              .awaitIdle()
              .assertPrinted("200 OK safe");
        }
        assertEquals(List.of("name only-there.test:" + safePort), proxy.asked());
      }
    } finally {
      safe.stop(0);
    }
  }

  @Test
  void socksIsToldTheNameOfPlainHttpToo() throws Exception {
    try (TestProxy proxy = TestProxy.socks();
        Phone phone = phone(SocketConfig.builder(), proxy.url())) {
      phone
          .run(fetch("http://only-there.test:" + port + "/"))
          .awaitIdle()
          .assertPrinted("200 OK served");
      assertEquals(List.of("name only-there.test:" + port), proxy.asked());
    }
  }

  @Test
  void withAPolicyTheProxyIsToldTheAddressThatWasAllowed() throws Exception {
    SocketConfig.Builder sockets =
        SocketConfig.builder()
            .targets(TargetPolicy.builder().publicOnly().allow("127.0.0.1").build());
    try (TestProxy proxy = TestProxy.http();
        Phone phone = phone(sockets, proxy.url())) {
      phone.run(fetch("http://localhost:" + port + "/")).awaitIdle().assertPrinted("200 OK served");
      assertEquals(List.of("ipv4 127.0.0.1:" + port), proxy.asked());
    }
  }

  @Test
  void withAPolicyTheProxyIsNotAskedForWhatIsRefused() throws Exception {
    SocketConfig.Builder sockets = SocketConfig.builder().targets(TargetPolicy.publicOnly());
    try (TestProxy proxy = TestProxy.http();
        Phone phone = phone(sockets, proxy.url())) {
      phone
          .run(fetch("http://127.0.0.1:" + port + "/"))
          .awaitIdle()
          .assertPrinted(
              "-1 ERR_CONNECT_FAILED: connecting to 127.0.0.1:"
                  + port
                  + " is not allowed: that is a loopback address, and only public ones are"
                  + " (--allow 127.0.0.1 to permit it) undefined");
      assertEquals(List.of(), proxy.asked());
    }
  }

  /** 0.0.0.0 stands for a name that only the proxy knows, but not where a policy has its say. */
  @Test
  void aNameWithAnAddressThatStandsForNothingIsNotLeftToTheProxy() throws Exception {
    SocketConfig.Builder sockets =
        SocketConfig.builder().targets(TargetPolicy.builder().deny("10.0.0.0/8").build());
    try (TestProxy proxy = TestProxy.http()) {
      StreamClient client =
          new StreamClient(
              sockets.proxies(ProxySettings.of(proxy.url())).build(),
              host -> List.of(InetAddress.getByAddress(host, new byte[4])));
      var request =
          new okhttp3.Request.Builder().url("http://rebound.example:" + port + "/").build();
      try (var answer = client.call(request).execute()) {
        assertEquals(200, answer.code());
      }
      assertEquals(List.of("ipv4 0.0.0.0:" + port), proxy.asked());
      client.close();
    }
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws Exception {
    String place = "127.0.0.1:" + ScriptedServer.unusedPort();
    for (String scheme : List.of("http", "socks5")) {
      try (Phone phone = phone(SocketConfig.builder(), scheme + "://" + LOGIN + "@" + place)) {
        phone
            .run(fetch("http://only-there.test/"))
            .awaitIdle()
            .assertPrinted(
                "-1 ERR_CONNECT_FAILED: the proxy "
                    + scheme
                    + "://"
                    + place
                    + " can't be used: nobody answers there undefined");
      }
    }
  }

  @Test
  void aProxyWhoseNameNobodyKnowsIsNamed() throws Exception {
    try (Phone phone = phone(SocketConfig.builder(), "http://proxy.invalid:8080")) {
      phone
          .run(fetch("http://only-there.test/"))
          .awaitIdle()
          .assertPrinted(
              "-1 ERR_CONNECT_FAILED: the proxy http://proxy.invalid:8080 can't be used: no address"
                  + " for its name undefined");
    }
  }
}
