package io.github.weexjvm.modules;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a page asks {@code stream} for.
 *
 * @param body null for none
 * @param type how the page wants the answer: {@code json}, {@code jsonp}, or anything else for text
 * @param timeout how long nothing may arrive
 */
record StreamRequest(
    String method,
    URI url,
    Map<String, String> headers,
    ByteBuffer body,
    String type,
    Duration timeout) {

  /** Those of the platforms; anything else is a GET there, and so it is here. */
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH");

  /**
   * @param options of {@code fetch}, or of {@code sendHttp}, where {@code headers} are {@code
   *     header}
   * @param bundleUrl what relative URLs are relative to
   * @param silence the timeout if the page sets none
   * @throws IllegalArgumentException in one sentence, for what can't be sent
   */
  static StreamRequest of(Options options, String bundleUrl, Duration silence) {
    String method = options.text("method", "GET").toUpperCase(Locale.ROOT);
    String known = METHODS.contains(method) ? method : "GET";
    boolean carries = !known.equals("GET") && !known.equals("HEAD");
    double millis = options.number("timeout", 0);
    return new StreamRequest(
        known,
        url(options.text("url", ""), bundleUrl),
        headers(options.inner("headers").isEmpty() ? "header" : "headers", options),
        carries ? body(options.get("body")) : null,
        options.text("type", "text").toLowerCase(Locale.ROOT),
        millis >= 1 ? Duration.ofMillis((long) Math.min(millis, Integer.MAX_VALUE)) : silence);
  }

  private static URI url(String given, String bundleUrl) {
    if (given.isEmpty()) {
      throw new IllegalArgumentException("the option url is missing");
    }
    URI url = PageUrl.resolve(bundleUrl, given);
    boolean http = "http".equalsIgnoreCase(url.getScheme());
    if (!http && !"https".equalsIgnoreCase(url.getScheme())) {
      throw new IllegalArgumentException(
          "the URL \"" + given + "\" must begin with http: or https:");
    }
    if (url.getHost() == null) {
      throw new IllegalArgumentException("the URL \"" + given + "\" names no host");
    }
    return url;
  }

  private static Map<String, String> headers(String option, Options options) {
    Map<String, String> headers = new LinkedHashMap<>();
    options
        .inner(option)
        .all()
        .forEach((name, value) -> headers.put(name, value == null ? "" : Given.text(value)));
    return Collections.unmodifiableMap(headers);
  }

  /** A string as it is, a buffer's bytes, anything else as JSON. */
  private static ByteBuffer body(Object body) {
    if (body == null || body instanceof ByteBuffer) {
      return (ByteBuffer) body;
    }
    if (body instanceof Map<?, ?> map && "binary".equals(map.get("@type"))) {
      return ByteBuffer.wrap(Base64.getMimeDecoder().decode(String.valueOf(map.get("base64"))));
    }
    return StandardCharsets.UTF_8.encode(String.valueOf(Given.text(body)));
  }

  /** The body's bytes; none for no body. */
  byte[] bytes() {
    byte[] bytes = new byte[body == null ? 0 : body.remaining()];
    if (body != null) {
      body.duplicate().get(bytes);
    }
    return bytes;
  }

  /** For {@link Device#requests()}. */
  Request recorded(int status, String statusText) {
    String text = new String(bytes(), StandardCharsets.UTF_8);
    return new Request(method, url.toString(), headers, text, status, statusText);
  }
}
