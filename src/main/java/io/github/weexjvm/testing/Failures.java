package io.github.weexjvm.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * What has gone wrong in a server's part, by connection, until somebody is told. Whoever shares one
 * between threads guards it.
 */
final class Failures {

  private final List<AssertionError> failures = new ArrayList<>();

  /**
   * @param index of the connection
   */
  void add(int index, Throwable failure) {
    String what = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
    failures.add(new AssertionError("connection " + index + ": " + what, failure));
  }

  /** Throws the first, with the others suppressed in it, and forgets them; or does nothing. */
  void throwAll() {
    if (failures.isEmpty()) {
      return;
    }
    AssertionError first = failures.remove(0);
    failures.forEach(first::addSuppressed);
    failures.clear();
    throw first;
  }
}
