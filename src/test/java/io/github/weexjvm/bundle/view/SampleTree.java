package io.github.weexjvm.bundle.view;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import io.github.weexjvm.bundle.tree.ElementTree;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees written by hand, whose elements are counted as a framework counts them. */
final class SampleTree {

  private int refs;

  private SampleTree() {}

  /** The tree of a JSON file beside this class. */
  static ElementTree read(String name) {
    try (InputStreamReader json =
        new InputStreamReader(SampleTree.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return of(new Gson().fromJson(json, new TypeToken<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ElementTree of(Map<String, Object> root) {
    ElementTree tree = new ElementTree();
    tree.createBody(new SampleTree().counted(root));
    return tree;
  }

  static Map<String, Object> text(String value) {
    return element("text", Map.of("value", value), Map.of());
  }

  static Map<String, Object> div(Map<String, ?> style, Object... children) {
    return element("div", Map.of(), style, children);
  }

  static Map<String, Object> element(
      String type, Map<String, ?> attributes, Map<String, ?> style, Object... children) {
    Map<String, Object> element = new HashMap<>();
    element.put("type", type);
    element.put("attr", attributes);
    element.put("style", style);
    element.put("children", Arrays.asList(children));
    return element;
  }

  private Map<String, Object> counted(Map<String, Object> element) {
    Map<String, Object> counted = new HashMap<>(element);
    counted.put("ref", refs == 0 ? "_root" : String.valueOf(refs));
    refs++;
    counted.computeIfPresent("children", (key, children) -> countedAll((List<?>) children));
    return counted;
  }

  @SuppressWarnings("unchecked") // children are elements
  private List<?> countedAll(List<?> children) {
    return children.stream().map(child -> counted((Map<String, Object>) child)).toList();
  }
}
