package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From an element's style to CSS: what comes after the class in a selector ({@code ""}, {@code
 * :active}, {@code ::placeholder}) with the declarations for it.
 */
final class StyleTranslation {

  private final Component component;
  private final Map<String, String> declarations = new LinkedHashMap<>();

  private StyleTranslation(Component component) {
    this.component = component;
  }

  static Map<String, String> of(Element element, Component component) {
    StyleTranslation translation = new StyleTranslation(component);
    Map<String, Object> style = element.resolvedStyle();
    style.forEach(translation::add);
    element.pseudoClassStyle().forEach(translation::addPseudoClass);
    translation.layOut(style);
    return translation.declarations;
  }

  private void add(String key, Object value) {
    StyleName.parse(key).ifPresent(name -> add(name, value));
  }

  private void addPseudoClass(String key, Object value) {
    Optional<StyleName> name = StyleName.parse(key);
    name.filter(known -> !known.pseudoClasses().isEmpty()).ifPresent(known -> add(known, value));
  }

  private void add(StyleName style, Object value) {
    if (component.showsText() || !StyleProperties.isOfText(style.name())) {
      String element = style.name().equals("placeholderColor") ? "::placeholder" : "";
      StyleProperties.declare(style.name(), value)
          .ifPresent(css -> declare(style.pseudoClasses() + element, css));
    }
  }

  /** What a phone's layout does besides, and CSS does not. */
  private void layOut(Map<String, Object> style) {
    if (isSet(style, "width") && !isSet(style, "maxWidth")) {
      declare("", "max-width:none");
    }
    if (component.scrolls() && isSet(style, "height") && !isSet(style, "flex")) {
      declare("", "flex:none");
    }
    if (isFixed(style)) {
      declare("", "position:absolute;z-index:1");
    }
    if ("sticky".equals(style.get("position"))) {
      declare("", isSet(style, "top") ? "z-index:1" : "z-index:1;top:0");
    }
  }

  /** Whether an element stays where it is on the screen. */
  static boolean isFixed(Map<String, Object> style) {
    return "fixed".equals(style.get("position"));
  }

  private static boolean isSet(Map<String, Object> style, String camelCase) {
    return style.containsKey(camelCase) || style.containsKey(StyleName.kebabCase(camelCase));
  }

  private void declare(String selector, String css) {
    declarations.merge(selector, css, (before, more) -> before + ";" + more);
  }
}
