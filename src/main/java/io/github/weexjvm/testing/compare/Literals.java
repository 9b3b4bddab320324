package io.github.weexjvm.testing.compare;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.WebObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values as a script would. Pure functions, for any thread. */
final class Literals {

  static final String FUNCTION = "ƒ";

  /** Longer texts are compared by a digest of what is beyond. */
  private static final int MAX_CHARS = 16 * 1024;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private Literals() {}

  /**
   * A value as scripts and modules exchange it.
   *
   * @param value what a module's method takes, or a callback gives
   */
  static String of(Object value) {
    if (value instanceof JSCallback) {
      return FUNCTION;
    }
    if (value instanceof ByteBuffer bytes) {
      return "ArrayBuffer(" + bytes.remaining() + ")" + spaced(hex(bytes));
    }
    if (value instanceof WebObject object) {
      return object.interfaceName() + " " + members(object.members());
    }
    if (value instanceof Map<?, ?> map) {
      return members(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Literals::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return Json.write(value instanceof Long number ? (Object) number.doubleValue() : value);
  }

  private static String members(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(member -> name(String.valueOf(member.getKey())) + ": " + of(member.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String name(String key) {
    return NAME.matcher(key).matches() ? key : Json.write(key);
  }

  static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HEX.formatHex(copy);
  }

  static String spaced(String text) {
    return text.isEmpty() ? "" : " " + text;
  }

  /** A text that can be kept: of a very long one the beginning, with a digest of all. */
  static String bounded(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    return text.substring(0, MAX_CHARS)
        + "… ("
        + text.length()
        + " characters, SHA-256 "
        + digest(text)
        + ")";
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
