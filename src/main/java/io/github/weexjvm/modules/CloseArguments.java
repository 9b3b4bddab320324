package io.github.weexjvm.modules;

import io.github.weexjvm.module.ScriptValues;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Utf8;
import java.util.regex.Pattern;

/**
 * The code and reason of a {@code close()}, checked as the WebSockets Standard's {@code close(code,
 * reason)} does.
 *
 * @param code 1000, 3000 to 4999, or 1005 for none
 * @param reason at most 123 bytes of UTF-8
 */
record CloseArguments(int code, String reason) {

  private static final int MAX_REASON_BYTES = 123;
  private static final int MAX_SHOWN_CHARS = 40;

  /** Java's own parser would also take 1000d, 0x1p3 and NaN. */
  private static final Pattern NUMERIC =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

  /**
   * Checks what a script gave.
   *
   * @param code a number, or a string that is one; null or empty for none
   * @param reason null for none
   * @throws ScriptError an {@code InvalidAccessError} or a {@code SyntaxError}; a {@code TypeError}
   *     for a reason that is no text
   */
  static CloseArguments of(Object code, Object reason) {
    boolean absent = code == null || "".equals(code);
    int checked = absent ? CloseEvent.NO_STATUS : checkCode(code);
    String text = reason == null ? "" : checkReason(reason);
    // A close frame can't carry a reason without a code.
    return new CloseArguments(absent && !text.isEmpty() ? CloseEvent.NORMAL : checked, text);
  }

  /** Whether a code may be given, as it is. */
  static boolean isAllowed(Object code) {
    return isAllowed(clamped(number(code)));
  }

  private static boolean isAllowed(int code) {
    return code == CloseEvent.NORMAL || (code >= 3000 && code <= 4999);
  }

  private static String checkReason(Object given) {
    String text = ScriptValues.text(given);
    if (text == null) {
      throw ScriptError.type("the close reason must be a string, not " + ScriptValues.kind(given));
    }
    long bytes = Utf8.size(text);
    if (bytes > MAX_REASON_BYTES) {
      throw ScriptError.syntax(
          "the close reason is " + bytes + " bytes long in UTF-8: at most 123 are allowed");
    }
    return text;
  }

  private static int checkCode(Object given) {
    int code = clamped(number(given));
    if (isAllowed(code)) {
      return code;
    }
    String rule = code > 1000 && code < 3000 ? " is reserved" : " is not a close code";
    throw ScriptError.invalidAccess(
        "close code " + shown(given) + rule + ": use 1000 or 3000–4999");
  }

  /** WebIDL [Clamp] unsigned short: to the range, then to the nearest integer, ties to even. */
  private static int clamped(double number) {
    return (int) Math.rint(Math.max(0, Math.min(65535, number)));
  }

  private static double number(Object given) {
    if (given instanceof Number number) {
      return number.doubleValue();
    }
    if (given instanceof String text) {
      String digits = text.strip();
      return NUMERIC.matcher(digits).matches() ? Double.parseDouble(digits) : Double.NaN;
    }
    return given instanceof Boolean flag && flag ? 1 : Double.NaN;
  }

  private static String shown(Object given) {
    String text = given instanceof String ? "'" + given + "'" : ScriptValues.text(given);
    if (text == null) {
      return ScriptValues.kind(given);
    }
    return text.length() > MAX_SHOWN_CHARS ? text.substring(0, MAX_SHOWN_CHARS) + "…" : text;
  }
}
