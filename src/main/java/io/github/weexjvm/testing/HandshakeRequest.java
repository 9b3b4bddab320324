package io.github.weexjvm.testing;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The request with which a client opens a WebSocket (RFC 6455 section 4.1), as it was on the wire:
 * nothing is checked, because checking it is what a test reads it for. Immutable.
 */
public final class HandshakeRequest {
  private static final int MAX_BYTES = 256 * 1024;
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final String requestLine;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private HandshakeRequest(List<String> lines) throws ProtocolException {
    requestLine = lines.get(0);
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("a header without a name: " + QuotedText.quote(line));
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    headers.replaceAll((name, values) -> List.copyOf(values));
  }

  /** Reads up to the empty line and not a byte further. */
  static HandshakeRequest readFrom(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4
        || !"\r\n\r\n".contentEquals(head.subSequence(head.length() - 4, head.length()))) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the client left after " + head.length() + " bytes of its request");
      }
      if (head.length() == MAX_BYTES) {
        throw new ProtocolException("a request of more than " + MAX_BYTES + " bytes");
      }
      head.append((char) next);
    }
    return new HandshakeRequest(List.of(head.substring(0, head.length() - 4).split("\r\n", -1)));
  }

  /** How many bytes a request has with its empty line, or -1 if that has not come. */
  static int endOf(byte[] bytes) {
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i + 4;
      }
    }
    return -1;
  }

  /** Reads a request that is whole, as {@link #endOf} says. */
  static HandshakeRequest parse(byte[] bytes, int end) throws IOException {
    return readFrom(new ByteArrayInputStream(bytes, 0, end));
  }

  /** The first line: {@code GET /chat HTTP/1.1}. */
  public String requestLine() {
    return requestLine;
  }

  /** The second word of the first line, path and query; empty if there is none. */
  public String target() {
    List<String> words = Arrays.asList(requestLine.split(" ", -1));
    return words.size() < 2 ? "" : words.get(1);
  }

  /** All headers: the names in any case, the values in the order in which they came. */
  public Map<String, List<String>> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** The values of one header, none if the client didn't send it. */
  public List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /**
   * One header's values joined with a comma, as HTTP reads them; null if the client didn't send it.
   */
  public String header(String name) {
    return headers.containsKey(name) ? String.join(", ", headers.get(name)) : null;
  }

  /** The subprotocols offered, in order. */
  public List<String> protocols() {
    String offered = header("Sec-WebSocket-Protocol");
    return offered == null
        ? List.of()
        : Arrays.stream(offered.split(",", -1)).map(String::strip).toList();
  }

  /**
   * The Sec-WebSocket-Accept that answers this request (RFC 6455 section 4.2.2).
   *
   * @throws ProtocolException if the request has no Sec-WebSocket-Key
   */
  public String acceptKey() throws ProtocolException {
    String key = header("Sec-WebSocket-Key");
    if (key == null) {
      throw new ProtocolException("the request has no Sec-WebSocket-Key: " + this);
    }
    try {
      byte[] seed = (key + GUID).getBytes(StandardCharsets.ISO_8859_1);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(seed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  /** The 101 that accepts this request, with more headers, which replace its own. */
  byte[] acceptance(Map<String, String> extraHeaders) throws ProtocolException {
    return new AnswerHead().headers(extraHeaders).acceptance(this);
  }

  /** An answer that refuses it, with an empty body. */
  static byte[] refusal(int status, Map<String, String> extraHeaders) {
    return new AnswerHead().headers(extraHeaders).refusal(status, new byte[0]);
  }

  @Override
  public String toString() {
    return requestLine + " " + headers;
  }
}
