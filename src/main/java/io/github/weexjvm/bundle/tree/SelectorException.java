package io.github.weexjvm.bundle.tree;

/**
 * Thrown for a selector that can't be read. The message is one sentence: the selector, the
 * character at which reading stopped (the first is 1), and what may stand there.
 */
public final class SelectorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param offset of the offending character, from 0
   * @param problem what is wrong there, and what may stand there instead
   */
  SelectorException(String selector, int offset, String problem) {
    super(
        "the selector \"%s\" can't be read at character %d: %s"
            .formatted(readable(selector), offset + 1, readable(problem)));
  }

  /** Without what would garble the line in which it is shown. */
  private static String readable(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }
}
