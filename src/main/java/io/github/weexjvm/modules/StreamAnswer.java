package io.github.weexjvm.modules;

import io.github.weexjvm.module.Json;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page is told about a server's answer. Pure functions. */
final class StreamAnswer {

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([a-z0-9_.:-]+)");

  private StreamAnswer() {}

  /**
   * Names in the case that servers write and scripts expect: {@code Content-Type}. The HTTP client
   * makes them small.
   */
  static Map<String, String> headers(HttpHeaders received) {
    Map<String, String> headers = new LinkedHashMap<>();
    received
        .map()
        .forEach((name, values) -> headers.put(capitalised(name), String.join(", ", values)));
    return headers;
  }

  private static String capitalised(String name) {
    StringBuilder capitalised = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      if (i == 0 || name.charAt(i - 1) == '-') {
        capitalised.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return capitalised.toString();
  }

  /** The body as the text that its headers say it is, UTF-8 if they say nothing. */
  static String text(byte[] body, HttpHeaders headers) {
    String type = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    Matcher found = CHARSET.matcher(type);
    String text = new String(body, found.find() ? charset(found.group(1)) : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /**
   * {@code {status, ok, statusText, data, headers}}. An answer that should be JSON and is not has
   * {@code ok: false}, Android's words for {@code data}, and says in {@code statusText} where it is
   * wrong.
   */
  static Map<String, Object> of(int status, HttpHeaders headers, byte[] body, String type) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", status);
    answer.put("ok", status >= 200 && status <= 299);
    answer.put("statusText", StatusText.of(status));
    try {
      answer.put("data", data(text(body, headers), type));
    } catch (IllegalArgumentException e) {
      answer.put("ok", false);
      answer.put("statusText", StatusText.of(status) + ", but the answer is " + e.getMessage());
      answer.put("data", "{'err':'Data parse failed!'}");
    }
    answer.put("headers", headers(headers));
    return answer;
  }

  private static Object data(String text, String type) {
    return switch (type) {
      case "json" -> text.isBlank() ? null : Json.parse(text);
      case "jsonp" -> inCall(text);
      default -> text;
    };
  }

  /** What is between the outermost parentheses; an empty object if there are none. */
  private static Object inCall(String text) {
    int begin = text.indexOf('(') + 1;
    int end = text.lastIndexOf(')');
    return begin == 0 || begin >= end ? Map.of() : Json.parse(text.substring(begin, end));
  }

  /** {@code {status: -1, ok: false, statusText, headers}}. */
  static Map<String, Object> failure(String sentence) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", -1);
    answer.put("ok", false);
    answer.put("statusText", sentence);
    answer.put("headers", Map.of());
    return answer;
  }

  /** The first progress: nothing has come yet. */
  static Map<String, Object> opened() {
    Map<String, Object> progress = new LinkedHashMap<>();
    progress.put("readyState", 1);
    progress.put("length", 0);
    return progress;
  }

  /**
   * A later progress.
   *
   * @param state 2 when the headers have come, 3 for the body
   * @param length bytes of the body so far
   */
  static Map<String, Object> progress(int state, int status, long length, Map<String, ?> headers) {
    Map<String, Object> progress = new LinkedHashMap<>();
    progress.put("readyState", state);
    progress.put("status", status);
    progress.put("statusText", StatusText.of(status));
    progress.put("length", length);
    progress.put("headers", headers);
    return progress;
  }
}
