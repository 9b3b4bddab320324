package io.github.weexjvm.testing.docs;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.FrameParser;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.HandshakeRequest;
import io.github.weexjvm.testing.Peer;
import io.github.weexjvm.testing.ServerEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The server that a sample meets: it takes the first subprotocol offered, and goes on as the day
 * wants it. Whatever the day, it answers pings, and a close frame by the same. Used on the loop's
 * thread only.
 */
final class DayPeer implements Peer {

  static final String TEXT = "a text from the server";
  static final byte[] BINARY = {0, 1, 2, 3, (byte) 0xfe, (byte) 0xff};
  static final int CODE = 1000;
  static final String REASON = "that was all";

  /** So late that whoever waits for the connection has set the handlers by then. */
  static final Duration UNTIL_MESSAGE = Duration.ofMillis(50);

  /** So late that a sample has said what it wants to say. */
  private static final Duration UNTIL_END = Duration.ofSeconds(2);

  private final ServerEnd end;
  private final Day day;
  private final boolean sendsBinary;
  private final FrameParser frames = new FrameParser();
  private boolean closing;

  private DayPeer(ServerEnd end, Day day, boolean sendsBinary) {
    this.end = end;
    this.day = day;
    this.sendsBinary = sendsBinary;
  }

  /** Null when nobody listens that day. */
  static Peer meet(ServerEnd end, Day day, boolean sendsBinary) {
    return day == Day.REFUSED ? null : new DayPeer(end, day, sendsBinary);
  }

  @Override
  public void asked(HandshakeRequest request) throws IOException {
    List<String> offered = request.protocols();
    end.send(
        request.acceptance(
            offered.isEmpty() ? Map.of() : Map.of("Sec-WebSocket-Protocol", offered.get(0))));
    if (day == Day.DROPPED) {
      end.after(UNTIL_END, end::close);
    } else {
      end.after(UNTIL_MESSAGE, this::speak);
      end.after(UNTIL_END, this::sayGoodbye);
    }
  }

  private void speak() {
    if (!closing) {
      end.send(Frames.text(TEXT));
      if (sendsBinary) {
        end.send(Frames.binary(BINARY));
      }
    }
  }

  private void sayGoodbye() {
    if (!closing) {
      closing = true;
      end.send(Frames.close(CODE, REASON));
    }
  }

  @Override
  public void received(byte[] bytes) throws IOException {
    frames.add(bytes);
    for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
      answer(frame);
    }
  }

  private void answer(Frame frame) {
    if (frame.opcode() == Frame.PING) {
      end.send(Frames.pong(frame.payload()));
    } else if (frame.opcode() == Frame.CLOSE) {
      if (!closing) {
        closing = true;
        end.send(Frames.frame(true, 0, Frame.CLOSE, false, frame.payload()));
      }
      end.close();
    }
  }

  @Override
  public void ended(boolean orderly) {
    closing = true;
    end.close();
  }
}
