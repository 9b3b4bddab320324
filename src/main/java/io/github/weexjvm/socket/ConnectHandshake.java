package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Asks an HTTP proxy for a tunnel by the method CONNECT (RFC 9110, section 9.3.6). Of its answer
 * only the status counts, and which authentication it asks for.
 */
final class ConnectHandshake implements ProxyHandshake {

  private static final int MAX_HEAD_BYTES = 16 * 1024;
  private static final String BEGINNING = "HTTP/1.";

  /** RFC 8446, section 5.1: how a TLS server answers to what is no TLS. */
  private static final char TLS_ALERT = 21;

  /** RFC 1928, section 3: how a SOCKS server begins. */
  private static final char SOCKS_5 = 5;

  private final Proxy proxy;
  private final String target;

  /** The answer so far, a character for each byte. */
  private final StringBuilder head = new StringBuilder();

  /** Of all answers together: an interim one may precede the last. */
  private int headBytes;

  private boolean complete;

  /**
   * @param target host and port as a Host header has them
   */
  ConnectHandshake(Proxy proxy, String target) {
    this.proxy = proxy;
    this.target = target;
  }

  @Override
  public ByteBuffer request() {
    StringBuilder request = new StringBuilder();
    request.append("CONNECT ").append(target).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(target).append("\r\n");
    proxy
        .authorization()
        .ifPresent(value -> request.append("Proxy-Authorization: ").append(value).append("\r\n"));
    return ByteBuffer.wrap(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public ByteBuffer receive(ByteBuffer in) throws IOException {
    while (in.hasRemaining() && !complete) {
      add((char) (in.get() & 0xff));
      if (endsWithEmptyLine()) {
        judge(head.toString().lines().toList());
        head.setLength(0);
      }
    }
    return ByteBuffer.allocate(0);
  }

  @Override
  public boolean complete() {
    return complete;
  }

  @Override
  public String ended() {
    return proxy + " closed the connection before the tunnel to " + shown() + " was open";
  }

  private void add(char next) throws IOException {
    if (++headBytes > MAX_HEAD_BYTES) {
      throw new IOException("the answer of " + proxy + " is longer than 16 KiB");
    }
    head.append(next);
    int at = head.length() - 1;
    if (at < BEGINNING.length() && next != BEGINNING.charAt(at)) {
      throw new IOException(notHttp());
    }
  }

  private String notHttp() {
    return switch (head.charAt(0)) {
      case TLS_ALERT -> proxy + " speaks TLS there, which is not supported: give its plain port";
      case SOCKS_5 -> proxy + " does not speak HTTP but SOCKS: write socks5:// before its name";
      default -> proxy + " does not answer in HTTP: is it an HTTP proxy?";
    };
  }

  /** A line may end without the carriage return. */
  private boolean endsWithEmptyLine() {
    int end = head.length();
    return end >= 2
        && head.charAt(end - 1) == '\n'
        && (head.charAt(end - 2) == '\n'
            || (end >= 3 && head.charAt(end - 2) == '\r' && head.charAt(end - 3) == '\n'));
  }

  private void judge(List<String> lines) throws IOException {
    String line = lines.get(0);
    int space = line.indexOf(' ');
    String status = space < 0 ? "" : line.substring(space + 1).strip();
    if (!status.matches("[1-5][0-9][0-9]( .*)?")) {
      throw new IOException(
          proxy + " answers with a line that has no status: is it an HTTP proxy?");
    }
    switch (status.charAt(0)) {
      case '1' -> {} // The answer proper is still to come.
      case '2' -> complete = true;
      default -> throw new IOException(refusal(status, lines));
    }
  }

  private String refusal(String status, List<String> lines) {
    if (status.startsWith("407")) {
      return proxy + authenticationHint(challenges(lines)) + " (it answered " + quiet(status) + ")";
    }
    return proxy + " opened no tunnel to " + shown() + ": it answered " + quiet(status);
  }

  private String authenticationHint(List<String> challenges) {
    boolean basic =
        challenges.isEmpty() || challenges.stream().anyMatch(one -> one.startsWith("basic"));
    if (!basic) {
      return " asks for an authentication other than Basic, which is the only one supported";
    }
    return proxy.authorization().isPresent()
        ? " does not accept the name and the password that it was given"
        : " asks for a name and a password: write them as in http://NAME:PASSWORD@HOST:PORT";
  }

  private static List<String> challenges(List<String> lines) {
    return lines.stream()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith("proxy-authenticate:"))
        .map(line -> line.substring("proxy-authenticate:".length()).strip())
        .toList();
  }

  /** A status that repeats what it was sent must not bring the password into a message. */
  private String quiet(String status) {
    return proxy.isToldBy(status) ? status.substring(0, 3) : Excerpt.ofPart(status);
  }

  private String shown() {
    return Excerpt.ofPart(target);
  }
}
