package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.weexjvm.socket.SocketConfig;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cookies that the module {@code stream} sends with its requests, and stores of their answers. */
@Timeout(60)
final class StreamCookiesTest {

  private static final String FETCH =
      "stream_.fetch({ url: '/' }, (r) => log(r.status, r.statusText));";

  private final CookieManager manager = new CookieManager();

  /** A path and the cookies of each request. */
  private final Queue<String> served = new ConcurrentLinkedQueue<>();

  private HttpServer server;
  private String origin;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** At /login a cookie is set, and one is led on. */
  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      served.add(path + " " + exchange.getRequestHeaders().getFirst("Cookie"));
      boolean login = path.equals("/login");
      if (login) {
        exchange.getResponseHeaders().set("Set-Cookie", "id=7; Path=/");
        exchange.getResponseHeaders().set("Location", "/");
      }
      exchange.sendResponseHeaders(login ? 302 : 200, -1);
    }
  }

  private Phone phone(CookieHandler store) {
    return new Phone(new Device(), origin, SocketConfig.builder().cookies(store).build());
  }

  private void assertServed(String... requests) {
    assertEquals(List.of(requests), List.copyOf(served));
  }

  @Test
  void withoutAStoreThereAreNone() throws Exception {
    try (Phone phone = phone(null)) {
      phone.run(FETCH.replace("/", "/login")).awaitIdle().assertPrinted("200 OK");
    }
    assertServed("/login null", "/ null");
  }

  @Test
  void whatARedirectSetsIsSentAfterwards() throws Exception {
    try (Phone phone = phone(manager)) {
      phone.run(FETCH.replace("/", "/login")).awaitIdle().assertPrinted("200 OK");
      phone.run(FETCH).awaitIdle().assertPrinted("200 OK");
    }
    assertServed("/login null", "/ id=7", "/ id=7");
  }

  @Test
  void aHeaderOfThePagesTakesTheirPlace() throws Exception {
    manager.put(URI.create(origin), Map.of("Set-Cookie", List.of("id=7; Path=/")));
    try (Phone phone = phone(manager)) {
      phone
          .run(FETCH.replace("'/'", "'/', headers: { cookie: 'mine=1' }"))
          .awaitIdle()
          .assertPrinted("200 OK");
    }
    assertServed("/ mine=1");
  }

  @Test
  void aStoreThatFailsFailsTheRequest() throws Exception {
    try (Phone phone = phone(storing(null))) {
      phone
          .run(FETCH)
          .awaitIdle()
          .assertPrinted("-1 ERR_CONNECT_FAILED: the store of cookies failed: disk full");
    }
    assertServed();
  }

  @Test
  void whatCannotBeSentIsNot() throws Exception {
    try (Phone phone = phone(storing("a=1\r\nX: y"))) {
      phone
          .run(FETCH)
          .awaitIdle()
          .assertPrinted(
              "-1 ERR_CONNECT_FAILED: the store of cookies gave what can't be sent: it has"
                  + " characters other than printable ASCII");
    }
    assertServed();
  }

  /** A store of one value; without one it fails. */
  private static CookieHandler storing(String value) {
    return new CookieHandler() {
      @Override
      public Map<String, List<String>> get(URI server, Map<String, List<String>> headers)
          throws IOException {
        if (value == null) {
          throw new IOException("disk full");
        }
        return Map.of("Cookie", List.of(value));
      }

      @Override
      public void put(URI server, Map<String, List<String>> headers) {}
    };
  }
}
