package io.github.weexjvm.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A server's part that keeps to the rules by itself: it accepts with the first subprotocol that is
 * offered, answers pings, and a close frame by the same one. What it says besides is for whoever
 * extends it. Used on the loop's thread only.
 */
public abstract class FramePeer implements Peer {

  private final ServerEnd end;
  private final FrameParser frames = new FrameParser();
  private boolean closing;

  protected FramePeer(ServerEnd end) {
    this.end = end;
  }

  /** The handshake is done. */
  protected abstract void opened();

  /** A frame of a message has come. */
  protected void received(Frame frame) {}

  /** By which the server speaks. */
  protected final ServerEnd end() {
    return end;
  }

  /** Sends a frame of {@link Frames}, unless a close frame was sent before. */
  protected final void send(byte[] frame) {
    if (!closing) {
      end.send(frame);
    }
  }

  /** Sends a close frame, the last one; TCP is ended once the client has answered it. */
  protected final void close(byte[] frame) {
    send(frame);
    closing = true;
  }

  @Override
  public final void asked(HandshakeRequest request) throws IOException {
    List<String> offered = request.protocols();
    end.send(
        request.acceptance(
            offered.isEmpty() ? Map.of() : Map.of("Sec-WebSocket-Protocol", offered.get(0))));
    opened();
  }

  @Override
  public final void received(byte[] bytes) throws IOException {
    frames.add(bytes);
    for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
      take(frame);
    }
  }

  private void take(Frame frame) {
    if (frame.opcode() == Frame.PING) {
      send(Frames.pong(frame.payload()));
    } else if (frame.opcode() == Frame.CLOSE) {
      close(Frames.frame(true, 0, Frame.CLOSE, false, frame.payload()));
      end.close();
    } else if (!frame.isControl()) {
      received(frame);
    }
  }

  @Override
  public final void ended(boolean orderly) {
    closing = true;
    end.close();
  }
}
