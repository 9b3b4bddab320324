package io.github.weexjvm.fuzz;

import io.github.weexjvm.socket.Proxy;
import io.github.weexjvm.socket.ProxyHandshake;
import io.github.weexjvm.socket.ProxySettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Any text as a proxy's URL or as {@code no_proxy}, and any bytes of a proxy before its tunnel
 * stands: refused with a sentence that tells no password, or the same however the bytes are cut.
 *
 * <p>The first byte of the input says what the rest is.
 */
public final class ProxyTarget {

  private static final String SECRET = "s3cr3tw0rd";
  private static final List<Proxy> PROXIES =
      List.of(
          Proxy.parse("http://me:" + SECRET + "@proxy.example:3128"),
          Proxy.parse("socks5://me:" + SECRET + "@proxy.example"),
          Proxy.parse("http://proxy.example"),
          Proxy.parse("socks5://proxy.example"));

  private ProxyTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Draw draw = new Draw(input);
    int what = draw.below(2 + PROXIES.size());
    byte[] rest = draw.rest();
    switch (what) {
      case 0 -> parse(Draw.text(rest), input);
      case 1 -> except(Draw.text(rest));
      default -> speak(PROXIES.get(what - 2), rest);
    }
  }

  /** With the secret where a password is, so that it can be looked for. */
  private static void parse(String text, byte[] input) {
    boolean hidden = text.lastIndexOf('*') < text.lastIndexOf('@') && !text.contains(SECRET);
    String url = hidden ? text.replace("*", SECRET) : text;
    try {
      Proxy proxy = Proxy.parse(url);
      checkTold(proxy.toString(), hidden);
      Object unused = proxy.handshake("target.example", 443).request();
    } catch (IllegalArgumentException e) {
      checkTold(e.getMessage(), hidden);
      Leaks.checkSentence(e.getMessage(), input);
    }
  }

  private static void checkTold(String text, boolean hidden) {
    if (hidden && text.contains(SECRET)) {
      throw new AssertionError("a password is told: " + text);
    }
  }

  private static void except(String list) {
    ProxySettings settings =
        ProxySettings.fromEnvironment(Map.of("http_proxy", "proxy.example", "no_proxy", list));
    for (String host : List.of("example.org", "a.example.org", "10.0.0.7", "[::1]", "[fd00::1]")) {
      var unused = settings.proxyFor("ws", host, 80);
    }
    if (settings.proxyFor("ws", "localhost", 80).isPresent()) {
      throw new AssertionError("localhost through a proxy of the environment");
    }
  }

  private static void speak(Proxy proxy, byte[] bytes) {
    String whole = outcome(proxy, Segments.whole(bytes), bytes);
    String cut = outcome(proxy, Segments.of(1, bytes), bytes);
    if (!whole.equals(cut)) {
      throw new AssertionError("in one piece " + whole + ", byte by byte " + cut);
    }
  }

  /** What was said, and what came of it; what follows the proxy's words is the tunnel's. */
  private static String outcome(Proxy proxy, List<byte[]> segments, byte[] input) {
    ProxyHandshake handshake = proxy.handshake("target.example", 443);
    StringBuilder said = new StringBuilder(hex(handshake.request()));
    int left = 0;
    try {
      for (byte[] segment : segments) {
        ByteBuffer in = ByteBuffer.wrap(segment);
        while (in.hasRemaining() && !handshake.complete()) {
          said.append(hex(receive(handshake, in)));
        }
        left += in.remaining();
      }
    } catch (IOException e) {
      checkTold(e.getMessage(), true);
      Leaks.checkSentence(e.getMessage(), input);
      return said + ", failed: " + e.getMessage();
    }
    checkTold(handshake.ended(), true);
    return said + (handshake.complete() ? ", complete, left " + left : ", waits");
  }

  /** One that has something to say may leave bytes for later, but not all of them. */
  private static ByteBuffer receive(ProxyHandshake handshake, ByteBuffer in) throws IOException {
    int before = in.remaining();
    ByteBuffer answer = handshake.receive(in);
    if (in.remaining() == before) {
      throw new AssertionError("it takes no byte of those that it waits for");
    }
    return answer;
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }
}
