package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real HTTP server on this machine that answers well, badly, or not at all, by the path. */
final class HttpAnswers implements AutoCloseable {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int DEADLINE_SECONDS = 30;

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private HttpAnswers() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  static HttpAnswers start() throws IOException {
    return new HttpAnswers();
  }

  /** Such as {@code http://127.0.0.1:54321/greeting}. */
  String url(String path) {
    return "http://" + host() + path;
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits for the next request: its method, path and body. */
  void awaitAsked(String expected) throws InterruptedException {
    assertEquals(expected, asked.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      String text = new String(body, StandardCharsets.UTF_8);
      asked.add((exchange.getRequestMethod() + " " + path + " " + text).strip());
      switch (path) {
        case "/greeting" -> answer(exchange, 200, "{\"greeting\": \"你好 😀\"}");
        case "/broken" -> answer(exchange, 500, "{\"greeting\": \"sorry\"}");
        case "/page" -> answer(exchange, 200, "<!doctype html>");
        case "/large" -> pour(exchange, 20);
        case "/bytes" -> answer(exchange, 200, HexFormat.of().formatHex(body));
        default -> keepSilent();
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void pour(HttpExchange exchange, int mebibytes) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    for (int i = 0; i < mebibytes; i++) {
      body.write(new byte[MEBIBYTE]);
    }
  }

  private void keepSilent() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server; it was asked for nothing that was not awaited. */
  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
    assertEquals(0, asked.size(), () -> "asked besides: " + asked);
  }
}
