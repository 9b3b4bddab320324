package io.github.weexjvm.testing;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The head with which a server answers the opening request: the right one, but for the lines that
 * somebody has replaced, added or left out. Nothing is checked. One serves one connection, on its
 * thread.
 */
final class AnswerHead {

  /** Null for the right first line. */
  private String status;

  private final List<String> lines = new ArrayList<>();

  /** The usual headers that are not written. */
  private final Set<String> unwritten = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** Another first line than the right one. */
  void status(String line) {
    status = line;
  }

  /** One more header; a usual one of that name gives way, another of that name does not. */
  void header(String name, String value) {
    without(name);
    lines.add(name + ": " + value);
  }

  AnswerHead headers(Map<String, String> more) {
    more.forEach(this::header);
    return this;
  }

  /** Leaves out a usual header. */
  void without(String name) {
    unwritten.add(name);
  }

  /** The answer that accepts (RFC 6455 section 4.2.2). */
  byte[] acceptance(HandshakeRequest request) throws ProtocolException {
    StringBuilder head = begin("101 Switching Protocols");
    usual(head, "Upgrade", "websocket");
    usual(head, "Connection", "Upgrade");
    if (!unwritten.contains("Sec-WebSocket-Accept")) {
      usual(head, "Sec-WebSocket-Accept", request.acceptKey());
    }
    return end(head);
  }

  /** An answer that refuses. */
  byte[] refusal(int code, byte[] body) {
    StringBuilder head = begin(code + " Refused");
    usual(head, "Content-Length", String.valueOf(body.length));
    usual(head, "Connection", "close");
    return Frames.concat(end(head), body);
  }

  private StringBuilder begin(String usualStatus) {
    return new StringBuilder(status == null ? "HTTP/1.1 " + usualStatus : status).append("\r\n");
  }

  private void usual(StringBuilder head, String name, String value) {
    if (!unwritten.contains(name)) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private byte[] end(StringBuilder head) {
    lines.forEach(line -> head.append(line).append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
