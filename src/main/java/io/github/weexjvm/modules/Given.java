package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.ScriptValues;
import java.util.List;
import java.util.Map;

/**
 * What scripts give to a module's methods, read as leniently as the platforms read it: a framework
 * sends an empty string for what was left out, for null and for undefined. Pure functions.
 */
final class Given {

  private static final JSCallback SILENT =
      new JSCallback() {
        @Override
        public void invoke(Object data) {}

        @Override
        public void invokeAndKeepAlive(Object data) {}
      };

  private Given() {}

  static boolean isAbsent(Object value) {
    return value == null || value.equals("");
  }

  /** The callback, or one that does nothing. */
  static JSCallback callback(Object value) {
    return value instanceof JSCallback callback ? callback : SILENT;
  }

  /** A primitive's string, the JSON of a map or list, or null for anything else. */
  static String text(Object value) {
    return value instanceof Map || value instanceof List
        ? Json.write(value)
        : ScriptValues.text(value);
  }

  /** The ref of an element: a string, a number, or an object that has one. */
  static String ref(Object value) {
    Object ref = value instanceof Map<?, ?> element ? element.get("ref") : value;
    return isAbsent(ref) ? "" : String.valueOf(ScriptValues.text(ref));
  }
}
