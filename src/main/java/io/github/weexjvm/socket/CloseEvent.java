package io.github.weexjvm.socket;

/**
 * How a connection ended.
 *
 * @param code the close code as the WebSocket standard reports it: the peer's, 1005 for a close
 *     frame without one, 1006 for an end without a close frame
 * @param reason the peer's reason, or an empty string
 * @param wasClean whether both close frames were exchanged, and every message was written before
 * @param failure one sentence that says what went wrong, or null when nothing did: a script sees an
 *     error event before the close event exactly when there is one
 * @param endOfStream whether an established connection ended without a close frame from the peer,
 *     but as if it had been closed
 */
public record CloseEvent(
    int code, String reason, boolean wasClean, String failure, boolean endOfStream) {

  public static final int NORMAL = 1000;
  public static final int GOING_AWAY = 1001;
  public static final int NO_STATUS = 1005;
  public static final int ABNORMAL = 1006;

  static CloseEvent clean(int code, String reason) {
    return new CloseEvent(code, reason, true, null, false);
  }

  CloseEvent unclean() {
    return new CloseEvent(code, reason, false, failure, endOfStream);
  }

  static CloseEvent failed(int code, String failure) {
    return new CloseEvent(code, "", false, failure, false);
  }

  /**
   * @param failure null when we had begun to close
   */
  static CloseEvent streamEnded(String failure) {
    return new CloseEvent(ABNORMAL, "", false, failure, true);
  }
}
