package io.github.weexjvm.web.encoding;

/**
 * What a decoder gives: code points, errors, and bytes that are to be read again. Used by one
 * thread.
 */
final class DecodedText {

  private static final char REPLACEMENT = '\uFFFD';

  /** The longest that a decoder puts back. */
  private static final int MAX_RESTORED = 4;

  private final boolean fatal;
  private StringBuilder text = new StringBuilder();

  /** The next one to read is the last. */
  private final int[] restored = new int[MAX_RESTORED];

  private int restoredCount;
  private boolean failed;

  /**
   * @param fatal whether an error ends the decoding
   */
  DecodedText(boolean fatal) {
    this.fatal = fatal;
  }

  // ---- For a decoder ----

  void add(int codePoint) {
    text.appendCodePoint(codePoint);
  }

  void error() {
    if (fatal) {
      failed = true;
    } else {
      text.append(REPLACEMENT);
    }
  }

  /** Puts bytes back in front of what is to be read, in the order of reading; not the end. */
  void restore(int... bytes) {
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (bytes[i] != ByteDecoder.END) {
        restored[restoredCount++] = bytes[i];
      }
    }
  }

  // ---- For whoever feeds it ----

  void add(String part) {
    text.append(part);
  }

  void ensureCapacity(int chars) {
    text.ensureCapacity(text.length() + chars);
  }

  boolean hasRestored() {
    return restoredCount > 0;
  }

  int takeRestored() {
    return restored[--restoredCount];
  }

  boolean failed() {
    return failed;
  }

  /** The text so far, which is then empty, as if nothing had failed. */
  String take() {
    String taken = text.toString();
    text = new StringBuilder(); // The old one may have been large.
    failed = false;
    return taken;
  }
}
