package io.github.weexjvm.testing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;

/**
 * What a client has sent and a script has not looked at yet: control frames, and messages put
 * together from their fragments. It belongs to the thread of its {@link ScriptRun}.
 */
final class Arrivals {

  private final ArrayDeque<Arrival> held = new ArrayDeque<>();

  /** The fragments so far of a message, and its kind; control frames may come in between. */
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  private int messageOpcode;

  void add(Frame frame) {
    if (frame.isControl()) {
      held.add(Arrival.of(frame));
      return;
    }
    if (frame.opcode() != Frame.CONTINUATION) {
      messageOpcode = frame.opcode();
    }
    message.writeBytes(frame.payload());
    if (frame.fin()) {
      byte[] whole = message.toByteArray();
      message.reset();
      held.add(Arrival.of(new Frame(true, 0, messageOpcode, true, whole)));
    }
  }

  /** Null if there is none. */
  Arrival poll() {
    return held.poll();
  }

  /**
   * What only a client can get wrong.
   *
   * @throws AssertionError if it did
   */
  static void check(Frame frame) {
    if (!frame.masked() || frame.rsv() != 0) {
      throw new AssertionError(
          "the client broke the protocol: " + (frame.masked() ? "" : "unmasked ") + frame);
    }
  }
}
