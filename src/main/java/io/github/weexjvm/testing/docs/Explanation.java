package io.github.weexjvm.testing.docs;

import static io.github.weexjvm.modules.Quirk.BAD_URL;
import static io.github.weexjvm.modules.Quirk.BINARY_IN;
import static io.github.weexjvm.modules.Quirk.CLOSED_WITHOUT_CODE;
import static io.github.weexjvm.modules.Quirk.CLOSE_PAYLOAD;
import static io.github.weexjvm.modules.Quirk.CLOSE_WHILE_CONNECTING;
import static io.github.weexjvm.modules.Quirk.CLOSE_WITHOUT_CODE;
import static io.github.weexjvm.modules.Quirk.CLOSE_WITH_BAD_CODE;
import static io.github.weexjvm.modules.Quirk.CLOSE_WITH_NUMBER;
import static io.github.weexjvm.modules.Quirk.CLOSE_WITH_STRING;
import static io.github.weexjvm.modules.Quirk.CONNECT_WHILE_CONNECTING;
import static io.github.weexjvm.modules.Quirk.CONNECT_WHILE_OPEN;
import static io.github.weexjvm.modules.Quirk.END_OF_STREAM;
import static io.github.weexjvm.modules.Quirk.ERROR_PAYLOAD;
import static io.github.weexjvm.modules.Quirk.HANDLER_BEFORE_CONNECT;
import static io.github.weexjvm.modules.Quirk.HANDLER_FORM;
import static io.github.weexjvm.modules.Quirk.KEPT_CALLBACKS;
import static io.github.weexjvm.modules.Quirk.MESSAGE_PAYLOAD;
import static io.github.weexjvm.modules.Quirk.NETWORK_FAILURE;
import static io.github.weexjvm.modules.Quirk.OPEN_PAYLOAD;
import static io.github.weexjvm.modules.Quirk.SEND_AFTER_CLOSE;
import static io.github.weexjvm.modules.Quirk.SEND_BEFORE_CONNECT;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which of the platforms' differences explains what a sample did. Pure functions. */
final class Explanation {

  /** What can keep a handler from being called, by the type of its events; the nearest first. */
  private static final Map<String, List<Quirk>> OF_SILENCE =
      Map.of(
          "open", List.of(CONNECT_WHILE_CONNECTING, CONNECT_WHILE_OPEN, BAD_URL, KEPT_CALLBACKS),
          "message", List.of(CONNECT_WHILE_CONNECTING, CONNECT_WHILE_OPEN, BAD_URL, BINARY_IN),
          "error",
              List.of(
                  SEND_BEFORE_CONNECT,
                  SEND_AFTER_CLOSE,
                  CLOSE_WHILE_CONNECTING,
                  CLOSE_WITH_BAD_CODE,
                  BAD_URL,
                  END_OF_STREAM),
          "close", List.of(CLOSE_WHILE_CONNECTING, BAD_URL, KEPT_CALLBACKS, NETWORK_FAILURE));

  /** What can make a handler be told something else. */
  private static final Map<String, List<Quirk>> OF_PAYLOAD =
      Map.of(
          "open", List.of(OPEN_PAYLOAD),
          "message", List.of(BINARY_IN, MESSAGE_PAYLOAD),
          "error", List.of(ERROR_PAYLOAD),
          "close",
              List.of(
                  CLOSE_WITHOUT_CODE,
                  CLOSE_WITH_NUMBER,
                  CLOSE_WITH_STRING,
                  CLOSE_WITH_BAD_CODE,
                  CLOSED_WITHOUT_CODE,
                  END_OF_STREAM,
                  NETWORK_FAILURE,
                  CLOSE_PAYLOAD));

  /** What fails where it matters, and is no news where it does not. */
  private static final Set<Quirk> TOLD =
      EnumSet.of(HANDLER_FORM, OPEN_PAYLOAD, MESSAGE_PAYLOAD, ERROR_PAYLOAD, CLOSE_PAYLOAD);

  private Explanation() {}

  /** Why a handler was not called, or not told what is documented; null for no known reason. */
  static Quirk of(Handler handler, List<DayLog> days, Platform platform) {
    if (platform == Platform.PORTABLE) {
      return null;
    }
    if (handler.isDropped()) {
      return HANDLER_FORM;
    }
    if (!handler.hasFired()
        && differs(HANDLER_BEFORE_CONNECT, platform)
        && arose(HANDLER_BEFORE_CONNECT, handler.place(), days)) {
      return HANDLER_BEFORE_CONNECT;
    }
    return (handler.hasFired() ? OF_PAYLOAD : OF_SILENCE)
        .getOrDefault(handler.type(), List.of()).stream()
            .filter(quirk -> differs(quirk, platform) && arose(quirk, null, days))
            .findFirst()
            .orElse(null);
  }

  /** What else came out differently than on the portable platform, though nothing failed by it. */
  static List<String> notes(List<DayLog> days, Platform platform) {
    return days.stream()
        .flatMap(day -> day.arisen().stream())
        .filter(arisen -> arisen.place() != null && !TOLD.contains(arisen.quirk()))
        .filter(arisen -> differs(arisen.quirk(), platform))
        .map(
            arisen -> "line " + arisen.place().line() + ", " + difference(arisen.quirk(), platform))
        .distinct()
        .toList();
  }

  private static boolean differs(Quirk quirk, Platform platform) {
    return !platform.behaviour(quirk).equals(quirk.portable());
  }

  /**
   * @param place null for anywhere
   */
  private static boolean arose(Quirk quirk, Place place, List<DayLog> days) {
    return days.stream()
        .flatMap(day -> day.arisen().stream())
        .filter(arisen -> arisen.quirk() == quirk)
        .map(DayLog.Arisen::place)
        .anyMatch(
            where -> place == null || (Objects.nonNull(where) && where.line() == place.line()));
  }

  /** What a report says of it; empty on the platform that has no differences, or for null. */
  static String sentence(Quirk quirk, Platform platform) {
    if (quirk == null || platform == Platform.PORTABLE) {
      return "";
    }
    return "; " + difference(quirk, platform);
  }

  private static String difference(Quirk quirk, Platform platform) {
    String uncertain = platform.isUncertain(quirk) ? ", we believe" : "";
    return quirk.title() + ": " + platform.behaviour(quirk) + uncertain;
  }
}
