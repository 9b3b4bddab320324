package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptError;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;

/**
 * The object in which JS frameworks hide bytes on their way to a module: {@code {'@type': 'binary',
 * dataType, base64}}. Pure functions.
 */
final class BinaryObject {

  private BinaryObject() {}

  static boolean is(Object value) {
    return value instanceof Map<?, ?> map && "binary".equals(map.get("@type"));
  }

  /** The bytes of one. */
  static ByteBuffer decode(Object value) {
    try {
      String base64 = String.valueOf(((Map<?, ?>) value).get("base64"));
      return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw ScriptError.type("a binary argument is not base64: " + e.getMessage());
    }
  }
}
