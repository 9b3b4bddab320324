package io.github.weexjvm.soak;

import java.util.Locale;

/** What is counted of the sockets of a kind. {@code client.js} says what each one means. */
enum Count {
  CONNECTIONS,
  MESSAGES,
  ANSWERED,
  TOLD,
  LOST,
  DUPLICATED,
  CORRUPTED,
  /** Sockets that never came to their end. */
  STUCK;

  /** As the script and the table have it. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Count of(String title) {
    return valueOf(title.toUpperCase(Locale.ROOT));
  }
}
