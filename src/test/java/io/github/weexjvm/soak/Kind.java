package io.github.weexjvm.soak;

import java.util.Locale;

/** What a socket of the soak is. */
enum Kind {
  MODULE(20, 1),
  CLASS(30, 10),
  RECONNECTING_MODULE(20, 1),
  RECONNECTING_CLASS(30, 10);

  private final int share;
  private final int perInstance;

  Kind(int share, int perInstance) {
    this.share = share;
    this.perInstance = perInstance;
  }

  /** How many of so many sockets are of this kind, at least one. */
  int share(int sockets) {
    return Math.max(1, sockets * share / 100);
  }

  /** How many sockets one instance has: the module has but one. */
  int perInstance() {
    return perInstance;
  }

  boolean isModule() {
    return this == MODULE || this == RECONNECTING_MODULE;
  }

  /** As the script and the table have it. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
