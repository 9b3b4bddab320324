package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The frames of one connection that wait to be written. They are kept as the bytes that they are,
 * small ones side by side, so that a million of one byte takes little more than its bytes, and many
 * leave in one write. What they carry is read off their headers as they are written.
 */
final class OutgoingQueue {

  /** Small frames share buffers that grow to this. */
  private static final int LARGEST_SHARED = 16 * 1024;

  private final FrameEncoder encoder = new FrameEncoder();

  /** From the first byte that is not written to the last that was added. No frame is in two. */
  private final ArrayDeque<ByteBuffer> buffers = new ArrayDeque<>();

  private long queuedBytes;
  private long payloadBytes;

  /** Payload that the transport has taken, and perhaps not yet written. */
  private long heldBytes;

  private int messages;
  private int controls;

  // The frame that is being written.
  private int opcode;
  private int headerLeft;
  private int payloadLeft;

  /** Adds what is no frame, ahead of all frames. */
  void addRequest(ByteBuffer bytes) {
    buffers.add(bytes);
    queuedBytes += bytes.remaining();
    headerLeft = bytes.remaining();
  }

  /** Adds a frame; the payload is left as it is. */
  void add(int frameOpcode, ByteBuffer payload) {
    int size = Math.toIntExact(FrameEncoder.size(payload.remaining()));
    ByteBuffer out = room(size);
    int start = out.position();
    out.position(out.limit()).limit(out.limit() + size);
    encoder.encode(frameOpcode, payload, out);
    out.position(start);
    queuedBytes += size;
    if (Opcode.isControl(frameOpcode)) {
      controls++;
    } else {
      messages++;
      payloadBytes += payload.remaining();
    }
  }

  /** A buffer with room behind its limit. The first of a turn is no larger than its one frame. */
  private ByteBuffer room(int size) {
    ByteBuffer last = buffers.peekLast();
    if (last != null && last.capacity() - last.limit() >= size) {
      return last;
    }
    int shared = last == null ? 0 : Math.min(2 * last.capacity(), LARGEST_SHARED);
    ByteBuffer fresh = ByteBuffer.allocate(Math.max(size, shared)).limit(0);
    buffers.add(fresh);
    return fresh;
  }

  /** Payload of messages, in bytes, that is not yet written to the network. */
  long bufferedBytes() {
    return payloadBytes + heldBytes;
  }

  /** What frames that are not wholly written have besides the payload of messages. */
  long overheadBytes() {
    return queuedBytes - payloadBytes;
  }

  /** Messages that are not wholly written. */
  int messages() {
    return messages;
  }

  /** Pings, pongs and close frames that are not wholly written. */
  int controls() {
    return controls;
  }

  /** Forgets the bytes, and still knows how many they were. */
  void drop() {
    buffers.clear();
  }

  /**
   * Writes what the transport takes.
   *
   * @param scratch for one write's bytes
   * @return whether nothing is left, here or there
   */
  boolean writeTo(Transport transport, ByteBuffer scratch) throws IOException {
    while (!buffers.isEmpty()) {
      scratch.clear();
      gather(scratch);
      scratch.flip();
      int offered = scratch.remaining();
      int taken = transport.write(scratch);
      consume(taken, transport);
      if (taken < offered) {
        return false;
      }
    }
    boolean done = transport.flush();
    if (done) {
      heldBytes = 0;
    }
    return done;
  }

  private void gather(ByteBuffer scratch) {
    for (ByteBuffer buffer : buffers) {
      int count = Math.min(buffer.remaining(), scratch.remaining());
      scratch.put(buffer.array(), buffer.arrayOffset() + buffer.position(), count);
      if (!scratch.hasRemaining()) {
        return;
      }
    }
  }

  /** A transport that takes more has written what it held before. */
  private void consume(int taken, Transport transport) {
    long before = payloadBytes;
    int left = taken;
    while (left > 0) {
      ByteBuffer first = buffers.peek();
      int count = Math.min(left, first.remaining());
      follow(first, count);
      left -= count;
      if (!first.hasRemaining()) {
        buffers.remove();
      }
    }
    queuedBytes -= taken;
    if (taken > 0) {
      heldBytes = transport.holdsBack() ? before - payloadBytes : 0;
    }
  }

  /** Moves over bytes that were written, from frame to frame. */
  private void follow(ByteBuffer buffer, int count) {
    int end = buffer.position() + count;
    while (buffer.position() < end) {
      if (headerLeft + payloadLeft == 0) {
        beginFrame(buffer);
      }
      int header = Math.min(headerLeft, end - buffer.position());
      int payload = Math.min(payloadLeft, end - buffer.position() - header);
      headerLeft -= header;
      payloadLeft -= payload;
      buffer.position(buffer.position() + header + payload);
      payloadBytes -= Opcode.isControl(opcode) ? 0 : payload;
      if (headerLeft + payloadLeft == 0) {
        endFrame();
      }
    }
  }

  private void beginFrame(ByteBuffer buffer) {
    int start = buffer.position();
    opcode = buffer.get(start) & 0x0F;
    int length = buffer.get(start + 1) & 0x7F;
    payloadLeft =
        switch (length) {
          case 126 -> buffer.getShort(start + 2) & 0xFFFF;
          case 127 -> (int) buffer.getLong(start + 2);
          default -> length;
        };
    headerLeft = (int) (FrameEncoder.size(payloadLeft) - payloadLeft);
  }

  private void endFrame() {
    if (Opcode.isControl(opcode)) {
      controls--;
    } else if (opcode != Opcode.CONTINUATION) { // Which the request seems to be.
      messages--;
    }
  }
}
