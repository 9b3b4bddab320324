package io.github.weexjvm.bundle.tree;

/**
 * Thrown for a command on an element that the page doesn't have: never added, or removed since. The
 * message is one sentence with the command and the ref: {@code removeElement: the page has no
 * element with the ref "12"}.
 */
public final class UnknownElementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownElementException(String command, String ref) {
    super(command + ": the page has no element with the ref \"" + ref + "\"");
  }
}
