package io.github.weexjvm.modules;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.TargetPolicy;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.testing.Doors;
import io.github.weexjvm.testing.TestCertificates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the module {@code stream} goes, and where it does not; and how many go at once. */
@Timeout(60)
final class StreamTargetsTest {

  private static final String TELL = ", (r) => log(r.status, r.statusText, r.data));";

  private final Doors doors = new Doors();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);

  /** What the server heard: a word for each request. */
  private final BlockingQueue<String> served = new LinkedBlockingQueue<>();

  private HttpServer server;
  private String origin;

  /** Where the server's redirects lead. */
  private volatile String location = "/";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() throws IOException {
    release.countDown();
    server.stop(0);
    threads.shutdownNow();
    doors.close();
    assertEquals("[]", served.toString(), "what the server heard besides");
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      served.add(
          String.join(
              " ",
              exchange.getRequestMethod(),
              path,
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")),
              body));
      if (path.startsWith("/to/")) {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(Integer.parseInt(path.substring(4)), -1);
        return;
      }
      if (path.equals("/held")) {
        release.await();
      }
      byte[] port =
          String.valueOf(exchange.getRemoteAddress().getPort()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, port.length);
      exchange.getResponseBody().write(port);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitServed(String request) throws InterruptedException {
    String heard = served.poll(20, TimeUnit.SECONDS);
    assertEquals(request, heard == null ? "nothing" : heard.replace(" null null ", "").strip());
  }

  private Phone phone(TargetPolicy policy) {
    return new Phone(new Device(), origin, SocketConfig.builder().targets(policy).build());
  }

  // ---- Where to ----

  @Test
  void anAddressThatIsRefusedHearsNothing() throws Exception {
    InetSocketAddress door = doors.open("127.0.0.1");
    String url = "http://127.0.0.1:" + door.getPort() + "/";
    try (Phone phone = phone(TargetPolicy.publicOnly())) {
      phone
          .run("stream_.fetch({ url: '" + url + "' }" + TELL)
          .awaitIdle()
          .assertPrinted(
              "-1 ERR_CONNECT_FAILED: connecting to 127.0.0.1:"
                  + door.getPort()
                  + " is not allowed: that is a loopback address, and only public ones are"
                  + " (--allow 127.0.0.1 to permit it) undefined");
    }
    doors.assertNobodyAt("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({"localhost", "127.0.0.1", "2130706433", "[::ffff:7f00:1]"})
  void noSpellingOfThisMachineIsReachedByARedirect(String host) throws Exception {
    InetSocketAddress door = doors.open("127.0.0.1");
    location = "http://" + host + ":" + door.getPort() + "/";
    TargetPolicy policy =
        TargetPolicy.builder()
            .publicOnly()
            .allow("127.0.0.1:" + server.getAddress().getPort())
            .build();
    try (Phone phone = phone(policy)) {
      phone
          .run(
              "stream_.fetch({ url: '/to/302' }, (r) => log(r.status,"
                  + " r.statusText.match(/is not allowed: that is a loopback address/)?.length));")
          .awaitIdle()
          .assertPrinted("-1 1");
    }
    awaitServed("GET /to/302");
    doors.assertNobodyAt("127.0.0.1");
  }

  @Test
  void anExceptionIsReached() throws Exception {
    try (Phone phone = phone(TargetPolicy.builder().allow("127.0.0.1").build())) {
      phone
          .run("stream_.fetch({ url: '/' }, (r) => log(r.status));")
          .awaitIdle()
          .assertPrinted("200");
    }
    awaitServed("GET /");
  }

  @Test
  void aNameThatChangesItsAddressGainsNothing() throws Exception {
    doors.open("127.0.0.2", server.getAddress().getPort());
    Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    Dns rebinding = host -> List.of(InetAddress.getByAddress(host, bytes(answers.remove())));
    StreamClient client =
        new StreamClient(
            SocketConfig.builder()
                .targets(TargetPolicy.builder().deny("127.0.0.2").build())
                .build(),
            rebinding);
    String url = "http://rebound.example:" + server.getAddress().getPort() + "/";
    assertEquals(200, fetch(client, url).get(20, TimeUnit.SECONDS));
    awaitServed("GET /");
    assertEquals(200, fetch(client, url).get(20, TimeUnit.SECONDS)); // The same connection.
    awaitServed("GET /");
    client.close();
    StreamClient later =
        new StreamClient(
            SocketConfig.builder()
                .targets(TargetPolicy.builder().deny("127.0.0.2").build())
                .build(),
            rebinding);
    Throwable refused =
        fetch(later, url).handle((status, failure) -> failure).get(20, TimeUnit.SECONDS);
    assertInstanceOf(StreamException.class, refused);
    assertTrue(
        refused.getMessage().startsWith("connecting to rebound.example:"), refused::getMessage);
    doors.assertNobodyAt("127.0.0.2");
    later.close();
  }

  @Test
  void aNameThatIsRefusedIsNotLookedUp() throws Exception {
    StreamClient client =
        new StreamClient(
            SocketConfig.builder()
                .targets(TargetPolicy.builder().deny("*.inside.example").build())
                .build(),
            host -> {
              throw new AssertionError("looked up " + host);
            });
    Throwable refused =
        fetch(client, "http://a.INSIDE.example./")
            .handle((status, failure) -> failure)
            .get(20, TimeUnit.SECONDS);
    assertInstanceOf(StreamException.class, refused);
    client.close();
  }

  @Test
  void anAddressThatNeverAnswersDoesNotTakeAllTheTimeThereIs() throws Exception {
    doors.silent("127.0.0.2", server.getAddress().getPort());
    StreamClient client =
        new StreamClient(
            SocketConfig.defaults(),
            host ->
                List.of(
                    InetAddress.getByAddress(host, bytes("127.0.0.2")),
                    InetAddress.getByAddress(host, bytes("127.0.0.1"))));
    String url = "http://several.example:" + server.getAddress().getPort() + "/";
    assertEquals(200, fetch(client, url).get(20, TimeUnit.SECONDS)); // The kernel's is two minutes.
    awaitServed("GET /");
    client.close();
  }

  @Test
  void noProxyOfTheJvmsStandsInBetween() throws Exception {
    InetSocketAddress door = doors.open("127.0.0.1");
    Map<String, String> ofTheJvm =
        Map.of(
            "socksProxyHost", "127.0.0.1",
            "socksProxyPort", String.valueOf(door.getPort()),
            "socksNonProxyHosts", "");
    ofTheJvm.forEach(System::setProperty);
    StreamClient client = new StreamClient(SocketConfig.defaults());
    try {
      assertEquals(200, fetch(client, origin + "/").get(20, TimeUnit.SECONDS));
    } finally {
      ofTheJvm.keySet().forEach(System::clearProperty);
      client.close();
    }
    awaitServed("GET /");
    doors.assertNobodyAt("127.0.0.1");
  }

  @Test
  void aConnectionServesNoOtherPage() throws Exception {
    try (Phone free = phone(TargetPolicy.any());
        Phone held = phone(TargetPolicy.builder().deny("127.0.0.1").build())) {
      String twice =
          """
          stream_.fetch({ url: '/' }, (one) =>
              stream_.fetch({ url: '/' }, (other) => log(one.data === other.data)));
          """;
      free.run(twice).awaitIdle().assertPrinted("true");
      held.run("stream_.fetch({ url: '/' }, (r) => log(r.status));")
          .awaitIdle()
          .assertPrinted("-1");
    }
    awaitServed("GET /");
    awaitServed("GET /");
  }

  private static byte[] bytes(String address) throws java.net.UnknownHostException {
    return InetAddress.getByName(address).getAddress();
  }

  @Test
  void aFetchEndsByItselfIfNobodyIsLeftToCancelIt() throws Exception {
    StreamClient client = new StreamClient(SocketConfig.defaults());
    Throwable late =
        fetch(client, origin + "/held", Duration.ofMillis(100))
            .handle((status, failure) -> failure)
            .get(20, TimeUnit.SECONDS);
    assertInstanceOf(java.io.InterruptedIOException.class, late);
    awaitServed("GET /held");
    client.close();
  }

  @Test
  void aConnectionThatComesToRestAfterTheEndIsClosed() throws Exception {
    StreamClient client = new StreamClient(SocketConfig.defaults());
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var unused = fetch(client, "http://127.0.0.1:" + door.getLocalPort() + "/");
      try (Socket connection = door.accept()) {
        client.close();
        connection
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        connection.setSoTimeout(20_000);
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static CompletableFuture<Integer> fetch(StreamClient client, String url) {
    return fetch(client, url, Duration.ofMinutes(1));
  }

  private static CompletableFuture<Integer> fetch(
      StreamClient client, String url, Duration atLast) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    okhttp3.Request request = new okhttp3.Request.Builder().url(url).build();
    var unused =
        client.fetch(
            request,
            100,
            atLast,
            new Fetch.Listener() {
              @Override
              public void head(int code, HttpHeaders headers) {}

              @Override
              public void received(long sum) {}

              @Override
              public void answered(int code, HttpHeaders headers, byte[] body) {
                status.complete(code);
              }

              @Override
              public void failed(Throwable cause) {
                status.completeExceptionally(cause);
              }
            });
    return status;
  }

  // ---- Redirects ----

  @ParameterizedTest
  @CsvSource({
    "301, GET /to/301, GET /",
    "302, GET /to/302, GET /",
    "303, GET /to/303, GET /",
    "307, POST /to/307b, POST /b",
    "308, PUT /to/308b, PUT /b",
    "301, POST /to/301b, GET /",
    "302, POST /to/302b, GET /",
    "303, PUT /to/303b, GET /",
    "302, PUT /to/302b, PUT /b",
  })
  void aRedirectIsFollowedAsItsStatusSays(String status, String first, String second)
      throws Exception {
    String method = first.substring(0, first.indexOf(' '));
    try (Phone phone = phone(TargetPolicy.any())) {
      phone
          .run(
              "stream_.fetch({ url: '/to/%s', method: '%s', body: 'b' }, (r) => log(r.status));"
                  .formatted(status, method))
          .awaitIdle()
          .assertPrinted("200");
    }
    awaitServed(first);
    awaitServed(second);
  }

  @Test
  void whatAPageTellsOneServerIsNotForTheNext() throws Exception {
    location = "http://localhost:" + server.getAddress().getPort() + "/";
    try (Phone phone = phone(TargetPolicy.any())) {
      String fetch =
          """
          stream_.fetch({ url: '/to/302', headers: { Authorization: 'me', cookie: 'c' } },
              (r) => log(r.status));
          """;
      phone.run(fetch).awaitIdle().assertPrinted("200");
      awaitServed("GET /to/302 me c");
      awaitServed("GET /");
      location = "/";
      phone.run(fetch).awaitIdle().assertPrinted("200");
      awaitServed("GET /to/302 me c");
      awaitServed("GET / me c");
    }
  }

  @ParameterizedTest
  @CsvSource({"ftp://x/", "'http://[/'", "''"})
  void aRedirectToNoUrlIsTheAnswer(String target) throws Exception {
    location = target;
    try (Phone phone = phone(TargetPolicy.any())) {
      phone
          .run("stream_.fetch({ url: '/to/304' }, (r) => log(r.status));")
          .awaitIdle()
          .assertPrinted("304");
      awaitServed("GET /to/304");
      if (!target.isEmpty()) { // Nothing is where one is already.
        phone
            .run("stream_.fetch({ url: '/to/302' }, (r) => log(r.status));")
            .awaitIdle()
            .assertPrinted("302");
        awaitServed("GET /to/302");
      }
    }
  }

  @Test
  void httpsIsNotLeftForHttp() throws Exception {
    TestCertificates authority = new TestCertificates();
    HttpsServer safe =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    safe.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext("127.0.0.1")));
    safe.createContext("/", this::serve);
    safe.start();
    String url = "https://127.0.0.1:" + safe.getAddress().getPort();
    SocketConfig sockets =
        SocketConfig.builder().tls(TlsSettings.of(authority.clientContext())).build();
    try (Phone phone = new Phone(new Device(), url, sockets)) {
      location = origin + "/";
      phone
          .run("stream_.fetch({ url: '/to/302' }, (r) => log(r.status));")
          .awaitIdle()
          .assertPrinted("302");
      awaitServed("GET /to/302");
      location = url + "/";
      phone
          .run("stream_.fetch({ url: '%s/to/302' }, (r) => log(r.status));".formatted(origin))
          .awaitIdle()
          .assertPrinted("200");
      awaitServed("GET /to/302");
      awaitServed("GET /");
    } finally {
      safe.stop(0);
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    TestCertificates authority = new TestCertificates();
    HttpsServer safe =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    safe.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext("other.example")));
    safe.createContext("/", this::serve);
    safe.start();
    String url = "https://127.0.0.1:" + safe.getAddress().getPort();
    SocketConfig knows =
        SocketConfig.builder().tls(TlsSettings.of(authority.clientContext())).build();
    SocketConfig trustsAll = SocketConfig.builder().tls(TlsSettings.insecure()).build();
    try (Phone strict = new Phone(new Device(), url, knows);
        Phone insecure = new Phone(new Device(), url, trustsAll)) {
      String fetch = "stream_.fetch({ url: '/' }, (r) => log(r.status));";
      strict.run(fetch).awaitIdle().assertPrinted("-1");
      insecure.run(fetch).awaitIdle().assertPrinted("200");
    } finally {
      safe.stop(0);
    }
    awaitServed("GET /");
  }

  // ---- How many at once ----

  private Phone phone(int atOnce, int waiting) {
    StreamLimits limits =
        new StreamLimits(100, Duration.ofSeconds(3), Duration.ofMinutes(1), atOnce, waiting);
    return new Phone(new Device().streamLimits(limits), origin);
  }

  @Test
  void moreThanMayGoAtOnceWaitForTheirTurn() throws Exception {
    try (Phone phone = phone(2, 10)) {
      phone.run(
          """
          for (let i = 0; i < 5; i++) {
            stream_.fetch({ url: '/held' }, (r) => log(r.status));
          }
          """);
      awaitServed("GET /held");
      awaitServed("GET /held");
      phone.assertPrinted();
      assertEquals("[]", served.toString());
      release.countDown();
      phone.awaitIdle().assertPrinted("200", "200", "200", "200", "200");
    }
    for (int i = 0; i < 3; i++) {
      awaitServed("GET /held");
    }
  }

  @Test
  void theTimeOfARequestBeginsWithItsTurn() throws Exception {
    try (Phone phone = phone(1, 10)) {
      phone.run(
          """
          for (const name of ['one', 'two']) {
            stream_.fetch({ url: '/held' }, (r) => log(name, r.status, r.statusText.slice(-19)));
          }
          """);
      awaitServed("GET /held");
      phone.advance(Duration.ofMillis(2999)).assertPrinted();
      phone.advance(Duration.ofMillis(1)).assertPrinted("one -1 nothing for 3000 ms");
      awaitServed("GET /held");
      phone.advance(Duration.ofMillis(2999)).assertPrinted();
      phone.advance(Duration.ofMillis(1)).assertPrinted("two -1 nothing for 3000 ms");
    }
  }

  /** As in a name look-up, which nobody can cut: a page must not gather threads by giving up. */
  @Test
  void whatWasGivenUpKeepsItsTurnUntilItsThreadIsFree() throws Exception {
    CookieHandler stuck =
        new CookieManager() {
          @Override
          public Map<String, List<String>> get(URI server, Map<String, List<String>> headers)
              throws IOException {
            served.add("asked");
            awaitRelease();
            return super.get(server, headers);
          }
        };
    StreamLimits limits =
        new StreamLimits(100, Duration.ofSeconds(3), Duration.ofMinutes(1), 1, 10);
    SocketConfig sockets = SocketConfig.builder().cookies(stuck).build();
    try (Phone phone = new Phone(new Device().streamLimits(limits), origin, sockets)) {
      phone.run(
          """
          for (const name of ['one', 'two']) {
            stream_.fetch({ url: '/' }, (r) => log(name, r.status, r.statusText.slice(-19)));
          }
          """);
      awaitServed("asked");
      phone.advance(Duration.ofSeconds(3)).assertPrinted("one -1 nothing for 3000 ms");
      phone.advance(Duration.ofSeconds(3)).assertPrinted();
      assertEquals("[]", served.toString());
      release.countDown();
      phone.awaitIdle().assertPrinted("two 200 OK");
    }
    awaitServed("asked");
    awaitServed("GET /");
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void oneMoreThanMayWaitFails() throws Exception {
    try (Phone phone = phone(1, 1)) {
      phone
          .run(
              """
              for (const name of ['one', 'two', 'three']) {
                stream_.fetch({ url: '/held' }, (r) => log(name, r.status, r.statusText));
              }
              """)
          .awaitPrinted(
              "three -1 ERR_CONNECT_FAILED: 1 requests wait for their turn, which is the most");
      awaitServed("GET /held");
      release.countDown();
      phone.awaitIdle().assertPrinted("one 200 OK", "two 200 OK");
    }
    awaitServed("GET /held");
  }

  @Test
  void aPageThatIsClosedSendsNothingOfWhatWaits() throws Exception {
    try (Phone phone = phone(1, 10)) {
      phone.run(
          """
          for (let i = 0; i < 3; i++) {
            stream_.fetch({ url: '/held' }, (r) => log('no'));
          }
          """);
      awaitServed("GET /held");
      phone.end();
      release.countDown();
      phone.assertPrinted();
    }
  }

  @Test
  void noThreadKeepsAProcessAlive() throws Exception {
    try (Phone phone = phone(TargetPolicy.any())) {
      phone
          .run("stream_.fetch({ url: '/' }, (r) => log(r.status));")
          .awaitIdle()
          .assertPrinted("200");
    }
    awaitServed("GET /");
    List<String> lasting =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.isDaemon())
            .map(Thread::getName)
            .filter(name -> name.contains("http") || name.contains("Ok"))
            .filter(name -> !name.startsWith("HTTP-Dispatcher"))
            .toList();
    assertEquals(List.of(), lasting);
  }
}
