package io.github.weexjvm.bundle.view;

import static io.github.weexjvm.bundle.view.SampleTree.element;
import static io.github.weexjvm.bundle.view.SampleTree.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts what would break out into every place that a bundle fills. */
class HostileBundleTest {

  private static final List<String> TYPES =
      List.of(
          "div",
          "text",
          "image",
          "list",
          "waterfall",
          "cell",
          "slider",
          "indicator",
          "input",
          "textarea",
          "switch",
          "a",
          "web",
          "video",
          "richtext",
          "span",
          "refresh",
          "loading-indicator",
          "button",
          "custom");

  private static final List<String> ATTRIBUTES =
      List.of(
          "id",
          "value",
          "src",
          "placeholder",
          "poster",
          "href",
          "type",
          "resize",
          "rows",
          "maxlength",
          "disabled",
          "checked",
          "index",
          "columnCount",
          "columnWidth",
          "columnGap",
          "leftGap",
          "scrollDirection",
          "showScrollbar",
          "showIndicators",
          "display",
          "class",
          "style");

  private static final List<String> STYLES =
      List.of(
          "width",
          "color",
          "backgroundColor",
          "backgroundImage",
          "transform",
          "fontFamily",
          "boxShadow",
          "border",
          "transitionProperty",
          "transitionTimingFunction",
          "position",
          "flex",
          "lines",
          "itemColor",
          "margin",
          "color:active",
          "placeholderColor");

  private static final Set<String> ALLOWED_ATTRIBUTES =
      Set.of(
          "class",
          "data-id",
          "data-type",
          "data-href",
          "src",
          "alt",
          "type",
          "value",
          "placeholder",
          "rows",
          "maxlength",
          "disabled",
          "data-hidden",
          "data-horizontal",
          "data-bare",
          "data-cover",
          "data-contain",
          "data-checked",
          "data-disabled");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "\"><script>evil()</script>",
        "'><img src=x onerror=evil()>",
        "</style><script>evil()</script>",
        "</textarea><script>evil()</script>",
        "</title><script>evil()</script>",
        "--><script>evil()</script><!--",
        "red;}*{background:url(http://evil/)}",
        "red\\\n}evil{",
        "\" onclick=\"evil()",
        "javascript:evil()",
        "data:text/html,<script>evil()</script>",
        "data:image/svg+xml,\"><script>evil()</script>",
        "url(javascript:evil())",
        "expression(evil())",
        "\\22 ;}evil{",
        "a/**/;evil:1",
        "<!--evil",
        "]]>evil",
        "\u0000<\u0000script>evil()",
        "\ud800evil\u2028",
      })
  void nothingBreaksOut(String hostile) {
    String html = HtmlView.page(SampleTree.of(everywhere(hostile)), 750, hostile);
    Document page = Jsoup.parse(html);

    assertEquals(
        0, page.select("script, iframe, object, embed, link, base, form, svg, body ~ *").size());
    assertEquals(Set.of("meta", "title", "style"), tags(page.head()));
    assertTrue(
        Set.of("div", "span", "img", "input", "textarea").containsAll(tags(page.body())),
        () -> tags(page.body()).toString());
    page.body().getAllElements().forEach(HostileBundleTest::assertHarmless);
    assertEquals(1, page.select("style").size());
    assertCssIsOurs(page.select("style").first().data());
  }

  private static void assertHarmless(Element element) {
    for (Attribute attribute : element.attributes()) {
      assertTrue(ALLOWED_ATTRIBUTES.contains(attribute.getKey()), attribute::toString);
    }
    String source = element.attr("src").toLowerCase(Locale.ROOT);
    assertTrue(source.isEmpty() || source.matches("(?s)(https?://|data:image/).*"), source);
  }

  /** Outside of the quotes of a font's name there is no word of the bundle's. */
  private static void assertCssIsOurs(String css) {
    String withoutFonts =
        css.replaceAll("font-family:(\"[^\"\\n]*\",|[a-z]+,)+var\\(--fonts\\)", "");
    assertFalse(withoutFonts.contains("evil"), withoutFonts);
    assertFalse(css.contains("<"), css);
    assertEquals(count(withoutFonts, '{'), count(withoutFonts, '}'), withoutFonts);
  }

  private static long count(String css, char brace) {
    return css.chars().filter(c -> c == brace).count();
  }

  private static Map<String, Object> everywhere(String hostile) {
    Map<String, Object> attributes = new HashMap<>();
    ATTRIBUTES.forEach(name -> attributes.put(name, hostile));
    attributes.put(hostile, hostile);
    Map<String, Object> style = new HashMap<>();
    STYLES.forEach(name -> style.put(name, hostile));
    style.put(hostile, "red");
    style.put("color:" + hostile, "red");
    style.put("backgroundColor;" + hostile, "red");
    Object[] elements =
        TYPES.stream()
            .map(
                type ->
                    element(
                        type, attributes, style, text(hostile), element("cell", attributes, style)))
            .toArray();
    Map<String, Object> hostileType = element(hostile, attributes, style, elements);
    hostileType.put("event", List.of("click", hostile));
    return SampleTree.div(Map.of(), hostileType);
  }

  private static Set<String> tags(Element parent) {
    Set<String> tags = new HashSet<>();
    parent.getAllElements().forEach(element -> tags.add(element.tagName()));
    tags.remove(parent.tagName());
    return tags;
  }
}
