package io.github.weexjvm.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Takes decisions off a fuzzer's input, front to back, so that a seed can be written by hand. Once
 * the input is used up, every decision is the first of those possible.
 */
public final class Draw {

  private final byte[] input;
  private int next;

  public Draw(byte[] input) {
    this.input = input;
  }

  /** Whether the input is used up. */
  public boolean isEmpty() {
    return next == input.length;
  }

  /** A number of 0 to {@code bound - 1}, of one byte of the input, or of two for a large bound. */
  public int below(int bound) {
    int drawn = bound <= 256 ? octet() : octet() << 8 | octet();
    return drawn % bound;
  }

  private int octet() {
    return isEmpty() ? 0 : input[next++] & 0xFF;
  }

  public boolean flip() {
    return below(2) == 1;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** The next bytes: as many as the next one says, and as there are. */
  public byte[] bytes() {
    int length = Math.min(below(256), input.length - next);
    next += length;
    return Arrays.copyOfRange(input, next - length, next);
  }

  /** All that is left. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(input, next, input.length);
    next = input.length;
    return rest;
  }

  /** The next bytes as a text; see {@link #text(byte[])}. */
  public String text() {
    return text(bytes());
  }

  /** UTF-8, in which what is none stands for a lone surrogate: each text can be drawn. */
  public static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    for (int i = text.indexOf("\uFFFD"); i >= 0; i = text.indexOf("\uFFFD", i + 1)) {
      text.setCharAt(i, i % 2 == 0 ? '\uD83D' : '\uDE00');
    }
    return text.toString();
  }
}
