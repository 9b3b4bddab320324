package io.github.weexjvm.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/** Answers what a test fetches from the suite's server, as far as that is a file. */
final class SuiteFiles {

  private final Suite suite;
  private final URI page;
  private final Function<String, String> fill;
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  /**
   * Files for one test.
   *
   * @param fill puts in placeholders
   */
  SuiteFiles(Suite suite, String page, Function<String, String> fill) {
    this.suite = suite;
    this.page = URI.create(page.replace("|", "%7C").replace(" ", "%20"));
    this.fill = fill;
  }

  /** What was asked for and is none of the suite's files. */
  Set<String> missing() {
    return missing;
  }

  /** A file's text as the suite's server would give it. */
  String script(String path) throws IOException {
    String text = suite.read(path);
    return Placeholders.hasSome(path) ? fill.apply(text) : text;
  }

  Map<String, Object> answer(String url) {
    String path = page.resolve(url.replace("|", "%7C").replace(" ", "%20")).getPath();
    try {
      if (!path.endsWith(".py") && suite.has(path)) {
        return found(path);
      }
    } catch (IOException e) {
      missing.add(path + " (" + e.getMessage() + ")");
      return notFound();
    }
    missing.add(path);
    return notFound();
  }

  private Map<String, Object> found(String path) throws IOException {
    byte[] bytes =
        Placeholders.hasSome(path)
            ? script(path).getBytes(StandardCharsets.UTF_8)
            : suite.readBytes(path);
    return Map.of(
        "status",
        200,
        "type",
        type(path),
        "text",
        new String(bytes, StandardCharsets.UTF_8),
        "bytes",
        ByteBuffer.wrap(bytes));
  }

  private static Map<String, Object> notFound() {
    return Map.of("status", 404, "type", "text/plain", "text", "", "bytes", ByteBuffer.allocate(0));
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "json" -> "application/json";
      case "js" -> "text/javascript";
      case "html", "htm" -> "text/html";
      default -> "text/plain";
    };
  }
}
