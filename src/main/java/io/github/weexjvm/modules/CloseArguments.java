package io.github.weexjvm.modules;

import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.CloseEvent;
import java.nio.charset.StandardCharsets;

/**
 * The code and reason of a {@code close()}, checked as the WebSockets Standard's {@code close(code,
 * reason)} does.
 *
 * @param code 1000, 3000 to 4999, or 1005 for none
 * @param reason at most 123 bytes of UTF-8
 */
record CloseArguments(int code, String reason) {

  private static final int MAX_REASON_BYTES = 123;

  /**
   * Checks what a script gave.
   *
   * @param code a number, or a string that is one; null or empty for none
   * @param reason null for none
   * @throws ScriptError an {@code InvalidAccessError} or a {@code SyntaxError}
   */
  static CloseArguments of(Object code, Object reason) {
    String text = reason == null ? "" : String.valueOf(reason);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    boolean absent = code == null || "".equals(code);
    int checked = absent ? CloseEvent.NO_STATUS : check(code);
    if (bytes > MAX_REASON_BYTES) {
      throw ScriptError.syntax(
          "the close reason is " + bytes + " bytes long in UTF-8: at most 123 are allowed");
    }
    // A close frame can't carry a reason without a code.
    return new CloseArguments(absent && !text.isEmpty() ? CloseEvent.NORMAL : checked, text);
  }

  private static int check(Object given) {
    double number = number(given);
    // WebIDL [Clamp] unsigned short: to the range, then to the nearest integer, ties to even.
    int code = (int) Math.rint(Math.max(0, Math.min(65535, number)));
    if (code == CloseEvent.NORMAL || (code >= 3000 && code <= 4999)) {
      return code;
    }
    String rule = code > 1000 && code < 3000 ? " is reserved" : " is not a close code";
    throw ScriptError.invalidAccess(
        "close code " + shown(given) + rule + ": use 1000 or 3000–4999");
  }

  private static double number(Object given) {
    if (given instanceof Number number) {
      return number.doubleValue();
    }
    if (given instanceof String text) {
      try {
        return Double.parseDouble(text.strip());
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }
    return given instanceof Boolean flag && flag ? 1 : Double.NaN;
  }

  private static String shown(Object given) {
    String text = given instanceof String ? "'" + given + "'" : String.valueOf(given);
    return text.length() > 40 ? text.substring(0, 40) + "…" : text.replaceFirst("\\.0$", "");
  }
}
