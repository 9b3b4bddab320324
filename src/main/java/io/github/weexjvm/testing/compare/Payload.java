package io.github.weexjvm.testing.compare;

import io.github.weexjvm.module.WebObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function of the script's is called with. Of the {@code webSocket} module's events the
 * members that Weex documents are what a script may rely on; the others differ on each platform.
 *
 * @param text with the documented members
 * @param whole with all members
 */
record Payload(String text, String whole) {

  private static final Map<String, List<String>> DOCUMENTED =
      Map.of(
          "webSocket.onopen", List.of(),
          "webSocket.onmessage", List.of("data"),
          "webSocket.onerror", List.of("data"),
          "webSocket.onclose", List.of("code", "reason", "wasClean"));

  /**
   * @param subject the module and method that the function was passed to
   * @param data null for nothing
   */
  static Payload of(String subject, Object data) {
    String all = Literals.bounded(Literals.of(data));
    List<String> names = DOCUMENTED.get(subject);
    if (names == null) {
      String whole = subject + "(" + Literals.FUNCTION + ") ⇒ " + all;
      return new Payload(whole, whole);
    }
    return new Payload(
        Literals.bounded(subject + documented(members(data), names)), subject + " " + all);
  }

  private static Map<?, ?> members(Object data) {
    if (data instanceof WebObject object) {
      return object.members();
    }
    return data instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String documented(Map<?, ?> members, List<String> names) {
    Map<String, Object> shown = new LinkedHashMap<>();
    names.stream().filter(members::containsKey).forEach(name -> shown.put(name, members.get(name)));
    return names.isEmpty() ? "" : " " + Literals.of(shown);
  }
}
