package io.github.weexjvm.bundle.view;

import static io.github.weexjvm.bundle.view.Grammars.COLOR;
import static io.github.weexjvm.bundle.view.Grammars.FONT_FAMILY;
import static io.github.weexjvm.bundle.view.Grammars.LENGTH;
import static io.github.weexjvm.bundle.view.Grammars.LENGTHS;
import static io.github.weexjvm.bundle.view.Grammars.NUMBER;
import static io.github.weexjvm.bundle.view.Grammars.PERCENTAGE;
import static io.github.weexjvm.bundle.view.Grammars.SHADOW;
import static io.github.weexjvm.bundle.view.Grammars.TIME_SPAN;
import static io.github.weexjvm.bundle.view.Grammars.TIMING;
import static io.github.weexjvm.bundle.view.Grammars.commaSeparated;
import static io.github.weexjvm.bundle.view.Grammars.keywords;
import static io.github.weexjvm.bundle.view.Grammars.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The styles that Weex has, by their documented names, and the form of their values. What is not
 * here a phone does not know either. Weex has no percentages but in transforms.
 *
 * @see <a href="https://weexapp.com/docs/styles/common-styles.html">common styles</a>
 * @see <a href="https://weexapp.com/docs/styles/text-styles.html">text styles</a>
 */
final class StyleProperties {

  private static final Grammar BORDER_STYLE = keywords("solid", "dashed", "dotted", "none");
  private static final Grammar AUTO = keywords("auto");
  private static final Grammar ALIGN = keywords("stretch", "flex-start", "center", "flex-end");

  private static final Map<String, Property> BOX = new HashMap<>();
  private static final Map<String, Property> TEXT = new HashMap<>();

  static {
    for (String name : List.of("width", "height")) {
      box(name, LENGTH.or(AUTO));
    }
    for (String name : List.of("minWidth", "maxWidth", "minHeight", "maxHeight")) {
      box(name, LENGTH);
    }
    for (String side : List.of("top", "right", "bottom", "left")) {
      String capital = Character.toUpperCase(side.charAt(0)) + side.substring(1);
      box(side, LENGTH);
      box("margin" + capital, LENGTH);
      box("padding" + capital, LENGTH);
      border("border" + capital, "border-" + side);
    }
    box("margin", LENGTHS);
    box("padding", LENGTHS);
    border("border", "border");
    for (String corner : List.of("TopLeft", "TopRight", "BottomLeft", "BottomRight")) {
      box("border" + corner + "Radius", LENGTH);
    }
    box("borderRadius", LENGTHS);
    flexbox();
    paint();
    motion();
    text();
  }

  private StyleProperties() {}

  /**
   * What to declare for a style.
   *
   * @param name in camelCase
   * @return empty when Weex has no such style or it can't have this value
   */
  static Optional<String> declare(String name, Object value) {
    return Optional.ofNullable(BOX.getOrDefault(name, TEXT.get(name)))
        .flatMap(property -> property.declare(value));
  }

  /** Whether a style says how letters look: such styles do nothing but on what has text. */
  static boolean isOfText(String name) {
    return TEXT.containsKey(name);
  }

  private static void border(String name, String css) {
    box(name + "Width", name.equals("border") ? LENGTHS : LENGTH);
    box(name + "Style", name.equals("border") ? words(1, 4, BORDER_STYLE) : BORDER_STYLE);
    box(name + "Color", name.equals("border") ? words(1, 4, COLOR) : COLOR);
    BOX.put(name, value -> borderParts(css, value));
  }

  /** {@code 1px solid red}, in any order; a part that is missing stays what it was. */
  private static Optional<String> borderParts(String css, Object value) {
    Grammar part =
        word ->
            BORDER_STYLE
                .css(word)
                .map(style -> css + "-style:" + style)
                .or(() -> LENGTH.css(word).map(width -> css + "-width:" + width))
                .or(() -> COLOR.css(word).map(color -> css + "-color:" + color));
    return Grammars.text(value).flatMap(text -> Grammars.all(Grammars.split(text), part, ";"));
  }

  private static void flexbox() {
    box("direction", keywords("ltr", "rtl"));
    box("flexDirection", keywords("row", "row-reverse", "column", "column-reverse"));
    box("flexWrap", keywords("nowrap", "wrap", "wrap-reverse"));
    box(
        "justifyContent",
        keywords(
            "flex-start", "flex-end", "center", "space-between", "space-around", "space-evenly"));
    box("alignItems", ALIGN.or(keywords("baseline")));
    box("alignSelf", ALIGN.or(keywords("auto", "baseline")));
    box("alignContent", ALIGN.or(keywords("space-between", "space-around")));
    // A basis of 0% is none where the container's size is open, as on a phone; 0 would be 0.
    BOX.put("flex", value -> NUMBER.css(value).map(StyleProperties::flex));
    box("position", keywords("relative", "absolute", "sticky"));
  }

  private static String flex(String number) {
    return number.startsWith("-") || number.equals("0") ? "flex:none" : "flex:" + number + " 1 0%";
  }

  private static void paint() {
    box("backgroundColor", COLOR);
    box("backgroundImage", CssFunctions::gradient);
    box("boxShadow", SHADOW);
    box("opacity", NUMBER);
    box("overflow", keywords("visible", "hidden"));
    box("visibility", keywords("visible", "hidden"));
    BOX.put("itemColor", value -> COLOR.css(value).map(color -> "--dot:" + color));
    BOX.put("itemSelectedColor", value -> COLOR.css(value).map(color -> "--dot-selected:" + color));
    BOX.put("itemSize", value -> LENGTH.css(value).map(size -> "--dot-size:" + size));
  }

  private static void motion() {
    box("transform", CssFunctions::transform);
    box(
        "transformOrigin",
        words(
            1, 2, LENGTH.or(PERCENTAGE).or(keywords("left", "right", "top", "bottom", "center"))));
    box("transitionProperty", commaSeparated(StyleProperties::animated));
    box("transitionDuration", commaSeparated(TIME_SPAN));
    box("transitionDelay", commaSeparated(TIME_SPAN));
    box("transitionTimingFunction", TIMING);
  }

  private static Optional<String> animated(Object value) {
    Grammar known =
        keywords(
            "width",
            "height",
            "top",
            "right",
            "bottom",
            "left",
            "background-color",
            "opacity",
            "transform",
            "all");
    return Grammars.text(value).flatMap(text -> known.css(StyleName.kebabCase(text)));
  }

  private static void text() {
    text("color", COLOR);
    text("fontSize", LENGTH);
    text("fontStyle", keywords("normal", "italic"));
    text(
        "fontWeight",
        keywords("normal", "bold", "100", "200", "300", "400", "500", "600", "700", "800", "900"));
    text("fontFamily", FONT_FAMILY);
    text("textAlign", keywords("left", "center", "right"));
    text("textDecoration", keywords("none", "underline", "line-through"));
    text("textOverflow", keywords("clip", "ellipsis"));
    text("lineHeight", LENGTH);
    text("letterSpacing", LENGTH);
    TEXT.put("lines", value -> NUMBER.css(value).map(StyleProperties::lines));
    TEXT.put("placeholderColor", value -> COLOR.css(value).map(color -> "color:" + color));
  }

  private static String lines(String number) {
    return number.matches("[1-9][0-9]*")
        ? "display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;-webkit-line-clamp:"
            + number
        : "-webkit-line-clamp:none";
  }

  private static void box(String name, Grammar grammar) {
    BOX.put(name, property(name, grammar));
  }

  private static void text(String name, Grammar grammar) {
    TEXT.put(name, property(name, grammar));
  }

  private static Property property(String name, Grammar grammar) {
    String css = StyleName.kebabCase(name) + ":";
    return value -> grammar.css(value).map(css::concat);
  }

  /** One or more declarations for a value; empty when it can't be one of this style's. */
  @FunctionalInterface
  private interface Property {
    Optional<String> declare(Object value);
  }
}
