package io.github.weexjvm.conformance;

/**
 * One script of a test, in the order in which they run.
 *
 * @param path where it is in the suite, from {@code /}; of an inline script, its page's
 * @param code null for a file, which is read when it runs
 */
record Piece(String path, String code) {

  static Piece file(String path) {
    return new Piece(path, null);
  }

  static Piece inline(String page, String code) {
    return new Piece(page, code);
  }

  boolean isInline() {
    return code != null;
  }
}
