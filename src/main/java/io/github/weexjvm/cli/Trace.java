package io.github.weexjvm.cli;

import io.github.weexjvm.socket.FrameListener;
import io.github.weexjvm.socket.WebSocketUrl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Prints each frame on standard error: seconds since the start, {@code ->} for out and {@code <-}
 * for in, type, payload bytes, and the payload as quoted text or in hex, cut at a width. A plus
 * sign behind the type says that the message goes on in the next frame.
 *
 * <pre>
 *   0.182 -> text 5 "hello"
 *   0.184 &lt;- binary+ 3 01 02 ff
 *   0.185 -> close 5 1000 "bye"
 * </pre>
 */
final class Trace implements FrameListener {

  private static final int TEXT_BYTES = 96;
  private static final int HEX_BYTES = 32;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private final Terminal terminal;
  private final long startNanos;

  /**
   * @param startNanos what {@link System#nanoTime} was when the run began
   */
  Trace(Terminal terminal, long startNanos) {
    this.terminal = terminal;
    this.startNanos = startNanos;
  }

  @Override
  public void frame(
      WebSocketUrl url, boolean incoming, String type, boolean fin, ByteBuffer payload) {
    String shown = payload.hasRemaining() ? " " + shown(type, payload.duplicate()) : "";
    terminal.printError(
        String.format(
            Locale.ROOT,
            "%7.3f %s %s%s %d%s",
            (System.nanoTime() - startNanos) / 1e9,
            incoming ? "<-" : "->",
            type,
            fin ? "" : "+",
            payload.remaining(),
            shown));
  }

  private static String shown(String type, ByteBuffer payload) {
    if (type.equals("text")) {
      return text(payload);
    }
    if (type.equals("close") && payload.remaining() >= 2) {
      int code = payload.getShort() & 0xFFFF;
      return payload.hasRemaining() ? code + " " + text(payload) : String.valueOf(code);
    }
    byte[] bytes = head(payload, HEX_BYTES);
    return HEX.formatHex(bytes) + (payload.hasRemaining() ? " …" : "");
  }

  private static String text(ByteBuffer payload) {
    String text = new String(head(payload, TEXT_BYTES), StandardCharsets.UTF_8);
    if (!payload.hasRemaining()) {
      return quoted(text);
    }
    // The cut may have split a character.
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\uFFFD') {
      end--;
    }
    return quoted(text.substring(0, end)) + " …";
  }

  private static byte[] head(ByteBuffer payload, int max) {
    byte[] bytes = new byte[Math.min(max, payload.remaining())];
    payload.get(bytes);
    return bytes;
  }

  /** Nothing that a peer sends may move the cursor of a terminal. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> appendEscaped(quoted, c));
    return quoted.append('"').toString();
  }

  private static void appendEscaped(StringBuilder quoted, int c) {
    switch (c) {
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case '"', '\\' -> quoted.append('\\').append((char) c);
      default -> {
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT) {
          quoted.append(String.format("\\u{%x}", c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }
}
