package io.github.weexjvm.testing.docs;

import io.github.weexjvm.testing.FramePeer;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.Peer;
import io.github.weexjvm.testing.ServerEnd;
import java.time.Duration;

/**
 * The server that a sample meets, as the day wants it. What it says besides the rules of the
 * protocol, it says late enough for the sample. Used on the loop's thread only.
 */
final class DayPeer extends FramePeer {

  private static final String TEXT = "a text from the server";
  private static final byte[] BINARY = {0, 1, 2, 3, (byte) 0xfe, (byte) 0xff};
  private static final int CODE = 1000;
  private static final String REASON = "that was all";

  /** By then, whoever waited for the connection has set its handlers. */
  private static final Duration UNTIL_MESSAGE = Duration.ofMillis(50);

  /** By then, a sample has said what it wants to say. */
  private static final Duration UNTIL_END = Duration.ofSeconds(2);

  private final Day day;
  private final boolean sendsBinary;

  private DayPeer(ServerEnd end, Day day, boolean sendsBinary) {
    super(end);
    this.day = day;
    this.sendsBinary = sendsBinary;
  }

  /** Null when nobody listens that day. */
  static Peer meet(ServerEnd end, Day day, boolean sendsBinary) {
    return day == Day.REFUSED ? null : new DayPeer(end, day, sendsBinary);
  }

  @Override
  protected void opened() {
    if (day == Day.DROPPED) {
      end().after(UNTIL_END, end()::close);
    } else {
      end().after(UNTIL_MESSAGE, this::speak);
      end().after(UNTIL_END, () -> close(Frames.close(CODE, REASON)));
    }
  }

  private void speak() {
    send(Frames.text(TEXT));
    if (sendsBinary) {
      send(Frames.binary(BINARY));
    }
  }
}
