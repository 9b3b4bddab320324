package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random inputs, the same every time: half of them pieces of URLs put together, half any
 * characters.
 */
final class WebSocketUrlFuzzTest {
  private static final int INPUTS = 100_000;
  private static final List<String> PIECES =
      List.of(
          "ws:", "wss:", "HTTP:", "x:", "//", "/", "\\", "?", "#", "@", ":", "[", "]", "::", "0x",
          "1", "255", "256", "08", ".", "..", "%2e", "%", "%41", "%00", "%ff", "h", "B", "1.2.3.4",
          "ffff", " ", "\t", "\n", "\0", "\u007f", "^", "'", "\"", "|", "80", "65536", "é", "ß",
          "。", "א", "\u200d", "\ud800", "\udc00", "😀", "xn--", "-", "a", "\u00ad");

  private final Random random = new Random(20_26);
  private int parsed = 0;

  @Test
  void parsingThrowsInvalidUrlOrGivesAnHrefThatParsesToItself() {
    for (int i = 0; i < INPUTS; i++) {
      String base = random.nextInt(3) == 0 ? "ws://u:p@base:81/a/b?c#d" : null;
      String prefix = random.nextInt(3) == 0 ? "" : "ws://";
      String rest = random.nextBoolean() ? pieces() : characters();
      parse(prefix + rest, base).ifPresent(WebSocketUrlFuzzTest::assertStable);
    }
    assertTrue(parsed > INPUTS / 10, "too few URLs among the inputs: " + parsed);
  }

  private Optional<WebSocketUrl> parse(String input, String base) {
    try {
      WebSocketUrl url = WebSocketUrl.parse(input, base);
      parsed++;
      return Optional.of(url);
    } catch (InvalidUrlException expected) {
      return Optional.empty();
    }
  }

  private static void assertStable(WebSocketUrl url) {
    WebSocketUrl again = WebSocketUrl.parse(url.href());
    assertEquals(url.href(), again.href());
    assertEquals(url.host(), again.host());
    assertEquals(url.port(), again.port());
    assertEquals(url.requestTarget(), again.requestTarget());
    assertEquals(url.literalAddress(), again.literalAddress());
    assertTrue(url.href().chars().allMatch(c -> c > ' ' && c < 0x7f), url.href());
  }

  private String pieces() {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      out.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }

  private String characters() {
    int bound = random.nextBoolean() ? 0x80 : 0x10000;
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      out.append((char) random.nextInt(bound));
    }
    return out.toString();
  }
}
