package io.github.weexjvm.modules;

/** A text does not fit into a {@link Storage} any more. The message is one sentence. */
public final class StorageFullException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StorageFullException(String sentence) {
    super(sentence);
  }
}
