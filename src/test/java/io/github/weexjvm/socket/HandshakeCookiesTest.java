package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import io.github.weexjvm.testing.TestProxy;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cookies that go out with a handshake and come in with its reply. */
@Timeout(60)
final class HandshakeCookiesTest {

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  private final CookieManager manager = new CookieManager();
  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

  /** Accepts, with these headers in the reply, and notes the cookies that came. */
  private ScriptedServer server(SSLContext tls, Map<String, String> reply) throws IOException {
    return fixture.serve(
        c -> {
          sent.add(String.valueOf(c.readRequest().header("Cookie")));
          c.accept(reply);
          closeCleanly(c);
        },
        tls);
  }

  private String cookiesOf(String url) throws Exception {
    fixture.connect(url).expect("open", "close 1000 \"\" clean");
    return sent.poll(20, TimeUnit.SECONDS);
  }

  private void store(String host, String... cookies) throws IOException {
    manager.put(URI.create(host), Map.of("Set-Cookie", List.of(cookies)));
  }

  @Test
  void withoutAStoreNoneAreSent() throws Exception {
    assertEquals("null", cookiesOf(server(null, Map.of()).url()));
  }

  @Test
  void thoseOfTheServerAndThePathAreSent() throws Exception {
    fixture.cookies(manager);
    store("http://127.0.0.1/", "a=1; Path=/", "b=2; Path=/chat; HttpOnly", "c=3; Path=/other");
    store("http://other.test/", "d=4; Path=/");
    ScriptedServer server = server(null, Map.of());
    TreeMap<String, String> pairs = new TreeMap<>();
    for (String pair : cookiesOf(server.url() + "chat/[room]|1%").split("; ", -1)) {
      pairs.put(pair, "");
    }
    assertEquals("[a=1, b=2]", pairs.keySet().toString());
  }

  @ParameterizedTest
  @CsvSource({"ws, null", "wss, a=1"})
  void aSecureOneIsSentOverTlsOnly(String scheme, String cookie) throws Exception {
    fixture.cookies(manager).tls(TlsSettings.insecure());
    store("https://127.0.0.1/", "a=1; Path=/; Secure");
    SSLContext tls =
        scheme.equals("wss") ? new TestCertificates().serverContext("127.0.0.1") : null;
    assertEquals(cookie, cookiesOf(server(tls, Map.of()).url()));
  }

  @Test
  void thoseOfTheReplyAreStoredAndSentNextTime() throws Exception {
    fixture.cookies(manager);
    ScriptedServer server =
        server(null, Map.of("Set-Cookie", "id=7; Path=/", "set-cookie", "other=8; Path=/x"));
    assertEquals("null", cookiesOf(server.url()));
    assertEquals("id=7", cookiesOf(server.url()));
  }

  @Test
  void thoseOfARefusalAreStoredToo() throws Exception {
    fixture.cookies(manager);
    ScriptedServer server =
        fixture.serve(c -> c.refuse(401, Map.of("Set-Cookie", "challenge=x; Path=/")));
    fixture
        .connect(server)
        .expectFailure("the server answered 401 Refused instead of 101 Switching Protocols");
    assertEquals(
        List.of("challenge=x"),
        manager.getCookieStore().getCookies().stream().map(HttpCookie::toString).toList());
  }

  @Test
  void theServerThatIsReallyConnectedToCounts() throws Exception {
    fixture.cookies(manager);
    ScriptedServer server = server(null, Map.of());
    store("http://named.test/", "a=1; Path=/");
    fixture.router(requested -> WebSocketUrl.parse(server.url()));
    assertEquals("null", cookiesOf("ws://named.test/"));
  }

  @Test
  void aHeaderOfTheCallersTakesTheirPlace() throws Exception {
    fixture.cookies(manager).headers(Map.of("cookie", "mine=1"));
    store("http://127.0.0.1/", "a=1; Path=/");
    assertEquals("mine=1", cookiesOf(server(null, Map.of()).url()));
  }

  @Test
  void aHostThatJavaHasNoNameForHasNone() throws Exception {
    fixture.cookies(manager);
    ScriptedServer server = server(null, Map.of("Set-Cookie", "id=7; Path=/"));
    try (TestProxy proxy = TestProxy.http()) {
      fixture.proxies(ProxySettings.of(proxy.url()));
      assertEquals("null", cookiesOf("ws://a_b.test:" + server.port()));
    }
    assertEquals(List.of(), manager.getCookieStore().getCookies());
  }

  @Test
  void aStoreThatFailsFailsTheConnection() throws Exception {
    fixture.cookies(handler(new IOException("disk full"), ""));
    connectInVain("the store of cookies failed: disk full");
  }

  @Test
  void aStoreThatGivesWhatCanNotBeSentFailsTheConnection() throws Exception {
    fixture.cookies(handler(null, "a=1\r\nX-Evil: 1"));
    connectInVain(
        "the store of cookies gave what can't be sent: it has characters other than printable"
            + " ASCII");
  }

  private void connectInVain(String sentence) throws Exception {
    ScriptedServer server = fixture.serve(c -> assertNull(c.readFrame()));
    fixture.connect(server).expectFailure(sentence);
  }

  private static CookieHandler handler(IOException failure, String cookie) {
    return new CookieHandler() {
      @Override
      public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers)
          throws IOException {
        if (failure != null) {
          throw failure;
        }
        return Map.of("Cookie", List.of(cookie));
      }

      @Override
      public void put(URI uri, Map<String, List<String>> headers) {}
    };
  }
}
