package io.github.weexjvm.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Sends each message back, as {@link EchoServer} does. Used on the loop's thread only. */
final class EchoPeer implements Peer {

  private final ServerEnd end;
  private final FrameParser frames = new FrameParser();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private int messageOpcode;

  EchoPeer(ServerEnd end) {
    this.end = end;
  }

  @Override
  public void asked(HandshakeRequest request) throws IOException {
    List<String> offered = request.protocols();
    end.send(
        request.acceptance(
            offered.isEmpty() ? Map.of() : Map.of("Sec-WebSocket-Protocol", offered.get(0))));
  }

  @Override
  public void received(byte[] bytes) throws IOException {
    frames.add(bytes);
    for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
      answer(frame);
    }
  }

  private void answer(Frame frame) {
    switch (frame.opcode()) {
      case Frame.PING -> end.send(Frames.pong(frame.payload()));
      case Frame.PONG -> {}
      case Frame.CLOSE -> {
        end.send(Frames.frame(true, 0, Frame.CLOSE, false, frame.payload()));
        end.close();
      }
      default -> echo(frame);
    }
  }

  private void echo(Frame frame) {
    messageOpcode = frame.opcode() == Frame.CONTINUATION ? messageOpcode : frame.opcode();
    message.writeBytes(frame.payload());
    if (frame.fin()) {
      end.send(Frames.frame(true, 0, messageOpcode, false, message.toByteArray()));
      message.reset();
    }
  }

  @Override
  public void ended(boolean orderly) {
    end.close();
  }
}
