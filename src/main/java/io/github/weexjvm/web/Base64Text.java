package io.github.weexjvm.web;

import io.github.weexjvm.script.ScriptError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Base64 as a page's {@code atob} and {@code btoa} have it: <a
 * href="https://infra.spec.whatwg.org/#forgiving-base64">forgiving-base64</a>, on strings with a
 * character for each byte. Pure functions.
 */
final class Base64Text {

  private static final String OTHERS = "+/";
  private static final String WHITESPACE = "\t\n\f\r ";

  private Base64Text() {}

  static String encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        throw invalid(
            "btoa: the character "
                + shown(text.codePointAt(i))
                + " stands for no byte: encode the text as UTF-8 first");
      }
    }
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String decode(String text) {
    String data = withoutPadding(withoutWhitespace(text)); // steps 1 and 2
    for (int i = 0; i < data.length(); i++) { // step 4
      if (!isOfAlphabet(data.charAt(i))) {
        throw invalid("atob: the character " + shown(data.codePointAt(i)) + " is none of Base64's");
      }
    }
    if (data.length() % 4 == 1) { // step 3
      throw invalid("atob: one character is left over after each four: a part is missing");
    }
    return new String(Base64.getDecoder().decode(data), StandardCharsets.ISO_8859_1);
  }

  private static String withoutWhitespace(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (WHITESPACE.indexOf(text.charAt(i)) < 0) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static String withoutPadding(String data) {
    if (data.length() % 4 != 0 || !data.endsWith("=")) {
      return data;
    }
    return data.substring(0, data.length() - (data.endsWith("==") ? 2 : 1));
  }

  private static boolean isOfAlphabet(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || OTHERS.indexOf(c) >= 0;
  }

  private static String shown(int point) {
    String number = String.format("U+%04X", point);
    boolean isVisible = Character.isDefined(point) && !Character.isISOControl(point);
    return isVisible && Character.getType(point) != Character.SURROGATE
        ? "'" + Character.toString(point) + "' (" + number + ")"
        : number;
  }

  private static ScriptError invalid(String message) {
    return ScriptError.domException("InvalidCharacterError", message);
  }
}
