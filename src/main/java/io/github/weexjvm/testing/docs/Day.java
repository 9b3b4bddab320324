package io.github.weexjvm.testing.docs;

/** What a sample is to live through, each day in a fresh context. */
enum Day {
  /** The server accepts, sends, and closes with a code and a reason. */
  GOOD("on a good day"),

  /** Nobody listens. */
  REFUSED("when the connection is refused"),

  /** The server accepts, and vanishes. */
  DROPPED("when the connection drops"),

  /** A good day, on which the setup's socket is not open yet when the sample begins. */
  EARLY("when the setup's socket opens later");

  private final String when;

  Day(String when) {
    this.when = when;
  }

  /** As it stands in a sentence. */
  String when() {
    return when;
  }
}
