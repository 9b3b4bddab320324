package io.github.weexjvm.conformance;

/** What somebody who runs the command got wrong, in a sentence that says the way out. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String sentence) {
    super(sentence);
  }
}
