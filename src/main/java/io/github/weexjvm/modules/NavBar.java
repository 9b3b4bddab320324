package io.github.weexjvm.modules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bar above the pages, as {@code navigator.setNavBar…} left it. For any thread. */
public final class NavBar {

  private final Map<String, Map<String, Object>> items = new ConcurrentHashMap<>();
  private volatile boolean hidden;

  NavBar() {}

  /** The title, or empty. */
  public String title() {
    return Options.of(item("Title")).text("title", "");
  }

  /** The background's colour as the page gave it, or empty. */
  public String backgroundColor() {
    return Options.of(item("BackgroundColor")).text("backgroundColor", "");
  }

  public boolean hidden() {
    return hidden;
  }

  /** What the page put to the left, or an empty map. */
  public Map<String, Object> leftItem() {
    return item("LeftItem");
  }

  /** What the page put to the right, or an empty map. */
  public Map<String, Object> rightItem() {
    return item("RightItem");
  }

  /** What the page put under "more", or an empty map. */
  public Map<String, Object> moreItem() {
    return item("MoreItem");
  }

  private Map<String, Object> item(String place) {
    return items.getOrDefault(place, Map.of());
  }

  void set(String place, Map<String, Object> options) {
    items.put(place, options);
  }

  void clear(String place) {
    items.remove(place);
  }

  void hide(boolean hide) {
    hidden = hide;
  }
}
