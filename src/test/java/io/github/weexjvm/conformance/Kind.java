package io.github.weexjvm.conformance;

/** The forms of a test file, which are counted separately. */
enum Kind {
  /** A script for any global object: {@code name.any.js}. */
  ANY("any.js"),
  /** A page: {@code name.html}. */
  HTML("html"),
  /** What only a browser can run. */
  OTHER("other");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
