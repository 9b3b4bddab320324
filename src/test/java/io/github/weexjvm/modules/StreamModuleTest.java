package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module stream with a real server on this machine. */
@Timeout(60)
final class StreamModuleTest {

  private static final String TELL =
      ", (r) => log(r.status, r.ok, r.statusText, '<' + (r.data?.n ?? r.data) + '>'));";

  private final BlockingQueue<String> served = new LinkedBlockingQueue<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private final Semaphore pieces = new Semaphore(0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String origin;
  private Phone phone;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
    phone = new Phone(new Device(), origin + "/app/page.js?v=1");
  }

  @AfterEach
  void stop() {
    phone.close();
    release.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      switch (path) {
        case "/json" -> answer(exchange, 200, "application/json", "{\"n\": 1, \"list\": [true]}");
        case "/text" -> answer(exchange, 200, "text/plain", "plain é");
        case "/latin" -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=ISO-8859-1");
          byte[] body = "é".getBytes(StandardCharsets.ISO_8859_1);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        }
        case "/deep" ->
            answer(exchange, 200, "application/json", "[".repeat(1000) + "]".repeat(1000));
        case "/jsonp" -> answer(exchange, 200, "text/javascript", "call({\"n\": 1});");
        case "/none" -> exchange.sendResponseHeaders(204, -1);
        case "/500" -> answer(exchange, 500, "text/plain", "sorry");
        case "/redirect" -> {
          exchange.getResponseHeaders().set("Location", "/text");
          exchange.sendResponseHeaders(302, -1);
        }
        case "/loop" -> {
          exchange.getResponseHeaders().set("Location", "/loop");
          exchange.sendResponseHeaders(302, -1);
        }
        case "/told" -> {
          exchange.getResponseHeaders().set("Content-Length", "20000000");
          exchange.sendResponseHeaders(200, -1);
        }
        case "/large" -> pour(exchange, 20L * 1024 * 1024);
        case "/endless" -> pour(exchange, 0);
        case "/silent" -> hold();
        case "/stalled" -> stall(exchange);
        case "/trickle" -> trickle(exchange);
        case "/cut" -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(1);
        }
        default -> echo(exchange);
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Two", "a");
    exchange.getResponseHeaders().add("X-Two", "b");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String lines =
        String.join(
            "|",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Mine")),
            String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")),
            body);
    answer(exchange, 200, "text/plain", lines);
  }

  /** Sends a body without an end, and notes when the client has cut it. */
  private void pour(HttpExchange exchange, long announced) throws IOException {
    exchange.sendResponseHeaders(200, announced);
    byte[] piece = new byte[64 * 1024];
    try (OutputStream out = exchange.getResponseBody()) {
      for (int sent = 0; sent < 4_000; sent++) {
        out.write(piece);
      }
      served.add("all of it");
    } catch (IOException e) {
      served.add("cut");
    }
  }

  private void hold() {
    served.add("held");
    awaitRelease();
  }

  /** Some of the body, then nothing until the client cuts it. */
  private void stall(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("begun".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    served.add("stalled");
    awaitRelease();
  }

  /** A byte for each permit, until the client cuts it. */
  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (pieces.tryAcquire(20, TimeUnit.SECONDS)) {
        out.write('x');
        out.flush();
      }
    } catch (IOException e) {
      served.add("cut");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitServed(String what) throws InterruptedException {
    assertEquals(what, served.poll(20, TimeUnit.SECONDS));
  }

  private Phone fetch(String options) throws Exception {
    return phone.run("stream_.fetch(" + options + TELL);
  }

  // ---- Answers ----

  @Test
  void anAnswerAsDeepAsJsonMayBeArrives() throws Exception {
    phone.run(
        """
        stream_.fetch({ url: '/deep', type: 'json' }, (r) => {
          let depth = 0;
          for (let at = r.data; at !== undefined; at = at[0]) { depth++; }
          log(r.ok, depth);
        });
        """);
    phone.awaitPrinted("true 1000").assertPrinted();
  }

  @Test
  void jsonComesAsAnObjectWithItsHeaders() throws Exception {
    phone
        .run(
            """
            stream_.fetch({ url: '/json', type: 'json' }, (r) => {
              log(r.status, r.ok, r.statusText, r.data);
              log(r.headers['Content-Type'], r.headers['X-Two']);
            });
            log('returned');
            """)
        .awaitIdle()
        .assertPrinted("returned", "200 true OK { n: 1, list: [ true ] }", "application/json a, b");

    assertEquals(
        List.of(new Request("GET", origin + "/json", Map.of(), "", 200, "OK")),
        phone.device.requests());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{url: '/text'}; 200 true OK <plain é>",
        "{url: '/latin'}; 200 true OK <é>",
        "{url: '/jsonp', type: 'jsonp'}; 200 true OK <1>",
        "{url: '/text', type: 'jsonp'}; 200 true OK <[object Object]>",
        "{url: '/none'}; 204 true No Content <>",
        "{url: '/none', type: 'json'}; 204 true No Content <null>",
        "{url: '/500'}; 500 false Internal Server Error <sorry>",
        "{url: '/redirect'}; 200 true OK <plain é>",
        "{url: '/loop'}; 302 false Found <>",
        "{url: '/text', method: 'HEAD'}; 200 true OK <>",
        "{url: '/told', method: 'HEAD'}; 200 true OK <>",
      })
  void anAnswerSaysWhatTheServerSaid(String options, String expected) throws Exception {
    fetch(options).awaitIdle().assertPrinted(expected);
  }

  @Test
  void whatIsNoJsonIsNotOkAndSaysWhy() throws Exception {
    fetch("{url: '/text', type: 'json'}")
        .awaitIdle()
        .assertPrinted(
            "200 false OK, but the answer is not JSON: wrong at $ <{'err':'Data parse failed!'}>");
  }

  @Test
  void progressIsToldFromTheBeginningToTheEnd() throws Exception {
    phone
        .run(
            """
            stream_.fetch({ url: '/text' }, () => log('done'), (p) => {
              log(p.readyState, p.status, p.statusText, p.length, p.headers && p.headers['X-Two']);
            });
            """)
        .awaitIdle()
        .assertPrinted(
            "1 undefined undefined 0 undefined", "2 200 OK 0 a, b", "3 200 OK 8 a, b", "done");
  }

  // ---- Requests ----

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{url: 'echo?a=1'}; GET|/app/echo?a=1|null|null|weex-jvm|",
        "{url: '?b=2', method: ''}; GET|/app/page.js?b=2|null|null|weex-jvm|",
        "{url: '/ä b|c%', headers: ''}; GET|/%C3%A4%20b%7Cc%25|null|null|weex-jvm|",
        "{url: '/e', method: 'post', body: 'a=1&b=é'}; POST|/e|application/x-www-form-urlencoded|null|weex-jvm|a=1&b=é",
        "{url: '/e', method: 'PUT', body: {a: [1]}}; PUT|/e|application/x-www-form-urlencoded|null|weex-jvm|{\"a\":[1]}",
        "{url: '/e', method: 'PATCH', body: new Uint8Array([104, 105])}; PATCH|/e|application/x-www-form-urlencoded|null|weex-jvm|hi",
        "{url: '/e', method: 'DELETE', body: {'@type': 'binary', dataType: 'ArrayBuffer', base64: 'aGk='}}; DELETE|/e|application/x-www-form-urlencoded|null|weex-jvm|hi",
        "{url: '/e', method: 'DELETE'}; DELETE|/e|null|null|weex-jvm|",
        "{url: '/e', body: 'ignored'}; GET|/e|null|null|weex-jvm|",
        "{url: '/e', method: 'OPTIONS'}; GET|/e|null|null|weex-jvm|",
        "{url: '/e', headers: {'X-Mine': 5, 'user-agent': 'me'}}; GET|/e|null|5|me|",
        "{url: '/e', method: 'POST', body: '{}', headers: {'content-type': 'application/json'}}; POST|/e|application/json|null|weex-jvm|{}",
      })
  void aRequestIsSentAsTheOptionsSay(String options, String expected) throws Exception {
    phone
        .run("stream_.fetch(" + options + ", (r) => log(r.data));")
        .awaitIdle()
        .assertPrinted(expected);
  }

  @Test
  void aHeaderThatTheClientSetsItselfIsLeftOutWithAWarning() throws Exception {
    phone
        .run(
            """
            stream_.fetch({ url: '/e', headers: { Host: 'x', 'X-Mine': 'y', 'bad name': 'z' } },
                (r) => log(r.data));
            """)
        .awaitIdle()
        .assertPrinted(
            "warn: stream: the header \"Host\" is left out: it can't be set",
            "warn: stream: the header \"bad name\" is left out: it can't be set",
            "GET|/e|null|y|weex-jvm|");
  }

  @Test
  void whatWasSentIsRecorded() throws Exception {
    fetch("{url: '/e', method: 'POST', body: 'b', headers: {h: 'v'}}").awaitIdle();

    assertEquals(
        List.of(new Request("POST", origin + "/e", Map.of("h", "v"), "b", 200, "OK")),
        phone.device.requests());
  }

  @Test
  void theOtherMethodsSendToo() throws Exception {
    phone
        .run(
            """
            stream_.sendHttp('{"url":"/e","method":"POST","body":"b","header":{"X-Mine":"h"}}',
                (text) => log(text));
            """)
        .awaitIdle()
        .assertPrinted("POST|/e|application/x-www-form-urlencoded|h|weex-jvm|b");
    phone
        .run("stream_.sendHttp({ url: 'ftp://x' }, (text) => log(text));")
        .awaitIdle()
        .assertPrinted("{}");
    phone
        .run(
            """
            stream_.fetchWithArrayBuffer(new Uint8Array([104, 105]).buffer,
                { url: '/e', method: 'POST' }, (r) => log(r.data), '');
            """)
        .awaitIdle()
        .assertPrinted("POST|/e|application/x-www-form-urlencoded|null|weex-jvm|hi");
  }

  @Test
  void nobodyNeedsToListen() throws Exception {
    phone.run("stream_.fetch({ url: '/text' }, '', ''); stream_.fetch('');");
    phone.awaitIdle().assertPrinted();
    assertEquals(1, phone.device.requests().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; the option url is missing",
        "{url: ''}; the option url is missing",
        "{url: 'ftp://x/'}; the URL \"ftp://x/\" must begin with http: or https:",
        "{url: 'http:///x'}; the URL \"http:///x\" names no host",
        "{url: 'http://a:b:c/'}; the URL \"http://a:b:c/\" names no host",
        "{url: 'http://[/'}; \"http://[/\" is no URL: Expected closing bracket for IPv6 address",
      })
  void whatCantBeSentFailsInOneSentence(String options, String sentence) throws Exception {
    phone
        .run("stream_.fetch(" + options + ", (r) => log(r));")
        .awaitIdle()
        .assertPrinted(
            "{\n  status: -1,\n  ok: false,\n  statusText: 'ERR_INVALID_REQUEST: "
                + sentence
                + "',\n  headers: {}\n}");
    assertEquals(List.of(), phone.device.requests());
  }

  @Test
  void aRelativeUrlNeedsAPageWithAnAddress() throws Exception {
    try (Phone homeless = new Phone(new Device(), "")) {
      homeless
          .run("stream_.fetch({ url: '/text' }, (r) => log(r.statusText));")
          .awaitIdle()
          .assertPrinted(
              "ERR_INVALID_REQUEST: the URL \"/text\" is relative, and the page has no address:"
                  + " use an absolute one");
    }
  }

  // ---- Failures ----

  @Test
  void aPortWhereNobodyListens() throws Exception {
    String host = "127.0.0.1:" + ScriptedServer.unusedPort();
    phone
        .run("stream_.fetch({ url: 'http://" + host + "/' }, (r) => log(r.status, r.statusText));")
        .awaitIdle()
        .assertPrinted("-1 ERR_CONNECT_FAILED: nobody answers at " + host);
    assertEquals(-1, phone.device.requests().get(0).status());
  }

  @Test
  void aHostThatNobodyKnows() throws Exception {
    fetch("{url: 'http://nobody.invalid/'}")
        .awaitIdle()
        .assertPrinted(
            "-1 false ERR_CONNECT_FAILED: the host nobody.invalid is unknown <undefined>");
  }

  @Test
  void httpsTrustsWhomTheSettingsTrustAndNobodyElse() throws Exception {
    TestCertificates authority = new TestCertificates();
    HttpsServer safe =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    safe.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext("127.0.0.1")));
    safe.createContext("/", this::serve);
    safe.start();
    String url = "https://127.0.0.1:" + safe.getAddress().getPort();
    String fetch = "stream_.fetch({ url: '/text' }, (r) => log(r.status, r.data));";
    TlsSettings trusting = TlsSettings.of(authority.clientContext());
    try (Phone knows = new Phone(new Device(), url, trusting);
        Phone trustsAll = new Phone(new Device(), url, TlsSettings.insecure());
        Phone doubts = new Phone(new Device(), url)) {
      knows.run(fetch).awaitIdle().assertPrinted("200 plain é");
      trustsAll.run(fetch).awaitIdle().assertPrinted("200 plain é");
      doubts.run(fetch).awaitIdle().assertPrinted("-1 undefined");
      assertEquals(
          "ERR_CONNECT_FAILED: there is no safe connection to ",
          doubts.device.requests().get(0).statusText().substring(0, 51));
    } finally {
      safe.stop(0);
    }
  }

  @Test
  void anAnswerThatEndsTooEarly() throws Exception {
    phone
        .run(
            "stream_.fetch({ url: '/cut' }, (r) => log(r.status, r.ok, r.statusText.slice(0, 60)));")
        .awaitIdle()
        .assertPrinted(
            ("-1 false ERR_CONNECT_FAILED: the connection to " + origin.substring(7) + " broke: x")
                .substring(0, 69));
  }

  @ParameterizedTest
  @CsvSource({"/large, 0", "/endless, 16777216"})
  void anAnswerThatIsTooLargeIsRefusedAndItsConnectionCut(String path, long most) throws Exception {
    phone
        .run(
            """
            let last = 0;
            stream_.fetch({ url: '%s', timeout: 60000 },
                (r) => log(r.status, r.ok, r.statusText, r.data, last <= %d),
                (p) => { last = p.length; });
            """
                .formatted(path, most))
        .awaitIdle()
        .assertPrinted(
            "-1 false ERR_CONNECT_FAILED: the answer has more than the 16777216 bytes allowed"
                + " undefined true");
    awaitServed("cut");
    assertEquals(-1, phone.device.requests().get(0).status());
  }

  @Test
  void theLimitIsTheDevices() throws Exception {
    Device device =
        new Device()
            .streamLimits(new StreamLimits(7, Duration.ofSeconds(3), Duration.ofMinutes(1)));
    try (Phone small = new Phone(device, origin)) {
      small
          .run("stream_.fetch({ url: '/text' }, (r) => log(r.statusText));")
          .awaitIdle()
          .assertPrinted("ERR_CONNECT_FAILED: the answer has more than the 7 bytes allowed");
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpAfterTheTimeout() throws Exception {
    fetch("{url: '/silent', timeout: 500}");
    awaitServed("held");
    phone.advance(Duration.ofMillis(499)).assertPrinted();

    phone
        .advance(Duration.ofMillis(1))
        .assertPrinted(
            "-1 false ERR_CONNECT_FAILED: "
                + origin.substring(7)
                + " sent nothing for 500 ms <undefined>");
    phone.awaitIdle().advance(Duration.ofMinutes(5)).assertPrinted();
  }

  @Test
  void theTimeoutIsThreeSecondsUnlessThePageSetsOne() throws Exception {
    fetch("{url: '/silent', timeout: ''}");
    awaitServed("held");
    phone.advance(Duration.ofMillis(2999)).assertPrinted();
    phone
        .advance(Duration.ofMillis(1))
        .assertPrinted(
            "-1 false ERR_CONNECT_FAILED: "
                + origin.substring(7)
                + " sent nothing for 3000 ms <undefined>");
  }

  @Test
  void theTimeoutBeginsAgainWithEachPiece() throws Exception {
    phone.run(
        """
        stream_.fetch({ url: '/stalled', timeout: 500 }, (r) => log(r.statusText),
            (p) => { if (p.length > 0) log('piece'); });
        """);
    awaitServed("stalled");
    phone.awaitPrinted("piece").advance(Duration.ofMillis(499)).assertPrinted();
    phone
        .advance(Duration.ofMillis(1))
        .assertPrinted("ERR_CONNECT_FAILED: " + origin.substring(7) + " sent nothing for 500 ms");
  }

  @Test
  void theWholeExchangeHasADeadline() throws Exception {
    Duration minute = Duration.ofMinutes(1);
    Device device =
        new Device().streamLimits(new StreamLimits(100, minute.minusSeconds(10), minute));
    try (Phone patient = new Phone(device, origin)) {
      patient.run(
          """
          stream_.fetch({ url: '/trickle' }, (r) => log(r.statusText),
              (p) => { if (p.length > 0) log('piece'); });
          """);
      pieces.release();
      patient.awaitPrinted("piece").advance(Duration.ofSeconds(40));
      pieces.release();
      patient.awaitPrinted("piece").advance(Duration.ofMillis(19_999)).assertPrinted();
      patient
          .advance(Duration.ofMillis(1))
          .assertPrinted(
              "ERR_CONNECT_FAILED: " + origin.substring(7) + " did not end within 60000 ms");
    }
  }

  @Test
  void aClosedPageHearsNothingAndItsConnectionsAreCut() throws Exception {
    phone.run(
        """
        stream_.fetch({ url: '/silent' }, () => log('no'), () => {});
        stream_.fetch({ url: '/trickle' }, () => log('no'),
            (p) => { if (p.length > 0) log('piece'); });
        """);
    awaitServed("held");
    pieces.release();
    phone.awaitPrinted("piece").end();
    pieces.release(1_000_000);
    awaitServed("cut");
    release.countDown();

    phone.advance(Duration.ofMinutes(5)).assertPrinted();
    assertEquals(List.of(), phone.device.requests());
  }
}
