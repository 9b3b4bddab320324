package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.module.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Connects by npm's ws, in one process of Node.js that is told URLs, one a line, and tells what it
 * saw, one a line. A thread reads what it tells; any thread may ask.
 */
final class WsClient implements AutoCloseable {

  private static final Path PACKAGES =
      Path.of(System.getProperty("weex.root", ""), "scripts", "bench.d").toAbsolutePath();

  private final Map<String, CompletableFuture<List<String>>> asked = new ConcurrentHashMap<>();
  private final Path script = Files.createTempFile("ws-client", ".mjs");
  private final Process node;
  private final Writer toNode;

  WsClient() throws IOException {
    try (InputStream in = WsClient.class.getResourceAsStream("ws-client.mjs")) {
      Files.write(script, in.readAllBytes());
    }
    node =
        new ProcessBuilder("node", script.toString(), PACKAGES.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    toNode = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8);
    Thread reader = new Thread(this::readAll, "ws-client-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Listens to a URL until the connection ends; what it saw. */
  CompletableFuture<List<String>> listen(String url) throws IOException {
    CompletableFuture<List<String>> answer = new CompletableFuture<>();
    asked.put(url, answer);
    synchronized (toNode) {
      toNode.write(url + "\n");
      toNode.flush();
    }
    return answer;
  }

  private void readAll() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<?> seen = (List<?>) Json.parse(line);
        List<String> events = seen.stream().skip(1).map(String::valueOf).toList();
        asked.remove(String.valueOf(seen.get(0))).complete(events);
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
    fail(new IOException("Node.js with npm's ws has ended: is there Node.js 20, and npm?"));
  }

  private void fail(Exception reason) {
    asked.values().forEach(answer -> answer.completeExceptionally(reason));
  }

  @Override
  public void close() throws IOException {
    toNode.close(); // Upon which it ends.
    try {
      if (!node.waitFor(5, TimeUnit.SECONDS)) {
        node.destroyForcibly();
      }
    } catch (InterruptedException e) {
      node.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(script);
  }
}
