package io.github.weexjvm;

/**
 * An instance was given up: its script is in something that nothing can stop, or the memory has run
 * out. Its connections are closed, nothing of it runs any more, and every answer that it owed fails
 * with this. The instances that shared its event loop are given up with it. The message is one
 * sentence.
 */
public final class AbandonedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  AbandonedException(String sentence) {
    super(sentence);
  }
}
