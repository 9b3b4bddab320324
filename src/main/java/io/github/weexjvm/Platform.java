package io.github.weexjvm;

import io.github.weexjvm.module.BinaryForm;
import io.github.weexjvm.module.Conventions;
import io.github.weexjvm.module.HandlerForm;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.modules.WebSocketPolicy;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a script believes to run. The devices and the browser differ in the module {@code
 * webSocket} and in {@code WXEnvironment}; {@link Quirk} lists in what.
 */
public enum Platform {
  /** Makes the documented samples work as written. */
  PORTABLE,

  /** As the Weex SDK for Android does. */
  ANDROID,

  /** As the Weex SDK for iOS does. */
  IOS,

  /** As the Weex renderer for browsers does. */
  H5;

  /**
   * A platform by its id, in any case.
   *
   * @throws IllegalArgumentException when there is none; the message lists all
   */
  public static Platform of(String name) {
    for (Platform platform : values()) {
      if (platform.id().equals(name.toLowerCase(Locale.ROOT))) {
        return platform;
      }
    }
    throw new IllegalArgumentException(
        "there is no platform "
            + (name.isBlank() ? "\"" + name + "\"" : name)
            + "; there are "
            + Arrays.stream(values()).map(Platform::id).collect(Collectors.joining(", ")));
  }

  /** Its name in lower case, such as {@code ios}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it does in a situation in which the platforms differ. */
  public String behaviour(Quirk quirk) {
    return switch (this) {
      case PORTABLE -> quirk.portable();
      case ANDROID -> quirk.android();
      case IOS -> quirk.ios();
      case H5 -> quirk.h5();
    };
  }

  WebSocketPolicy policy() {
    return switch (this) {
      case PORTABLE -> WebSocketPolicy.portable();
      case ANDROID -> WebSocketPolicy.android();
      case IOS -> WebSocketPolicy.ios();
      case H5 -> WebSocketPolicy.h5();
    };
  }

  Conventions conventions() {
    return switch (this) {
      case PORTABLE -> Conventions.PORTABLE;
      case ANDROID -> new Conventions(HandlerForm.CALL, BinaryForm.FRAMEWORK_OBJECT);
      case IOS -> new Conventions(HandlerForm.CALL, BinaryForm.WHOLE_BUFFER);
      case H5 -> new Conventions(HandlerForm.ASSIGNMENT, BinaryForm.OWN_RANGE);
    };
  }

  /** Whether it is only believed to do that. */
  public boolean isUncertain(Quirk quirk) {
    return quirk.uncertainOn().contains(id());
  }
}
