package io.github.weexjvm.fuzz;

import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.Optional;

/**
 * Any text as a URL: it is refused with a sentence, or its href parses to itself; and both as the
 * library whatwg-url has it, which is the standard's own, behind the script's {@code URL}.
 *
 * <p>The first byte of the input says whether there is a base, the rest is the text.
 */
public final class UrlTarget {

  private static final String BASE = "ws://u:p@base:81/a/b?c#d";

  /** What a WebSocket makes of a URL, by the standard's steps; null for an invalid one. */
  private static final String STANDARD =
      """
      function standard(text, base) {
        let url;
        try { url = base === null ? new URL(text) : new URL(text, base); } catch { return null; }
        const schemes = { 'http:': 'ws:', 'https:': 'wss:', 'ws:': 'ws:', 'wss:': 'wss:' };
        if (!(url.protocol in schemes) || url.href.includes('#')) { return null; }
        return schemes[url.protocol] + url.href.slice(url.protocol.length);
      }
      """;

  /** The library's world. It is never closed, and used by the fuzzer's one thread. */
  private static final class Library {

    private static final Simulation SIMULATION = Simulation.echo();
    private static final WeexInstance INSTANCE = SIMULATION.open(SIMULATION.options());

    static {
      Object unused = SIMULATION.await(INSTANCE.eval(STANDARD), Duration.ZERO);
    }

    static Object href(String text, String base) {
      String call = "standard(" + literal(text) + ", " + Json.write(base) + ")";
      return SIMULATION.await(INSTANCE.eval(call), Duration.ZERO);
    }
  }

  private UrlTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Draw draw = new Draw(input);
    String base = draw.flip() ? BASE : null;
    String text = Draw.text(draw.rest());
    Optional<WebSocketUrl> url = parse(text, base, input);
    url.ifPresent(UrlTarget::checkStable);
    assertSame("href", Library.href(text, base), url.map(WebSocketUrl::href).orElse(null));
  }

  private static Optional<WebSocketUrl> parse(String text, String base, byte[] input) {
    try {
      return Optional.of(WebSocketUrl.parse(text, base));
    } catch (InvalidUrlException e) {
      Leaks.checkSentence(e.getMessage(), input);
      return Optional.empty();
    }
  }

  private static void checkStable(WebSocketUrl url) {
    WebSocketUrl again = WebSocketUrl.parse(url.href());
    assertSame("href", url.href(), again.href());
    assertSame("host", url.host(), again.host());
    assertSame("port", url.port(), again.port());
    assertSame("request target", url.requestTarget(), again.requestTarget());
    assertSame("address", url.literalAddress(), again.literalAddress());
    if (!url.href().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new AssertionError("an href that can't be sent: " + url.href());
    }
  }

  private static void assertSame(String what, Object expected, Object actual) {
    if (!String.valueOf(expected).equals(String.valueOf(actual))) {
      throw new AssertionError(what + ": expected " + expected + ", was " + actual);
    }
  }

  /** A string of JavaScript, lone surrogates too. */
  private static String literal(String text) {
    StringBuilder out = new StringBuilder("'");
    text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
    return out.append('\'').toString();
  }
}
