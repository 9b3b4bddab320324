package io.github.weexjvm.testing.docs;

import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.FrameListener;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the servers of one day really sent, for a comparison with what the handlers were told. They
 * send no fragments. Used on the loop's thread only.
 */
final class Wire implements FrameListener {

  /** How a connection ended, as a close event has it. */
  record End(int code, String reason, boolean wasClean) {}

  private static final End LOST = new End(CloseEvent.ABNORMAL, "", false);

  private final Set<String> texts = new HashSet<>();
  private final Set<ByteBuffer> binaries = new HashSet<>();
  private final List<End> ends = new ArrayList<>();
  private int connections;

  /** A connection is begun. */
  void connect() {
    connections++;
  }

  @Override
  public void frame(
      WebSocketUrl url, boolean incoming, String type, boolean fin, ByteBuffer payload) {
    if (!incoming) {
      return;
    }
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    switch (type) {
      case "text" -> texts.add(new String(bytes, StandardCharsets.UTF_8));
      case "binary" -> binaries.add(ByteBuffer.wrap(bytes));
      case "close" -> ends.add(end(ByteBuffer.wrap(bytes)));
      default -> {} // No handler hears of it.
    }
  }

  private static End end(ByteBuffer payload) {
    if (!payload.hasRemaining()) {
      return new End(CloseEvent.NO_STATUS, "", true);
    }
    int code = Short.toUnsignedInt(payload.getShort());
    return new End(code, StandardCharsets.UTF_8.decode(payload).toString(), true);
  }

  boolean sent(String text) {
    return texts.contains(text);
  }

  boolean sent(ByteBuffer bytes) {
    return binaries.contains(bytes);
  }

  /** Whether a binary message had so many bytes. */
  boolean sentBytes(int count) {
    return binaries.stream().anyMatch(bytes -> bytes.remaining() == count);
  }

  /** Whether a connection ended like that: by a close frame of the server's, or without one. */
  boolean ended(End end) {
    return ends.contains(end) || (end.equals(LOST) && ends.size() < connections);
  }
}
