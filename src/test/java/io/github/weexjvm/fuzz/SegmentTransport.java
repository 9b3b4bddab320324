package io.github.weexjvm.fuzz;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.socket.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A server that answers the request with segments decided beforehand, each in a turn of its own,
 * and takes all that is written. Used on the loop's thread.
 */
final class SegmentTransport implements Transport {

  private final EventLoop loop;
  private final Function<String, List<byte[]>> reply;
  private final boolean ends;
  private final Deque<byte[]> segments = new ArrayDeque<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private Listener listener;
  private final Deque<ByteBuffer> arrived = new ArrayDeque<>();
  private boolean answered;
  private boolean ended;
  private boolean closed;

  /**
   * @param reply makes the segments of the request
   * @param ends whether the server ends the stream behind them, or falls silent
   */
  SegmentTransport(EventLoop loop, Function<String, List<byte[]>> reply, boolean ends) {
    this.loop = loop;
    this.reply = reply;
    this.ends = ends;
  }

  /** What the client wrote behind its request. */
  byte[] written() {
    return written.toByteArray();
  }

  @Override
  public void connect(Listener told) {
    listener = told;
    loop.execute(listener::connected);
  }

  private void deliver() {
    if (closed) {
      return;
    }
    if (!segments.isEmpty()) {
      arrived.add(ByteBuffer.wrap(segments.poll()));
      loop.execute(this::deliver);
    } else if (ends) {
      ended = true;
    } else {
      return;
    }
    listener.readable();
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    checkOpen();
    ByteBuffer next = arrived.peek();
    if (next == null) {
      return ended ? -1 : 0;
    }
    int count = Math.min(into.remaining(), next.remaining());
    into.put(next.slice().limit(count));
    next.position(next.position() + count);
    if (!next.hasRemaining()) {
      arrived.remove();
    }
    return count;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    checkOpen();
    int count = from.remaining();
    while (from.hasRemaining()) {
      written.write(from.get());
    }
    if (!answered) {
      answerTo(written.toString(StandardCharsets.ISO_8859_1));
    }
    return count;
  }

  private void answerTo(String request) {
    if (request.endsWith("\r\n\r\n")) {
      answered = true;
      written.reset();
      segments.addAll(reply.apply(request));
      loop.execute(this::deliver);
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("used after it was closed");
    }
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public boolean mayHoldMore() {
    return ended || !arrived.isEmpty(); // Nobody says so a second time.
  }

  @Override
  public void wantWrite(boolean wanted) {}

  @Override
  public void close() {
    closed = true;
  }
}
