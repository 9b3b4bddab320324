package io.github.weexjvm.bundle.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.bundle.tree.ElementTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextViewTest {
  private final ElementTree tree = new ElementTree();

  @Test
  void aPageWithoutABodyIsNothing() {
    assertEquals("", TextView.outline(tree));
  }

  @Test
  void eachElementIsALineIndentedByItsDepth() {
    tree.createBody(Map.of("ref", "_root", "type", "div"));
    add("_root", "1", "list", Map.of("id", "feed", "class", "wide dark"));
    add("1", "2", "cell", Map.of());
    add("2", "3", "text", Map.of("value", "Hello"));
    add("2", "4", "image", Map.of("src", "https://a.example/x.png", "resize", "cover"));
    add("_root", "5", "input", Map.of("disabled", true));
    tree.updateAttributes("5", Map.of("placeholder", "Your name"));
    tree.updateAttributes("5", Map.of("value", 3.0));
    tree.updateClassList("5", List.of("a", "b"));
    tree.addEvent("1", "loadmore", null);
    tree.addEvent("5", "input", null);
    tree.addEvent("5", "change", List.of(1));
    assertEquals(
        """
        div
          list#feed.wide.dark @loadmore
            cell
              text "Hello"
              image [src="https://a.example/x.png"]
          input.a.b "3" [placeholder="Your name"] [disabled] @input @change
        """,
        TextView.outline(tree));
  }

  @Test
  void whateverStandsInATextALineStaysALine() {
    tree.createBody(Map.of("ref", "_root", "type", "div"));
    add("_root", "1", "text", Map.of("value", "a \"b\"\r\n\t\\ \u0007\u2028é😀"));
    add("_root", "2", "text", Map.of("value", "", "id", "x\ny"));
    assertEquals(
        "div\n  text \"a \\\"b\\\"\\r\\n\\t\\\\ \\u0007\\u2028é😀\"\n  text#x\\ny\n",
        TextView.outline(tree));
  }

  @Test
  void anAttributeIsLeftOutWhereItSaysNothingAndCutWhereItIsLong() {
    tree.createBody(Map.of("ref", "_root", "type", "image"));
    tree.updateAttributes("_root", Map.of("disabled", false, "href", ""));
    tree.updateAttributes("_root", Map.of("src", "data:" + "x".repeat(1000)));
    assertEquals("image [src=\"data:" + "x".repeat(115) + "…\"]\n", TextView.outline(tree));
  }

  @Test
  void aValueThatIsAnObjectIsShownAsJson() {
    tree.createBody(Map.of("ref", "_root", "type", "chart"));
    tree.updateAttributes("_root", Map.of("value", List.of(1, Map.of("a", 2.0))));
    assertEquals("chart \"[1,{\\\"a\\\":2}]\"\n", TextView.outline(tree));
  }

  private void add(String parent, String ref, String type, Map<String, Object> attr) {
    tree.addElement(parent, Map.of("ref", ref, "type", type, "attr", attr), -1);
  }
}
