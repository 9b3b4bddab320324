package io.github.weexjvm.soak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * One direction of a {@link Link}: what comes from one side goes to the other, in order and
 * complete, though perhaps late or a few bytes at a time. On the proxy's loop only.
 */
final class Flow {

  private static final int CAPACITY = 16 * 1024;
  private static final Duration TICK = Duration.ofMillis(1);

  private final Link link;
  private final Side source;
  private final Side target;
  private final ByteBuffer waiting = ByteBuffer.allocate(CAPACITY);

  /** How many holds there are: while there is one, nothing is written. */
  private int holds;

  private boolean stalled;

  /** How many bytes are written in a millisecond; 0 for any number. */
  private int drip;

  /** Whether a timer will go on with the dripping. */
  private boolean ticking;

  /** Whether what arrives is thrown away. */
  private boolean dead;

  private boolean sourceEnded;
  private boolean over;

  Flow(Link link, Side source, Side target) {
    this.link = link;
    this.source = source;
    this.target = target;
  }

  // ---- Bytes ----

  void readable() throws IOException {
    int count = source.read(dead ? waiting.clear() : waiting);
    sourceEnded = count < 0;
    if (dead && sourceEnded) {
      link.close();
    } else if (!dead) {
      pump();
    }
  }

  /** Hands on what may be handed on now. */
  void pump() throws IOException {
    if (over || dead) {
      return;
    }
    if (holds == 0 && !stalled && !ticking) {
      write();
    }
    source.wantRead(waiting.hasRemaining() && !sourceEnded && !stalled);
    if (sourceEnded && waiting.position() == 0) {
      over = true;
      target.wantWrite(false);
      target.shutdownOutput();
      link.directionOver();
    }
  }

  private void write() throws IOException {
    waiting.flip();
    int end = waiting.limit();
    if (drip > 0) {
      waiting.limit(Math.min(end, drip));
    }
    target.write(waiting);
    waiting.limit(end);
    waiting.compact();
    boolean more = waiting.position() > 0;
    target.wantWrite(more && drip == 0);
    if (more && drip > 0) {
      ticking = true;
      link.later(
          TICK,
          () -> {
            ticking = false;
            pump();
          });
    }
  }

  // ---- Faults ----

  /** Lets nothing out for a while. */
  void hold(Duration time) {
    holds++;
    target.wantWrite(false);
    link.later(
        time,
        () -> {
          holds--;
          pump();
        });
  }

  /** The same again and again, so that what comes one by one leaves together. */
  void coalesce(Duration time, int times) {
    hold(time);
    if (times > 1) {
      link.later(time.plus(TICK), () -> coalesce(time, times - 1));
    }
  }

  /** Lets nothing in or out for a while. */
  void stall(Duration time) {
    stalled = true;
    source.wantRead(false);
    target.wantWrite(false);
    link.later(
        time,
        () -> {
          stalled = false;
          pump();
        });
  }

  /** Lets a few bytes out each millisecond, for a while. */
  void drip(int bytes, Duration time) {
    drip = bytes;
    link.later(
        time,
        () -> {
          drip = 0;
          pump();
        });
  }

  /** Lets nothing out any more, but still sees when the source leaves. */
  void die() {
    dead = true;
    target.wantWrite(false);
    source.wantRead(true);
  }
}
