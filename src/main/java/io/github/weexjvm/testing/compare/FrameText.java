package io.github.weexjvm.testing.compare;

import io.github.weexjvm.module.Json;
import io.github.weexjvm.testing.HandshakeRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words for what is on the wire. Pure functions, for any thread. */
final class FrameText {

  /** Begins the subject of an opening handshake. */
  static final String OPENING = "opening";

  /** The type of a close frame. */
  static final String CLOSE = "close";

  /** In every handshake, and random or the same in all. */
  private static final Set<String> USUAL =
      Set.of("upgrade", "connection", "sec-websocket-key", "sec-websocket-version");

  private FrameText() {}

  static String arrow(boolean incoming) {
    return incoming ? "←" : "→";
  }

  /** An opening handshake, with all headers that say something. */
  static String of(HandshakeRequest request) {
    StringBuilder text = new StringBuilder(arrow(false)).append(" GET ").append(request.target());
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      if (!USUAL.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        header.getValue().forEach(value -> text.append(" · ").append(line(header.getKey(), value)));
      }
    }
    return text.toString();
  }

  private static String line(String name, String value) {
    return name + ": " + (value.isEmpty() ? "(empty)" : value);
  }

  /** A frame, as a frame listener has it. */
  static String of(boolean incoming, String type, boolean fin, ByteBuffer payload) {
    return arrow(incoming)
        + " "
        + type
        + (fin ? "" : " (to be continued)")
        + content(type, payload);
  }

  private static String content(String type, ByteBuffer payload) {
    return switch (type) {
      case "text" -> " " + quoted(payload);
      case CLOSE -> closing(payload.duplicate());
      default -> " of " + bytes(payload.remaining()) + Literals.spaced(Literals.hex(payload));
    };
  }

  private static String bytes(int count) {
    return count == 1 ? "1 byte" : count + " bytes";
  }

  private static String closing(ByteBuffer payload) {
    if (payload.remaining() < 2) {
      return " without a code";
    }
    int code = payload.getShort() & 0xFFFF;
    return " " + code + (payload.hasRemaining() ? " " + quoted(payload) : "");
  }

  private static String quoted(ByteBuffer payload) {
    return Json.write(StandardCharsets.UTF_8.decode(payload.duplicate()).toString());
  }
}
