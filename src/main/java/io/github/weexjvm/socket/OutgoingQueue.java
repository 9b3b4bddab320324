package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The frames of one connection that wait to be written, and how much payload they carry. Many small
 * frames leave in one write.
 */
final class OutgoingQueue {

  private record Entry(ByteBuffer frame, int payloadBytes) {}

  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private long bufferedBytes;

  void add(ByteBuffer frame, int payloadBytes) {
    entries.add(new Entry(frame, payloadBytes));
    bufferedBytes += payloadBytes;
  }

  /** Payload of the frames that are not wholly written. */
  long bufferedBytes() {
    return bufferedBytes;
  }

  /**
   * Writes what the transport takes.
   *
   * @param scratch for one write's bytes
   * @return whether nothing is left
   */
  boolean writeTo(Transport transport, ByteBuffer scratch) throws IOException {
    while (!entries.isEmpty()) {
      scratch.clear();
      gather(scratch);
      scratch.flip();
      int offered = scratch.remaining();
      int taken = transport.write(scratch);
      consume(taken);
      if (taken < offered) {
        return false;
      }
    }
    return true;
  }

  private void gather(ByteBuffer scratch) {
    for (Entry entry : entries) {
      ByteBuffer frame = entry.frame();
      int count = Math.min(frame.remaining(), scratch.remaining());
      scratch.put(frame.array(), frame.arrayOffset() + frame.position(), count);
      if (!scratch.hasRemaining()) {
        return;
      }
    }
  }

  private void consume(int written) {
    int left = written;
    while (left > 0) {
      Entry first = entries.peek();
      int count = Math.min(left, first.frame().remaining());
      first.frame().position(first.frame().position() + count);
      left -= count;
      if (!first.frame().hasRemaining()) {
        entries.remove();
        bufferedBytes -= first.payloadBytes();
      }
    }
  }
}
