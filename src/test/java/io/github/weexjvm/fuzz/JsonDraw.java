package io.github.weexjvm.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws values that JSON can hold. */
public final class JsonDraw {

  private static final int MAX_DEPTH = 4;

  private final Draw draw;

  /** Texts that mean something where the value goes. */
  private final List<String> words;

  public JsonDraw(Draw draw, List<String> words) {
    this.draw = draw;
    this.words = words;
  }

  public Object value() {
    return value(0);
  }

  private Object value(int depth) {
    return switch (draw.below(depth < MAX_DEPTH ? 12 : 8)) {
      case 0 -> null;
      case 1 -> draw.flip();
      case 2 -> draw.below(256) - 3;
      case 3 -> draw.oneOf(List.of(0.5, -0.0, 1e300, 1.8e16, -2147483648.0));
      case 4, 5, 6 -> draw.oneOf(words);
      case 7 -> draw.text();
      case 8, 9 -> list(depth);
      default -> map(depth);
    };
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int left = draw.below(5); left > 0; left--) {
      list.add(value(depth + 1));
    }
    return list;
  }

  public Map<String, Object> map() {
    return map(0);
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int left = draw.below(5); left > 0; left--) {
      map.put(draw.oneOf(words), value(depth + 1));
    }
    return map;
  }
}
