package io.github.weexjvm.testing;

/**
 * What is written in one place of a server script. Immutable.
 *
 * @param place such as {@code line 3}
 * @param text without space around it
 */
record SourceLine(String place, String text) {

  /** Whether it is neither empty nor a comment. */
  boolean isStep() {
    return !text.isEmpty() && !text.startsWith("#");
  }
}
