package io.github.weexjvm.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components that a page may use, as they are registered with a framework. */
final class Components {

  private static final List<String> PLAIN =
      List.of(
          "div",
          "container",
          "text",
          "image",
          "img",
          "switch",
          "indicator",
          "header",
          "a",
          "span",
          "richtext",
          "loading-indicator",
          "recycle-list",
          "cell-slot",
          "embed");

  private static final List<String> SCROLLING =
      List.of("list", "scroller", "waterfall", "recycler", "hlist", "vlist");

  private static final List<String> TYPING =
      List.of("focus", "blur", "setSelectionRange", "getSelectionRange", "setTextFormatter");

  private Components() {}

  /** For {@code registerComponents}: names, or objects with a type, methods and options. */
  static List<Object> descriptions() {
    List<Object> all = new ArrayList<>(PLAIN);
    SCROLLING.forEach(type -> all.add(component(type, List.of("resetLoadmore"))));
    all.add(component("input", TYPING));
    all.add(component("textarea", TYPING));
    all.add(component("web", List.of("goBack", "goForward", "reload", "postMessage")));
    all.add(component("video", List.of("play", "pause")));
    all.add(component("refresh", List.of()));
    all.add(component("loading", List.of()));
    // Their children come together with them, for they are of no use alone.
    for (String type : List.of("slider", "cycleslider", "slider-neighbor", "cell")) {
      Map<String, Object> description = component(type, List.of());
      description.put("append", "tree");
      all.add(description);
    }
    return all;
  }

  private static Map<String, Object> component(String type, List<String> methods) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("type", type);
    if (!methods.isEmpty()) {
      description.put("methods", methods);
    }
    return description;
  }
}
