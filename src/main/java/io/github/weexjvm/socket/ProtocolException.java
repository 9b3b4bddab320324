package io.github.weexjvm.socket;

/** The peer broke a rule of RFC 6455, or one of our limits. */
final class ProtocolException extends Exception {

  private static final long serialVersionUID = 1L;

  static final int PROTOCOL_ERROR = 1002;
  static final int INVALID_PAYLOAD = 1007;
  static final int POLICY_VIOLATION = 1008;
  static final int MESSAGE_TOO_BIG = 1009;

  private final int closeCode;

  /**
   * @param closeCode for the close frame that we fail the connection with
   * @param sentence what the peer did
   */
  ProtocolException(int closeCode, String sentence) {
    super(sentence, null, false, false);
    this.closeCode = closeCode;
  }

  static ProtocolException broken(String rule) {
    return new ProtocolException(PROTOCOL_ERROR, rule);
  }

  int closeCode() {
    return closeCode;
  }
}
