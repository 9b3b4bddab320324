package io.github.weexjvm.modules;

import java.io.IOException;

/** A request can't be answered, for a reason that is one sentence for the page. */
class StreamException extends IOException {

  private static final long serialVersionUID = 1L;

  StreamException(String sentence) {
    super(sentence);
  }
}
