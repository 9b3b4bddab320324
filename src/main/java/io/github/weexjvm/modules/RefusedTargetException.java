package io.github.weexjvm.modules;

import java.io.IOException;

/** A server that may not be connected to; the message is the policy's sentence. */
final class RefusedTargetException extends IOException {

  private static final long serialVersionUID = 1L;

  RefusedTargetException(String sentence) {
    super(sentence);
  }
}
