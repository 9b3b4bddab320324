package io.github.weexjvm.testing;

/**
 * What came while a script waited, or why nothing did: then the frame is null. Immutable.
 *
 * @param frame a control frame, or a message with its fragments put together
 * @param description as a failure message says it
 */
record Arrival(Frame frame, String description) {

  private static final String END = "end of stream";

  static Arrival of(Frame frame) {
    return new Arrival(frame, frame.toString());
  }

  /** Nothing, for that reason. */
  static Arrival nothing(String description) {
    return new Arrival(null, description);
  }

  /** The client has left. */
  static Arrival end(boolean orderly, boolean insideFrame) {
    return nothing(END + (!orderly ? " by reset" : insideFrame ? " inside a frame" : ""));
  }

  boolean isEnd() {
    return frame == null && description.startsWith(END);
  }

  boolean isPingOrPong() {
    return frame != null && (frame.opcode() == Frame.PING || frame.opcode() == Frame.PONG);
  }

  boolean isMessage() {
    return frame != null && !frame.isControl();
  }

  boolean isClose() {
    return frame != null && frame.opcode() == Frame.CLOSE;
  }
}
