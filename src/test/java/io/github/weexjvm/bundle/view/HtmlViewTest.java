package io.github.weexjvm.bundle.view;

import static io.github.weexjvm.bundle.view.SampleTree.div;
import static io.github.weexjvm.bundle.view.SampleTree.element;
import static io.github.weexjvm.bundle.view.SampleTree.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.tree.ElementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlViewTest {

  @Test
  void aPageIsOneFileWithoutScripts() {
    String html = HtmlView.page(SampleTree.of(text("hello")), 750, "a <title>");
    Document page = Jsoup.parse(html);

    assertTrue(html.startsWith("<!doctype html>\n"));
    assertEquals("a <title>", page.title());
    assertEquals("hello", page.select(".phone > .screen > .text").text());
    assertEquals(0, page.select("script, link, iframe, object, base").size());
    assertTrue(
        page.select("meta[http-equiv=Content-Security-Policy]")
            .attr("content")
            .startsWith("default-src 'none';"));
  }

  @Test
  void theStyleSheetComesAfterThePolicyThatGovernsIt() {
    List<String> head = page(text("")).head().children().eachAttr("http-equiv");

    assertEquals(List.of("Content-Security-Policy"), head);
    assertTrue(
        page(text("")).html().indexOf("Content-Security-Policy")
            < page(text("")).html().indexOf("<style>"));
  }

  @Test
  void aTreeWithoutABodyIsAnEmptyScreen() {
    Document page = Jsoup.parse(HtmlView.page(new ElementTree(), 750, ""));

    assertEquals(0, page.select(".screen *").size());
    assertEquals("", page.title());
  }

  @Test
  void theDesignsWidthIsTheScreens() {
    ElementTree tree = SampleTree.of(text(""));

    assertTrue(HtmlView.page(tree, 640, "").contains(":root{--viewport:640}"));
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> HtmlView.page(tree, 0, "")).getMessage();
    assertEquals("viewport width 0 is none: it is a number of units, 750 as a rule", refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "div, div, w",
    "container, div, w",
    "cell, div, w",
    "text, div, w text",
    "list, div, w list",
    "recycle-list, div, w list",
    "scroller, div, w list",
    "header, div, w header",
    "a, div, w a",
    "image, div, image",
    "input, input, w input",
    "textarea, textarea, w input",
    "switch, div, w switch",
    "slider, div, w slider",
    "cycleslider, div, w slider",
    "waterfall, div, w list",
    "span, span, span",
    "richtext, div, w text richtext",
    "web, div, w web",
    "video, div, w video",
    "refresh, div, w refresh",
    "loading, div, w refresh",
    "loading-indicator, div, w spinner",
  })
  void aComponentHasItsTagAndClass(String type, String tag, String classes) {
    Element shown = first(element(type, Map.of(), Map.of()));

    assertEquals(tag, shown.tagName());
    assertEquals(classes, shown.className());
    assertFalse(shown.hasAttr("data-type"));
  }

  @Test
  void anUnknownComponentIsABoxThatNamesItsType() {
    Element shown = first(element("my-chart", Map.of(), Map.of(), text("inside")));

    assertEquals("div", shown.tagName());
    assertEquals("my-chart", shown.attr("data-type"));
    assertEquals("inside", shown.select("> .text").text());
  }

  @Test
  void textKeepsItsSpacesAndHasNoneOfOurs() {
    Element shown =
        first(
            element(
                "text",
                Map.of("value", " two  spaces\n"),
                Map.of(),
                element("span", Map.of("value", "more"), Map.of()),
                element("image", Map.of("src", "https://a/b.png"), Map.of())));

    assertEquals(" two  spaces\nmore", shown.wholeText());
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "2.5, 2.5"})
  void aNumberIsATextToo(double value, String shown) {
    assertEquals(shown, first(element("text", Map.of("value", value), Map.of())).text());
  }

  @Test
  void equalStylesShareAClass() {
    Object[] rows =
        IntStream.range(0, 1000)
            .mapToObj(
                row ->
                    div(
                        Map.of("height", 80, "backgroundColor", row == 500 ? "red" : "blue"),
                        text("row")))
            .toArray();
    Document page = page(div(Map.of(), rows));
    List<String> classes =
        page.select(".screen > .w > .w").eachAttr("class").stream().distinct().toList();

    assertEquals(2, classes.size());
    assertEquals(1, occurrences(page, "background-color:blue"));
  }

  @Test
  void pseudoClassesAreRules() {
    Document page =
        page(
            element(
                "input",
                Map.of(),
                Map.of(
                    "color", "black",
                    "color:active", "red",
                    "background-color:disabled:active", "grey",
                    "placeholderColor:focus", "blue",
                    "color:hover", "pink")));
    String css = css(page);

    assertTrue(css.contains(".c1{color:black}"), css);
    assertTrue(css.contains(".c1:active{color:red}"), css);
    assertTrue(css.contains(".c1:active:disabled{background-color:grey}"), css);
    assertTrue(css.contains(".c1:focus::placeholder{color:blue}"), css);
    assertFalse(css.contains("pink"), css);
  }

  @Test
  void stylesOfLettersDoNothingToABox() {
    String css = css(page(div(Map.of("color", "red", "fontSize", 20, "backgroundColor", "blue"))));

    assertTrue(css.endsWith(".c1{background-color:blue}\n"), css);
  }

  @Test
  void whatIsFixedIsLastOnTheScreen() {
    Document page =
        page(
            div(
                Map.of(),
                element(
                    "list",
                    Map.of(),
                    Map.of(),
                    element("text", Map.of("id", "top"), Map.of("position", "fixed"))),
                text("later")));

    assertEquals("top", page.select(".screen > :last-child").attr("data-id"));
    assertTrue(css(page).contains("{position:absolute;z-index:1}"));
    assertEquals(0, page.select(".list").first().childrenSize());
  }

  @Test
  void anIdIsShownAndAClickHasACursor() {
    ElementTree tree = SampleTree.of(element("div", Map.of("id", "send"), Map.of()));
    tree.addEvent("_root", "click", null);
    Element shown = Jsoup.parse(HtmlView.page(tree, 750, "")).select(".screen > *").first();

    assertEquals("send", shown.attr("data-id"));
    assertEquals("w tap", shown.className());
    assertEquals(2, shown.attributesSize());
  }

  @Test
  void anImageIsFittedAsItSays() {
    Element image =
        first(element("image", Map.of("src", "//a/b.png", "resize", "cover"), Map.of()));

    assertEquals("https://a/b.png", image.attr("src"));
    assertTrue(image.hasAttr("data-cover"));
    assertTrue(image.hasAttr("alt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "local/a.png",
        "vbscript:x",
        "http://a b",
        "JaVaScRiPt:alert(1)",
        "blob:x",
        "data:application/x,image/png"
      })
  void anImageThatCanNotBeIsABoxOrItsPlaceholder(String source) {
    assertEquals("div", first(element("image", Map.of("src", source), Map.of())).tagName());
    String placeholder = "data:image/png;base64,AAAA";
    Element shown =
        first(element("image", Map.of("src", source, "placeholder", placeholder), Map.of()));
    assertEquals(placeholder, shown.attr("src"));
  }

  @Test
  void aFieldHasItsValueAndIsNothingThatActs() {
    Element field =
        first(
            element(
                "input",
                Map.of(
                    "type",
                    "password",
                    "value",
                    "a\"b",
                    "placeholder",
                    "p",
                    "maxlength",
                    "5",
                    "disabled",
                    true,
                    "autofocus",
                    true,
                    "onfocus",
                    "x()"),
                Map.of()));

    assertEquals("password", field.attr("type"));
    assertEquals("a\"b", field.val());
    assertEquals("p", field.attr("placeholder"));
    assertEquals("5", field.attr("maxlength"));
    assertTrue(field.hasAttr("disabled"));
    assertEquals(6, field.attributesSize());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "image", "submit", "hidden", "x\" onfocus=\"y"})
  void aFieldOfAnotherTypeIsOneForText(String type) {
    assertEquals("text", first(element("input", Map.of("type", type), Map.of())).attr("type"));
  }

  /** A parser drops the first line break, of which ours is the one. */
  @Test
  void aTextAreaKeepsItsFirstLineBreak() {
    String html =
        HtmlView.page(
            SampleTree.of(element("textarea", Map.of("value", "\na</textarea>b"), Map.of())),
            750,
            "");

    assertTrue(
        html.contains("<textarea class=\"w input\" rows=\"2\">\n\na&lt;/textarea&gt;b</textarea>"),
        html);
  }

  @Test
  void aSliderHasADotForEachSlide() {
    Element slider =
        first(
            element(
                "slider",
                Map.of("index", 1),
                Map.of(),
                text("one"),
                text("two"),
                element(
                    "indicator",
                    Map.of(),
                    Map.of("itemColor", "red", "item-selected-color", "blue"))));

    assertEquals(List.of("one", "two"), slider.select("> .slides > .slide").eachText());
    assertEquals("two", slider.select(".slide.shown").text());
    assertEquals(2, slider.select("> .indicator > .dot").size());
    assertTrue(slider.select(".dot").last().hasClass("selected"));
    assertTrue(
        css(slider.ownerDocument()).contains("{--dot:red;--dot-selected:blue}")
            || css(slider.ownerDocument()).contains("{--dot-selected:blue;--dot:red}"));
  }

  @Test
  void aSliderMayHideItsDotsAndMayBeEmpty() {
    Map<String, Object> indicator = element("indicator", Map.of(), Map.of());

    Element hidden =
        first(element("slider", Map.of("showIndicators", false), Map.of(), text("a"), indicator));
    assertEquals(0, hidden.select(".dot").size());
    Element empty = first(element("slider", Map.of(), Map.of(), indicator));
    assertEquals(0, empty.select(".slide, .dot").size());
  }

  @Test
  void aWaterfallDealsItsCellsToColumns() {
    Object[] cells = new Object[6];
    cells[0] = element("header", Map.of(), Map.of(), text("h"));
    for (int i = 1; i < cells.length; i++) {
      cells[i] = element("cell", Map.of(), Map.of(), text(String.valueOf(i)));
    }
    Element waterfall = first(element("waterfall", Map.of("column-count", "2"), Map.of(), cells));

    assertEquals("h", waterfall.child(0).text());
    assertEquals(List.of("1 3 5", "2 4"), waterfall.select("> .columns > .column").eachText());
  }

  @Test
  void aScrollerSaysHowItScrolls() {
    Element scroller =
        first(
            element(
                "scroller",
                Map.of("scroll-direction", "horizontal", "showScrollbar", "false"),
                Map.of()));

    assertTrue(scroller.hasAttr("data-horizontal"));
    assertTrue(scroller.hasAttr("data-bare"));
    assertNotEquals(0, scroller.attributesSize());
  }

  @Test
  void deepNestingTakesNoStack() throws InterruptedException {
    ElementTree tree = SampleTree.of(div(Map.of()));
    for (int i = 1; i < 990; i++) {
      String parent = i == 1 ? "_root" : "deep" + (i - 1);
      tree.addElement(parent, Map.of("ref", "deep" + i, "type", "div"), -1);
    }
    StringBuilder html = new StringBuilder();
    Thread small =
        new Thread(null, () -> html.append(HtmlView.page(tree, 750, "")), "small stack", 200_000);
    small.start();
    small.join();

    assertEquals(992, html.toString().split("<div", -1).length - 1);
    assertEquals(992, html.toString().split("</div>", -1).length - 1);
  }

  @Test
  void samplesHaveAllTheirTexts() {
    for (String sample : List.of("chat.json", "form.json", "gallery.json")) {
      ElementTree tree = SampleTree.read(sample);
      String shown = Jsoup.parse(HtmlView.page(tree, 750, sample)).body().wholeText();
      texts(tree.root()).forEach(text -> assertTrue(shown.contains(text), text));
    }
  }

  private static List<String> texts(io.github.weexjvm.bundle.tree.Element element) {
    List<String> texts = new ArrayList<>();
    if (element.type().equals("text")) {
      texts.add(element.text());
    }
    element.children().forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private static Document page(Map<String, Object> root) {
    return Jsoup.parse(HtmlView.page(SampleTree.of(root), 750, ""));
  }

  private static Element first(Map<String, Object> root) {
    return page(root).select(".screen > *").first();
  }

  private static String css(Document page) {
    return page.select("style").stream().map(Element::data).collect(Collectors.joining());
  }

  private static int occurrences(Document page, String css) {
    return css(page).split(css, -1).length - 1;
  }
}
