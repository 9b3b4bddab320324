package io.github.weexjvm.reconnecting;

import io.github.weexjvm.Platform;
import java.util.Locale;

/** What a {@code ReconnectingSocket} is over. */
enum Target {
  PORTABLE(Platform.PORTABLE),
  ANDROID(Platform.ANDROID),
  IOS(Platform.IOS),
  H5(Platform.H5),
  /** The class {@code WebSocket}. */
  STANDARD(Platform.PORTABLE);

  private final Platform platform;

  Target(Platform platform) {
    this.platform = platform;
  }

  Platform platform() {
    return platform;
  }

  /** Defines {@code over}, the option of that name, in one line. */
  String prelude() {
    return "const target = '"
        + name().toLowerCase(Locale.ROOT)
        + "', over = "
        + (this == STANDARD ? "WebSocket" : "weex.requireModule('webSocket')")
        + ";";
  }
}
