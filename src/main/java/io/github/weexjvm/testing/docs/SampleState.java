package io.github.weexjvm.testing.docs;

import java.util.Locale;

/** What came of a sample. */
public enum SampleState {
  /** It did what is documented. */
  PASSED,

  /** Its calls without their required arguments gave the standard's error, and the rest passed. */
  SIGNATURE,

  /** It did not. */
  FAILED;

  /** Its name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
