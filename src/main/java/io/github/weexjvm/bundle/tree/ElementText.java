package io.github.weexjvm.bundle.tree;

import java.util.Set;

/**
 * What a user reads. In Weex a text is the attribute {@code value} of certain elements; of others,
 * such as a switch or a slider, {@code value} is a state that nobody reads.
 */
final class ElementText {
  /** Those with "u-" are what uni-app's pages have in the place of Weex's own. */
  private static final Set<String> READABLE =
      Set.of(
          "text",
          "span",
          "input",
          "textarea",
          "button",
          "u-text",
          "u-input",
          "u-textarea",
          "u-button");

  private ElementText() {}

  static String of(Element element) {
    if (element.children().isEmpty()) {
      return own(element); // Nearly every element with a text, without a buffer.
    }
    StringBuilder out = new StringBuilder();
    append(element, out);
    return out.toString();
  }

  private static void append(Element element, StringBuilder out) {
    out.append(own(element));
    element.children().forEach(child -> append(child, out));
  }

  private static String own(Element element) {
    return READABLE.contains(element.type()) ? Values.text(element.attribute("value")) : "";
  }
}
