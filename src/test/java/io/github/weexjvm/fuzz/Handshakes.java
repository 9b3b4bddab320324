package io.github.weexjvm.fuzz;

import io.github.weexjvm.testing.Frames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers to opening requests. */
final class Handshakes {

  private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)\r\n");
  private static final String ACCEPTING =
      String.join(
          "\r\n",
          "HTTP/1.1 101 Switching Protocols",
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Accept: %s",
          "",
          "");

  private Handshakes() {}

  /** A right answer, and what follows it. */
  static byte[] accepting(String request, byte[] behind) {
    byte[] head = ACCEPTING.formatted(accept(request)).getBytes(StandardCharsets.US_ASCII);
    return Frames.concat(head, behind);
  }

  /** What a server must answer to the request's key (RFC 6455, section 4.2.2). */
  static String accept(String request) {
    Matcher key = KEY.matcher(request);
    if (!key.find()) {
      throw new AssertionError("a request without a key: " + request);
    }
    String seed = key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(seed.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("each JDK has SHA-1", e);
    }
  }
}
