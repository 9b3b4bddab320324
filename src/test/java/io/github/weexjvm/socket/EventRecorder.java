package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.loop.EventLoop;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes down what becomes of one connection, a line for each event: {@code open chat}, {@code text
 * hello}, {@code binary 0102}, {@code close 1000 "bye" clean}, {@code close 1006 "" unclean: the
 * sentence}. A test takes the lines one by one, and ends with {@link #assertExhausted()}.
 *
 * <p>The loop's thread puts events in, the test's thread takes them out.
 */
final class EventRecorder implements ConnectionListener {

  private static final int SHOWN_CHARS = 300;
  private static final long DEADLINE_SECONDS = 20;

  private record Event(String line, ByteBuffer payload) {}

  private final EventLoop loop;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Map<String, Runnable> reactions = new ConcurrentHashMap<>();
  private final AtomicInteger ends = new AtomicInteger();

  /** Terminal events that there must have been. Written before the connection can end. */
  private volatile int endsDue = 1;

  /** Whether the owner, or the listener itself, is being served. Loop's thread only. */
  private boolean busy;

  EventRecorder(EventLoop loop) {
    this.loop = loop;
  }

  /** Does something on the loop's thread from inside the call that brings such an event. */
  EventRecorder when(String line, Runnable reaction) {
    reactions.put(line, reaction);
    return this;
  }

  /** Says that this connection's end is not to be heard of, because it is muted. */
  void expectNoEnd() {
    endsDue = 0;
  }

  /** Runs what the owner does, during which no event may come. Loop's thread only. */
  void duringCall(Runnable ownersCall) {
    boolean before = busy;
    busy = true;
    try {
      ownersCall.run();
    } finally {
      busy = before;
    }
  }

  // ---- The loop's thread ----

  @Override
  public void onOpen(String protocol) {
    record(protocol.isEmpty() ? "open" : "open " + protocol, new byte[0]);
  }

  @Override
  public void onText(String text) {
    record("text " + text, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void onBinary(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    int shown = Math.min(bytes.length, SHOWN_CHARS / 2);
    record("binary " + HexFormat.of().formatHex(bytes, 0, shown), bytes);
  }

  @Override
  public void onClose(CloseEvent event) {
    ends.incrementAndGet();
    String how = event.wasClean() ? " clean" : " unclean";
    String why = event.failure() == null ? "" : ": " + event.failure();
    record("close " + event.code() + " \"" + event.reason() + '"' + how + why, new byte[0]);
  }

  private void record(String line, byte[] payload) {
    String strange = loop.isOnLoop() ? "" : "(off the loop) ";
    events.add(
        new Event(strange + (busy ? "(inside a call) " : "") + line, ByteBuffer.wrap(payload)));
    Runnable reaction = reactions.get(line);
    if (reaction != null) {
      duringCall(reaction);
    }
  }

  // ---- The test's thread ----

  /** Takes the next event, which must be this one. */
  void expect(String line) throws InterruptedException {
    assertEquals(line, next().line());
  }

  /** Takes the next event, which must be a text; compares all of it, however long. */
  void expectText(String text) throws InterruptedException {
    Event event = next();
    assertTrue(event.line().startsWith("text "), () -> "not a text: " + event.line());
    assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), event.payload().array());
  }

  /** Takes the next event, which must be a binary message; compares all of it, however long. */
  void expectBinary(byte[] payload) throws InterruptedException {
    Event event = next();
    assertTrue(event.line().startsWith("binary "), () -> "not binary: " + event.line());
    assertArrayEquals(payload, event.payload().array());
  }

  private Event next() throws InterruptedException {
    Event event = events.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    return event != null
        ? event
        : new Event("nothing within " + DEADLINE_SECONDS + " s", ByteBuffer.allocate(0));
  }

  /** Nothing else arrived. */
  void assertSilent() {
    assertEquals("[]", events.stream().map(Event::line).toList().toString());
  }

  /** Nothing else arrived, and the connection has ended, once. */
  void assertExhausted() {
    assertSilent();
    assertEquals(endsDue, ends.get(), "terminal events");
  }
}
