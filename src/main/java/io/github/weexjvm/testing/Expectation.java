package io.github.weexjvm.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What a script waits for. Immutable.
 *
 * @param opcode the kind of frame; a frame of another kind may be passed over, one of this kind
 *     must match
 * @param description as a failure message says it
 * @param matches whether a frame of that kind is the one
 */
record Expectation(int opcode, String description, Predicate<Frame> matches) implements ScriptWait {
  static Expectation text(String text) {
    return exactly(new Frame(true, 0, Frame.TEXT, true, Frames.utf8(text)));
  }

  static Expectation binary(byte[] payload) {
    return exactly(new Frame(true, 0, Frame.BINARY, true, payload));
  }

  /** A ping or pong, with any payload if none is given. */
  static Expectation control(int opcode, byte[] payload) {
    Frame wanted = new Frame(true, 0, opcode, true, payload);
    return payload.length > 0
        ? exactly(wanted)
        : new Expectation(opcode, wanted.toString(), frame -> true);
  }

  static Expectation anyClose() {
    return new Expectation(Frame.CLOSE, "close", frame -> true);
  }

  static Expectation closeWithoutCode() {
    return exactly(new Frame(true, 0, Frame.CLOSE, true, new byte[0]));
  }

  /** A close with that code and any reason. */
  static Expectation close(int code) {
    return new Expectation(
        Frame.CLOSE,
        "close " + code,
        frame -> frame.payload().length >= 2 && frame.closeCode() == code);
  }

  static Expectation close(int code, String reason) {
    String description = "close " + code + " " + QuotedText.quote(reason);
    return new Expectation(
        Frame.CLOSE,
        description,
        frame -> close(code).matches().test(frame) && frame.closeReason().equals(reason));
  }

  /** The end of the stream: a client may close, or reset, or leave inside a frame. */
  static ScriptWait end() {
    return (arrival, run) -> {
      if (!arrival.isEnd() && !arrival.isPingOrPong()) {
        throw run.unmet("end of stream", arrival);
      }
      return arrival.isEnd();
    };
  }

  /** Other control frames may come before it, but no close. */
  @Override
  public boolean isOverWith(Arrival arrival, ScriptRun run) throws IOException {
    Frame frame = arrival.frame();
    boolean rightKind = frame != null && frame.opcode() == opcode;
    if (rightKind && matches.test(frame)) {
      return true;
    }
    if (rightKind || !arrival.isPingOrPong()) {
      throw run.unmet(description, arrival);
    }
    return false;
  }

  private static Expectation exactly(Frame wanted) {
    return new Expectation(
        wanted.opcode(),
        wanted.toString(),
        frame -> Arrays.equals(frame.payload(), wanted.payload()));
  }
}
