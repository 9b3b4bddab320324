package io.github.weexjvm.bundle;

import com.google.gson.stream.JsonWriter;
import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.bundle.view.HtmlView;
import io.github.weexjvm.bundle.view.JsonView;
import io.github.weexjvm.bundle.view.TextView;
import io.github.weexjvm.fuzz.Draw;
import io.github.weexjvm.fuzz.JsonDraw;
import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any commands of a framework, with any JSON as their arguments: one that can't be carried out is a
 * warning and changes nothing, and after each the tree is a tree.
 */
public final class TreeTarget {

  private static final int MOST_COMMANDS = 40;

  private static final List<String> NAMES =
      List.of(
          "addElement",
          "createBody",
          "moveElement",
          "removeElement",
          "updateAttrs",
          "updateStyle",
          "updateClassList",
          "registerStyleSheets",
          "addEvent",
          "removeEvent",
          "createFinish",
          "updateFinish");

  private static final List<String> REFS = List.of("_root", "1", "2", "3", "4", "5", "6", "7");

  private static final List<String> WORDS =
      List.of(
          "ref",
          "_root",
          "1",
          "2",
          "3",
          "4",
          "type",
          "div",
          "text",
          "list",
          "image",
          "input",
          "slider",
          "waterfall",
          "attr",
          "style",
          "classList",
          "event",
          "children",
          "params",
          "value",
          "src",
          "id",
          "class",
          "@styleScope",
          "red",
          "red:active",
          "color",
          "width",
          "10px",
          "backgroundColor:active",
          "click",
          "append",
          "index",
          "",
          "<script>",
          "a b",
          "linear-gradient(to right, #000, red)",
          "scale(2)",
          "transform",
          "columnCount",
          "auto");

  private final ElementTree tree = new ElementTree();
  private final List<String> warnings = new ArrayList<>();
  private final Commands commands = new Commands(tree, new Nobody(), warnings::add);
  private final Draw draw;
  private final JsonDraw values;

  private TreeTarget(byte[] input) {
    draw = new Draw(input);
    values = new JsonDraw(draw, WORDS);
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    new TreeTarget(input).play();
  }

  private void play() {
    for (int i = 0; i < MOST_COMMANDS && !draw.isEmpty(); i++) {
      String name = draw.oneOf(NAMES);
      String arguments = draw.below(16) == 15 ? draw.text() : Json.write(arguments(name));
      perform(name, arguments);
    }
    show();
  }

  private void perform(String name, String arguments) {
    String before = report(tree);
    int warned = warnings.size();
    commands.perform(name, arguments);
    boolean refused = warnings.size() > warned;
    if (refused && !before.equals(report(tree))) {
      throw new AssertionError(warnings + ", but it changed the tree: " + name + arguments);
    }
    checkTree(tree);
    if (!report(tree.snapshot()).equals(report(tree))) {
      throw new AssertionError("a snapshot is another tree");
    }
  }

  // ---- Arguments ----

  /** Mostly of the right shape, or nothing would ever be carried out. */
  private List<Object> arguments(String name) {
    if (draw.below(8) == 7) {
      return list(values.value());
    }
    return switch (name) {
      case "createBody" -> list(element("_root", 0));
      case "addElement" -> list(ref(), element(ref(), 0), draw.below(5) - 1);
      case "moveElement" -> list(ref(), ref(), draw.below(5) - 1);
      case "removeElement" -> list(ref());
      case "updateAttrs", "updateStyle" -> list(ref(), odd(values.map()));
      case "updateClassList" -> list(ref(), odd(List.of("red", draw.oneOf(WORDS))));
      case "registerStyleSheets" -> list(ref(), odd(List.of(Map.of("red", values.map()))));
      case "addEvent", "removeEvent" -> list(ref(), odd(draw.oneOf(WORDS)));
      default -> list(values.value());
    };
  }

  private static List<Object> list(Object... items) {
    List<Object> list = new ArrayList<>();
    for (Object item : items) {
      list.add(item);
    }
    return list;
  }

  private Object ref() {
    return odd(draw.oneOf(REFS));
  }

  /** The value, or now and then any other. */
  private Object odd(Object usual) {
    return draw.below(10) == 9 ? values.value() : usual;
  }

  private Object element(Object ref, int depth) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("ref", ref);
    element.put("type", odd(draw.oneOf(List.of("div", "text", "list", "image", "slider"))));
    element.put("attr", odd(values.map()));
    element.put("style", odd(values.map()));
    if (draw.flip()) {
      element.put("classList", odd(List.of("red")));
      element.put("event", odd(List.of("click", Map.of("type", "change", "params", "p"))));
    }
    if (depth < 3 && draw.flip()) {
      element.put("children", odd(list(element(ref(), depth + 1))));
    }
    return odd(element);
  }

  // ---- The tree ----

  private static String report(ElementTree tree) {
    return tree.root() == null ? "" : Json.write(tree.root().toMap());
  }

  private static void checkTree(ElementTree tree) {
    int counted = tree.root() == null ? 0 : check(tree, tree.root(), null);
    if (counted != tree.size()) {
      throw new AssertionError(tree.size() + " elements, but " + counted + " in the tree");
    }
  }

  private static int check(ElementTree tree, Element element, Element parent) {
    if (element.parent() != parent || tree.byRef(element.ref()) != element) {
      throw new AssertionError(element + " in " + parent + " is not at home there");
    }
    int count = 1;
    for (Element child : element.children()) {
      count += check(tree, child, element);
    }
    return count;
  }

  /** All that is made of a tree can be made of this one. */
  private void show() {
    String shown = TextView.outline(tree) + HtmlView.page(tree, 750, "fuzz");
    StringWriter json = new StringWriter();
    if (tree.root() != null) {
      try {
        JsonView.write(tree.root(), new JsonWriter(json));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (shown.contains("<script>alert") || warnings.toString().contains("Exception")) {
      throw new AssertionError(shown + warnings);
    }
  }

  /** Hears nothing. */
  private static final class Nobody implements PageListener {

    @Override
    public void changed() {}

    @Override
    public void rendered() {}

    @Override
    public void called(ComponentCall call) {}
  }
}
