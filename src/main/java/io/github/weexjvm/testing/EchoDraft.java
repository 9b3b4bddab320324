package io.github.weexjvm.testing;

import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;

/**
 * The library's server side, made to answer an empty close frame with an empty one (RFC 6455,
 * section 5.5.1). The library takes it for code 1000, so that a client which closes without a code
 * would be told of one. One instance serves one connection, on its decoder thread.
 */
final class EchoDraft extends Draft_6455 {

  /** A client's close frame with a code: two bytes of header, four of mask, two of code. */
  private static final int LONGEST_TAIL = 8;

  private final int maxMessageBytes;

  /** The last bytes that arrived, as one number: the frame itself no longer tells. */
  private long tail;

  EchoDraft(int maxMessageBytes) {
    super(List.of(), List.of(new AnySubprotocol()), maxMessageBytes);
    this.maxMessageBytes = maxMessageBytes;
  }

  @Override
  public Draft copyInstance() {
    return new EchoDraft(maxMessageBytes);
  }

  @Override
  public List<Framedata> translateFrame(ByteBuffer buffer) throws InvalidDataException {
    for (int i = Math.max(buffer.position(), buffer.limit() - LONGEST_TAIL);
        i < buffer.limit();
        i++) {
      tail = (tail << 8) | (buffer.get(i) & 0xFF);
    }
    return super.translateFrame(buffer);
  }

  @Override
  public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
    if (frame instanceof CloseFrame && connection.isOpen() && endsInEmptyClose()) {
      CloseFrame answer = new CloseFrame();
      answer.setCode(CloseFrame.NOCODE);
      connection.sendFrame(answer);
      connection.flushAndClose(CloseFrame.NOCODE, "", true);
    } else {
      super.processFrame(connection, frame);
    }
  }

  /** Opcode close, masked, no payload: 88 80 and the mask; with a code it would be 88 82. */
  private boolean endsInEmptyClose() {
    boolean withCode = (tail >>> 48) == 0x8882;
    return !withCode && ((tail >>> 32) & 0xFFFF) == 0x8880;
  }
}
