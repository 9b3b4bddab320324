package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A frame's header is a promise: memory is for what has arrived. */
final class ClaimedLengthTest {

  @Test
  void aClaimedLengthCostsLittleMemoryUntilItIsSent() throws Exception {
    Limits generous = Limits.builder().maxMessageBytes(Integer.MAX_VALUE).build();
    List<FrameDecoder> decoders = new ArrayList<>();
    for (int i = 0; i < 100; i++) { // The tests' heap of 1 GiB would not hold one such message.
      FrameDecoder decoder = new FrameDecoder(generous, Deaf.INSTANCE);
      decoder.decode(ByteBuffer.wrap(Frames.header(true, Frame.BINARY, Integer.MAX_VALUE)));
      decoders.add(decoder);
    }
    assertEquals(100, decoders.size());
  }

  /** Nothing is complete, so nothing is heard. */
  private enum Deaf implements FrameSink {
    INSTANCE;

    @Override
    public void frame(int opcode, boolean fin, ByteBuffer payload) {
      throw new AssertionError("no frame is complete");
    }

    @Override
    public void text(String message) {}

    @Override
    public void binary(ByteBuffer message) {}

    @Override
    public void ping(ByteBuffer payload) {}

    @Override
    public void pong() {}

    @Override
    public void closeReceived(int code, String reason) {}
  }
}
