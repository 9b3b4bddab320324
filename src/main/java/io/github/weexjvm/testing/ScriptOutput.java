package io.github.weexjvm.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * What a script says, on its way to the line: messages whole or in fragments, bytes at once, held
 * back, or in pieces with time between them. It belongs to the thread of its {@link ScriptRun},
 * which lets the time pass.
 */
final class ScriptOutput {

  private final ScriptLine line;

  /** Null while nothing is held back. */
  private ByteArrayOutputStream held;

  /** 0 for no pieces. */
  private int dripBytes;

  private Duration dripInterval = Duration.ZERO;

  /** 0 for no fragments. */
  private int fragmentBytes;

  /** What follows, one at a time. */
  private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();

  ScriptOutput(ScriptLine line) {
    this.line = line;
  }

  // ---- How ----

  void hold() {
    if (held == null) {
      held = new ByteArrayOutputStream();
    }
  }

  /** Sends what was held back, as one. */
  void release() throws IOException {
    if (held != null) {
      byte[] all = held.toByteArray();
      held = null;
      send(all);
    }
  }

  boolean isHolding() {
    return held != null;
  }

  /**
   * @param bytes of each piece; 0 for no pieces any more
   * @param interval between two of them
   */
  void drip(int bytes, Duration interval) {
    dripBytes = bytes;
    dripInterval = interval;
  }

  /**
   * @param bytes at most, of each fragment; 0 for no fragments any more
   */
  void fragment(int bytes) {
    fragmentBytes = bytes;
  }

  // ---- What ----

  /** A message, in fragments if it is to be. */
  void message(int opcode, byte[] payload) throws IOException {
    if (fragmentBytes == 0) {
      send(Frames.frame(true, 0, opcode, false, payload));
      return;
    }
    int from = 0;
    do {
      int to = (int) Math.min(payload.length, (long) from + fragmentBytes);
      byte[] part = Arrays.copyOfRange(payload, from, to);
      int kind = from == 0 ? opcode : Frame.CONTINUATION;
      send(Frames.frame(to == payload.length, 0, kind, false, part));
      from = to;
    } while (from < payload.length);
  }

  /** Bytes that a step sends. */
  void send(byte[] bytes) throws IOException {
    if (held != null) {
      held.writeBytes(bytes);
    } else if (dripBytes == 0) {
      answer(bytes);
    } else {
      for (int from = 0; from < bytes.length; from += dripBytes) {
        pieces.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + dripBytes)));
      }
    }
  }

  /** Bytes that no step sends, such as a pong: whole, but never in the middle of others. */
  void answer(byte[] bytes) throws IOException {
    if (held != null) {
      held.writeBytes(bytes);
    } else if (pieces.isEmpty()) {
      write(bytes);
    } else {
      pieces.add(bytes);
    }
  }

  // ---- Pieces ----

  boolean isDripping() {
    return !pieces.isEmpty();
  }

  /** How long after a piece the next one follows. */
  Duration interval() {
    return dripInterval;
  }

  void dripNext() throws IOException {
    write(pieces.remove());
  }

  /** Nobody is there to hear the rest. */
  void forget() {
    pieces.clear();
  }

  /** If the client is gone, that is no failure of a step: the next read tells. */
  private void write(byte[] bytes) throws IOException {
    try {
      line.send(bytes);
    } catch (SocketTimeoutException e) {
      throw e; // It is there, and reads nothing.
    } catch (IOException e) {
      // See above.
    }
  }
}
