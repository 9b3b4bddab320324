package io.github.weexjvm.bundle.tree;

import static io.github.weexjvm.bundle.tree.Page.element;
import static io.github.weexjvm.bundle.tree.Page.holding;
import static io.github.weexjvm.bundle.tree.Page.text;
import static io.github.weexjvm.bundle.tree.Page.with;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ElementTest {
  @Test
  void itsTextIsWhatAUserReads() {
    ElementTree tree =
        Page.of(
            holding(
                "1",
                "cell",
                Map.of("value", "not read"),
                text("2", "Hello "),
                holding("3", "text", Map.of(), with(element("4", "span"), "attr", value("you"))),
                with(element("5", "switch"), "attr", value(true)),
                with(element("6", "input"), "attr", value(3.0))));
    assertAll(
        () -> assertEquals("Hello ", tree.byRef("2").text()),
        () -> assertEquals("you", tree.byRef("3").text()),
        () -> assertEquals("", tree.byRef("5").text()),
        () -> assertEquals("Hello you3", tree.byRef("1").text()),
        () -> assertEquals("Hello you3", tree.root().text()));
  }

  @Test
  void itsIdIsAnAttribute() {
    ElementTree tree =
        Page.of(element("1", "div"), with(element("2", "div"), "attr", Map.of("id", 7)));
    assertEquals("", tree.byRef("1").id());
    assertEquals("7", tree.byRef("2").id());
  }

  @Test
  void itsClassesAreThoseSentAndThoseOfTheAttribute() {
    Element element = only(Map.of("class", " b  c "), Arrays.asList("a", null, "", "b"));
    assertEquals(List.of("a", "b", "c"), element.classes());
    assertEquals(List.of("b", "c"), only(Map.of("class", "b c"), List.of()).classes());
    assertEquals(List.of(), only(Map.of(), List.of()).classes());
  }

  @Test
  void reportsItselfAsTheFrameworkDoes() {
    Map<String, Object> source = element("1", "cell");
    source.put("attr", Map.of("a", 1));
    source.put("classList", List.of("x", "y"));
    source.put("style", Map.of("color", ""));
    source.put("event", List.of("click", Map.of("type", "swipe", "params", List.of(1))));
    source.put("children", List.of(element("2", "text")));
    Map<String, Object> reported = Page.of(source).byRef("1").toMap();
    assertEquals(source, reported);
    assertEquals(
        List.of("ref", "type", "attr", "classList", "style", "event", "children"),
        List.copyOf(reported.keySet()));
  }

  @Test
  void reportsNothingThatIsEmpty() {
    Map<String, Object> source = element("1", "cell");
    List.of("attr", "style").forEach(member -> source.put(member, Map.of()));
    List.of("classList", "event", "children").forEach(member -> source.put(member, List.of()));
    assertEquals(element("1", "cell"), Page.of(source).byRef("1").toMap());
  }

  @Test
  void aLaterClassWinsAndItsOwnStyleOverAll() {
    Element element = only(Map.of(), List.of("b", "a", "unknown"), Map.of("width", "1px"));
    element
        .sheets()
        .register(
            "s",
            List.of(
                Map.of("a", Map.of("color", "red", "width", "5px"), ".b", Map.of("height", 2)),
                Map.of("b", Map.of("color", "blue", "left", "3px"), "a:active", touched())));
    assertEquals(
        Map.of("color", "red", "left", "3px", "height", 2, "width", "1px"),
        element.resolvedStyle());
    assertEquals(Map.of("width", "1px"), element.style());
  }

  @Test
  void aStyleThatWasTakenAwayLeavesTheRuleOfTheClass() {
    Map<String, Object> style = new LinkedHashMap<>(Map.of("color", "", "color:active", "red"));
    style.put("width", null);
    style.put("height", 0);
    Element element = only(Map.of(), List.of("a"), style);
    element.sheets().register("s", List.of(Map.of("a", Map.of("color", "blue", "left", ""))));
    assertEquals(Map.of("color", "blue", "height", 0), element.resolvedStyle());
  }

  @Test
  void aScopedElementTakesTheRulesOfItsScopeOnly() {
    Element scoped = only(Map.of("@styleScope", "data-v-1"), List.of("a"));
    Element other = only(Map.of("@styleScope", "data-v-2"), List.of("a"));
    for (Element element : List.of(scoped, other)) {
      element.sheets().register("data-v-1", List.of(Map.of("a", Map.of("color", "red"))));
      element.sheets().register("data-v-1", List.of(Map.of("a", Map.of("left", 1))));
    }
    assertEquals(Map.of("color", "red", "left", 1), scoped.resolvedStyle());
    assertEquals(Map.of(), other.resolvedStyle());
  }

  @Test
  void refusesASheetThatIsNoneAndKeepsNothingOfIt() {
    Element element = only(Map.of(), List.of("a"));
    Map<String, Object> good = Map.of("a", Map.of("color", "red"), "@FONT-FACE", List.of());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> element.sheets().register("s", List.of(good, Map.of("b", 5))));
    assertEquals(
        "registerStyleSheets: the rule of \"b\" must be an object of styles, but it was 5",
        e.getMessage());
    assertEquals(Map.of(), element.resolvedStyle());
    element.sheets().register("s", List.of(good));
    assertEquals(Map.of("color", "red"), element.resolvedStyle());
  }

  private static Map<String, Object> touched() {
    return Map.of("color", "green");
  }

  private static Map<String, Object> value(Object value) {
    return Map.of("value", value);
  }

  private static Element only(Map<String, Object> attr, List<String> classes) {
    return only(attr, classes, Map.of());
  }

  private static Element only(
      Map<String, Object> attr, List<String> classes, Map<String, Object> style) {
    Map<String, Object> source = with(element("1", "div"), "attr", attr);
    source.put("classList", classes);
    source.put("style", style);
    return Page.of(source).byRef("1");
  }

  @Test
  void aClassSaysWhatAppliesWhileItIsTouchedAndTheElementsOwnStyleGoesOverIt() {
    ElementTree tree = new ElementTree();
    tree.createBody(
        Map.of(
            "ref",
            "_root",
            "type",
            "div",
            "classList",
            List.of("button"),
            "style",
            Map.of("color:active", "white")));
    tree.registerStyleSheets(
        "a",
        List.of(
            Map.of(
                "button", Map.of("color", "black"),
                "button:active", Map.of("color", "red", "opacity", 0.5),
                "other:active", Map.of("height", 1))));

    assertEquals(
        Map.of("color:active", "white", "opacity:active", 0.5), tree.root().pseudoClassStyle());
    assertEquals(Map.of("color", "black"), tree.root().resolvedStyle());
  }
}
