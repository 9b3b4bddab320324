package io.github.weexjvm.bundle;

/** Some text is no bundle that can be run; the message says why in one sentence. */
public final class NotABundleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NotABundleException(String sentence) {
    super(sentence);
  }
}
