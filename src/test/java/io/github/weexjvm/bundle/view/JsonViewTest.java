package io.github.weexjvm.bundle.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.stream.JsonWriter;
import io.github.weexjvm.bundle.tree.ElementTree;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonViewTest {
  private final ElementTree tree = new ElementTree();

  @Test
  void eachElementHasAllFiveMembersInOrder() throws IOException {
    tree.createBody(Map.of("ref", "_root", "type", "div"));
    tree.addElement("_root", Map.of("ref", "1", "type", "text", "attr", Map.of("value", "A")), 0);
    tree.updateStyle("1", Map.of("color:active", ""));
    tree.addEvent("1", "click", null);
    tree.addEvent("1", "swipe", List.of(1));
    assertEquals(
        "{'type':'div','attr':{},'style':{},'event':[],'children':["
            + "{'type':'text','attr':{'value':'A'},'style':{'color:active':''},"
            + "'event':['click',{'type':'swipe','params':[1]}],'children':[]}]}",
        written());
  }

  @Test
  void valuesAreAsJavaScriptWouldWriteThem() throws IOException {
    tree.createBody(Map.of("ref", "_root", "type", "div"));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("integral", 3.0);
    values.put("fraction", 2.5);
    values.put("long", 9007199254740993L);
    values.put("flag", true);
    values.put("nothing", null);
    values.put("notANumber", Double.NaN);
    values.put("nested", Map.of("list", Arrays.asList("x", null, 1)));
    tree.updateAttributes("_root", values);
    assertEquals(
        "{'type':'div','attr':{'integral':3,'fraction':2.5,'long':9007199254740993,'flag':true,"
            + "'nothing':null,'notANumber':null,'nested':{'list':['x',null,1]}},"
            + "'style':{},'event':[],'children':[]}",
        written());
  }

  private String written() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      JsonView.write(tree.root(), out);
    }
    return text.toString().replace('"', '\'');
  }
}
