package io.github.weexjvm.modules;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Makes absolute URLs of what pages write: relative to the bundle, and with characters that a URL
 * may not have, which are percent-encoded as a browser does. Pure functions.
 */
final class PageUrl {

  /** What {@link URI} takes besides letters and digits, and brackets for hosts. */
  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

  private PageUrl() {}

  /**
   * @param base the bundle's URL; one that is none counts as absent
   * @throws IllegalArgumentException in one sentence, for what is no URL
   */
  static URI resolve(String base, String given) {
    URI parsed = parse(given.strip());
    if (parsed.isAbsolute()) {
      return parsed;
    }
    URI from = hierarchical(base);
    if (from == null) {
      throw new IllegalArgumentException(
          "the URL \""
              + given
              + "\" is relative, and the page has no address: use an absolute one");
    }
    // URI.resolve would drop the file for a query alone.
    return parsed.getRawPath().isEmpty() && parsed.getRawAuthority() == null
        ? parse(withoutQuery(from) + parsed)
        : from.resolve(parsed);
  }

  private static String withoutQuery(URI url) {
    String text = url.toString();
    int end = text.indexOf('?') < 0 ? text.indexOf('#') : text.indexOf('?');
    return end < 0 ? text : text.substring(0, end);
  }

  private static URI hierarchical(String base) {
    try {
      URI url = parse(base);
      return url.isAbsolute() && !url.isOpaque() ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static URI parse(String text) {
    try {
      return new URI(encode(text));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no URL: " + e.getReason(), e);
    }
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints().forEach(c -> append(encoded, c));
    return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static void append(StringBuilder encoded, int c) {
    boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
    if (letterOrDigit || LEGAL.indexOf(c) >= 0) {
      encoded.appendCodePoint(c);
      return;
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(Character.toString(c));
    while (bytes.hasRemaining()) {
      encoded.append("%%%02X".formatted(bytes.get()));
    }
  }
}
