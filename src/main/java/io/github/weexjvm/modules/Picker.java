package io.github.weexjvm.modules;

import java.util.List;
import java.util.Map;

/**
 * A picker that a page showed.
 *
 * @param options as the page gave them: {@code items} and {@code index}, or {@code value}, {@code
 *     min} and {@code max}
 */
public record Picker(Kind kind, Map<String, Object> options) {

  /** Which method of {@code picker} showed it. */
  public enum Kind {
    ITEM,
    DATE,
    TIME
  }

  /** What there was to choose from; empty for dates and times. */
  public List<String> items() {
    return Options.of(options).list("items").stream().map(String::valueOf).toList();
  }
}
