package io.github.weexjvm.bundle.tree;

import static io.github.weexjvm.bundle.tree.Page.element;
import static io.github.weexjvm.bundle.tree.Page.holding;
import static io.github.weexjvm.bundle.tree.Page.refs;
import static io.github.weexjvm.bundle.tree.Page.with;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElementTreeTest {
  private final ElementTree tree =
      Page.of(
          holding("1", "list", Map.of(), element("a", "cell"), element("b", "cell")),
          element("2", "div"),
          element("3", "div"));

  @Test
  void isEmptyBeforeTheBody() {
    ElementTree empty = new ElementTree();
    assertAll(
        () -> assertNull(empty.root()),
        () -> assertNull(empty.byRef("_root")),
        () -> assertEquals(0, empty.size()),
        () -> assertNull(empty.query("*")),
        () -> assertEquals(List.of(), empty.queryAll("*")),
        () -> assertNull(empty.snapshot().root()));
  }

  @Test
  void findsEveryElementOfAPayloadByItsRef() {
    assertAll(
        () -> assertEquals(6, tree.size()),
        () -> assertSame(tree.root(), tree.byRef("_root")),
        () -> assertSame(tree.byRef("1"), tree.byRef("b").parent()),
        () -> assertEquals("cell", tree.byRef("b").type()),
        () -> assertNull(tree.root().parent()));
  }

  @ParameterizedTest
  @CsvSource({"0, '9,1,2,3'", "1, '1,9,2,3'", "3, '1,2,3,9'", "7, '1,2,3,9'", "-1, '1,2,3,9'"})
  void addsAtAnIndexOrAtTheEnd(int index, String order) {
    tree.addElement("_root", element("9", "div"), index);
    assertEquals(order, String.join(",", refs(tree.root().children())));
    assertSame(tree.root(), tree.byRef("9").parent());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, '1,2,3'",
    "1, 1, '1,2,3'",
    "1, 2, '2,1,3'",
    "1, 3, '2,3,1'",
    "1, 8, '2,3,1'",
    "1, -1, '2,3,1'",
    "2, 0, '2,1,3'",
    "2, 1, '1,2,3'",
    "2, 2, '1,2,3'",
    "3, 1, '1,3,2'",
    "3, 2, '1,2,3'",
    "3, 3, '1,2,3'"
  })
  void countsTheIndexOfAMoveBeforeTheElementLeavesItsPlace(String ref, int index, String order) {
    tree.moveElement(ref, "_root", index);
    assertEquals(order, String.join(",", refs(tree.root().children())));
    assertEquals(6, tree.size());
  }

  @ParameterizedTest
  @CsvSource({"0, '2,a,b'", "1, 'a,2,b'", "2, 'a,b,2'", "5, 'a,b,2'", "-1, 'a,b,2'"})
  void movesToAnotherParent(int index, String order) {
    tree.moveElement("2", "1", index);
    assertEquals(order, String.join(",", refs(tree.byRef("1").children())));
    assertEquals(List.of("1", "3"), refs(tree.root().children()));
    assertSame(tree.byRef("1"), tree.byRef("2").parent());
  }

  @Test
  void forgetsAllThatWasInARemovedElement() {
    Element list = tree.byRef("1");
    tree.removeElement("1");
    assertAll(
        () -> assertEquals(3, tree.size()),
        () -> assertNull(tree.byRef("1")),
        () -> assertNull(tree.byRef("b")),
        () -> assertNull(list.parent()),
        () -> assertEquals(List.of("2", "3"), refs(tree.root().children())));
  }

  @Test
  void takesARefAnewOnceItsElementIsRemoved() {
    tree.removeElement("1");
    tree.addElement("3", element("a", "text"), -1);
    assertEquals("text", tree.byRef("a").type());
  }

  @Test
  void keepsAttributesAndEventsInTheOrderOfTheirArrival() {
    tree.updateAttributes("2", Map.of("z", 1));
    tree.updateAttributes("2", Map.of("y", 2));
    tree.updateAttributes("2", Map.of("a", true));
    tree.updateAttributes("2", Map.of("z", 3));
    tree.addEvent("2", "swipe", null);
    tree.addEvent("2", "click", List.of("x"));
    Element element = tree.byRef("2");
    assertAll(
        () -> assertEquals(List.of("z", "y", "a"), List.copyOf(element.attributes().keySet())),
        () -> assertEquals(3, element.attribute("z")),
        () -> assertEquals(List.of("swipe", "click"), List.copyOf(element.events())),
        () -> assertEquals(List.of("x"), element.eventParams("click")),
        () -> assertNull(element.eventParams("swipe")),
        () -> assertTrue(element.listensTo("swipe")),
        () -> assertFalse(element.listensTo("touchend")));
    tree.removeEvent("2", "swipe");
    tree.removeEvent("2", "never listened");
    assertEquals(List.of("click"), List.copyOf(element.events()));
  }

  @Test
  void nobodyElseCanChangeAnElement() {
    List<Object> nested = new ArrayList<>(List.of("x"));
    tree.updateAttributes("2", Map.of("list", nested));
    nested.add("y");
    Element element = tree.byRef("2");
    assertAll(
        () -> assertEquals(List.of("x"), element.attribute("list")),
        () -> assertUnsupported(() -> ((List<?>) element.attribute("list")).clear()),
        () -> assertUnsupported(() -> element.attributes().clear()),
        () -> assertUnsupported(() -> element.style().put("a", "b")),
        () -> assertUnsupported(() -> tree.root().children().remove(0)),
        () -> assertUnsupported(() -> tree.root().children().clear()));
  }

  @Test
  void aViewOfTheChildrenFollowsTheCommands() {
    List<Element> children = tree.byRef("2").children();
    tree.addElement("2", element("9", "div"), -1);
    assertEquals(List.of("9"), refs(children));
  }

  @Test
  void namesTheCommandAndTheRefThatIsNotThere() {
    Map<String, Executable> commands =
        Map.of(
            "addElement", () -> tree.addElement("8", element("9", "div"), -1),
            "removeElement", () -> tree.removeElement("8"),
            "moveElement", () -> tree.moveElement("2", "8", 0),
            "updateAttributes", () -> tree.updateAttributes("8", Map.of()),
            "updateStyle", () -> tree.updateStyle("8", Map.of()),
            "updateClassList", () -> tree.updateClassList("8", List.of()),
            "addEvent", () -> tree.addEvent("8", "click", null),
            "removeEvent", () -> tree.removeEvent("8", "click"));
    Map<String, Object> before = tree.root().toMap();
    commands.forEach(
        (name, command) ->
            assertEquals(
                name + ": the page has no element with the ref \"8\"",
                assertThrows(UnknownElementException.class, command).getMessage()));
    assertEquals(before, tree.root().toMap());
  }

  @Test
  void refusesARefThatIsThereAndChangesNothing() {
    Map<String, Object> payload = holding("7", "div", Map.of(), element("8", "div"));
    assertRefused(
        "addElement: the page has an element with the ref \"b\" already",
        () -> tree.addElement("2", holding("7", "div", Map.of(), element("b", "div")), -1));
    assertRefused(
        "addElement: the page has an element with the ref \"7\" already",
        () -> tree.addElement("2", holding("7", "div", Map.of(), element("7", "div")), -1));
    assertEquals(6, tree.size());
    assertEquals("cell", tree.byRef("b").type());
    tree.addElement("2", payload, -1);
    assertEquals(8, tree.size());
  }

  @Test
  void theBodyStays() {
    assertRefused(
        "createBody: the page has its body already", () -> tree.createBody(element("x", "div")));
    assertRefused(
        "removeElement: the body \"_root\" stays as long as its page does",
        () -> tree.removeElement("_root"));
    assertRefused(
        "moveElement: the body \"_root\" stays as long as its page does",
        () -> tree.moveElement("_root", "1", 0));
  }

  @Test
  void anElementCannotGoIntoItself() {
    assertRefused(
        "moveElement: \"1\" can't go into itself, where \"b\" is",
        () -> tree.moveElement("1", "b", 0));
    assertRefused(
        "moveElement: \"1\" can't go into itself, where \"1\" is",
        () -> tree.moveElement("1", "1", 0));
  }

  @Test
  void refusesWhatIsNoElement() {
    assertRefused(
        "addElement: ref must be a text that is not empty, but was null",
        () -> tree.addElement("2", Map.of("type", "div"), -1));
    assertRefused(
        "addElement: type must be a text that is not empty, but was 5",
        () -> tree.addElement("2", Map.of("ref", "9", "type", 5), -1));
    assertRefused(
        "addElement: attr of the element \"9\" must be an object, but was \"x\"",
        () -> tree.addElement("2", with(element("9", "div"), "attr", "x"), -1));
    assertRefused(
        "addElement: children of the element \"9\" must be objects, but was 1",
        () -> tree.addElement("2", with(element("9", "div"), "children", List.of(1)), -1));
    assertRefused(
        "addElement: event of the element \"9\" must name the type, or be {type, params}, but was"
            + " 1",
        () -> tree.addElement("2", with(element("9", "div"), "event", List.of(1)), -1));
    assertEquals(6, tree.size());
  }

  @Test
  void limitsTheDepth() {
    String parent = "3";
    for (int depth = 3; depth <= ElementTree.MAX_DEPTH; depth++) {
      tree.addElement(parent, element("deep" + depth, "div"), -1);
      parent = "deep" + depth;
    }
    String deepest = parent;
    tree.snapshot().root().toMap();
    assertRefused(
        "addElement: \"9\" would be deeper than 1000 levels",
        () -> tree.addElement(deepest, element("9", "div"), -1));
    assertRefused(
        "moveElement: \"1\" would be deeper than 1000 levels",
        () -> tree.moveElement("1", "deep999", -1));
    tree.moveElement("2", "deep999", -1);
  }

  @Test
  void nothingChangesASnapshot() {
    tree.registerStyleSheets("s", List.of(Map.of("red", Map.of("color", "red"))));
    tree.updateClassList("b", List.of("red"));
    tree.addEvent("b", "click", null);
    ElementTree snapshot = tree.snapshot();
    Map<String, Object> before = tree.root().toMap();
    tree.updateAttributes("b", Map.of("x", 1));
    tree.updateStyle("b", Map.of("x", 1));
    tree.removeEvent("b", "click");
    tree.registerStyleSheets("s", List.of(Map.of("red", Map.of("color", "blue"))));
    tree.moveElement("b", "3", 0);
    tree.removeElement("1");
    assertAll(
        () -> assertEquals(before, snapshot.root().toMap()),
        () -> assertEquals(6, snapshot.size()),
        () -> assertEquals(Map.of("color", "red"), snapshot.byRef("b").resolvedStyle()),
        () -> assertNotSame(tree.root(), snapshot.root()),
        () -> assertSame(snapshot.byRef("1"), snapshot.query("[ref=b]").parent()));
  }

  @Test
  void aSnapshotTakesNoCommands() {
    ElementTree snapshot = tree.snapshot();
    List<Executable> commands =
        List.of(
            () -> snapshot.createBody(element("x", "div")),
            () -> snapshot.addElement("2", element("9", "div"), 0),
            () -> snapshot.updateStyle("2", Map.of("x", 1)),
            () -> snapshot.registerStyleSheets("s", List.of()));
    commands.forEach(
        command ->
            assertEquals(
                "a snapshot doesn't change: give the command to the page's own tree",
                assertThrows(IllegalStateException.class, command).getMessage()));
  }

  private static void assertRefused(String message, Executable command) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, command).getMessage());
  }

  private static void assertUnsupported(Executable change) {
    assertThrows(UnsupportedOperationException.class, change);
  }
}
