package io.github.weexjvm.socket;

/**
 * Thrown for a text that is no WebSocket URL.
 *
 * <p>The message is one sentence naming the text (cut when long, control characters escaped), the
 * rule it breaks and the way out: {@code "ftp://x/" is not a WebSocket URL: its scheme is "ftp",
 * use ws:// or wss://}.
 */
public final class InvalidUrlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidUrlException(String message) {
    super(message);
  }
}
