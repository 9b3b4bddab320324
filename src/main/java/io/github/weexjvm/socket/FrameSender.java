package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What one connection sends. Frames wait until the end of the turn, and then for as long as the
 * peer makes them, but no more of them than the limits allow. What follows a close frame is not
 * sent. Used on the loop's thread only.
 */
final class FrameSender {

  /**
   * Pings and pongs that may wait for a peer that does not read. Of the pings beyond them only the
   * latest is answered, as RFC 6455, section 5.5.3, has it.
   */
  private static final int MAX_CONTROLS = 16;

  /** What the headers of waiting frames may take, however little may wait. */
  private static final int LEAST_OVERHEAD = 64 * 1024;

  private final EventLoop loop;
  private final WebSocketUrl url;
  private final FrameListener trace;
  private final int maxBufferedBytes;
  private final Transport transport;
  private final Runnable turnEnd;
  private final OutgoingQueue queue = new OutgoingQueue();

  /** The latest ping's payload, while too much waits for it to be answered; or null. */
  private ByteBuffer unanswered;

  private boolean closeSent;
  private boolean flushPosted;

  /**
   * @param flush what is to be done at the end of a turn that has added a frame
   */
  FrameSender(
      EventLoop loop, WebSocketUrl url, SocketConfig config, Transport transport, Runnable flush) {
    this.loop = loop;
    this.url = url;
    this.trace = config.frames();
    this.maxBufferedBytes = config.limits().maxBufferedBytes();
    this.transport = transport;
    this.turnEnd =
        () -> {
          flushPosted = false;
          flush.run();
        };
  }

  /** Payload that was sent but not yet written to the network, in bytes; kept at the end. */
  long bufferedBytes() {
    return queue.bufferedBytes();
  }

  /** Whether a message is not wholly written. */
  boolean hasMessages() {
    return queue.messages() > 0;
  }

  /** Whether our close frame is among what was sent. */
  boolean isCloseSent() {
    return closeSent;
  }

  // ---- Adding ----

  /** Adds what precedes all frames. */
  void request(ByteBuffer bytes) {
    queue.addRequest(bytes);
  }

  /**
   * Adds a message, unless that would be too much.
   *
   * @return why it was not added; null when it was
   */
  String message(int opcode, ByteBuffer payload) {
    String excess = excess(payload.remaining());
    if (excess == null) {
      add(opcode, payload);
    }
    return excess;
  }

  /** What would be too much if so many bytes waited too; null when they may. */
  private String excess(int bytes) {
    long waiting = queue.bufferedBytes() + bytes;
    if (waiting > maxBufferedBytes) {
      return waiting + " bytes wait to be sent, more than the " + maxBufferedBytes + " allowed";
    }
    int most = Math.max(maxBufferedBytes, LEAST_OVERHEAD);
    if (queue.overheadBytes() <= most) {
      return null;
    }
    return queue.messages()
        + " messages wait to be sent, with more than "
        + most
        + " bytes of headers";
  }

  /** Asks for a sign of life, unless enough waits already. */
  void ping() {
    if (queue.controls() < MAX_CONTROLS) {
      add(Opcode.PING, ByteBuffer.allocate(0));
    }
  }

  /** Answers a ping, perhaps later. */
  void pong(ByteBuffer ping) {
    if (closeSent) {
      return;
    }
    if (queue.controls() < MAX_CONTROLS) {
      add(Opcode.PONG, ping);
    } else {
      unanswered = ping;
    }
  }

  private void answerLatestPing() {
    ByteBuffer latest = unanswered;
    if (latest != null) {
      unanswered = null;
      add(Opcode.PONG, latest);
    }
  }

  /** Adds the close frame, unless it was. */
  void close(int code, String reason) {
    if (!closeSent) {
      answerLatestPing(); // Behind the close frame it would be too late.
      closeSent = true;
      add(Opcode.CLOSE, closePayload(code, reason));
    }
  }

  private static ByteBuffer closePayload(int code, String reason) {
    if (code == CloseEvent.NO_STATUS) {
      return ByteBuffer.allocate(0);
    }
    byte[] text = Utf8.encode(reason);
    return ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).flip();
  }

  private void add(int opcode, ByteBuffer payload) {
    trace.frame(url, false, Opcode.name(opcode), true, payload.asReadOnlyBuffer());
    queue.add(opcode, payload);
    if (!flushPosted) {
      flushPosted = true;
      loop.atTurnEnd(turnEnd);
    }
  }

  // ---- Writing ----

  /** Writes what the network takes; the transport says when it takes the rest. */
  void flush() throws IOException {
    boolean done = queue.writeTo(transport, loop.scratch());
    transport.wantWrite(!done);
    if (queue.controls() < MAX_CONTROLS) {
      answerLatestPing();
    }
  }

  /** Forgets what waits, and still knows how much it was. */
  void drop() {
    queue.drop();
    unanswered = null;
  }
}
