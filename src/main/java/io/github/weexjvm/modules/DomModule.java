package io.github.weexjvm.modules;

import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.WeexModule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Weex module {@code dom}. There is no layout: an element's rectangle is all zeros, the
 * viewport's is the display's. An element that is not there is told as on iOS, where Android says
 * nothing.
 */
public final class DomModule implements WeexModule {

  private static final String VIEWPORT = "viewport";

  private final ElementTree tree;
  private final Display display;
  private final Records<Scroll> scrolls;
  private final Records<Map<String, Object>> fonts;
  private ModuleContext context;

  DomModule(
      ElementTree tree,
      Display display,
      Records<Scroll> scrolls,
      Records<Map<String, Object>> fonts) {
    this.tree = tree;
    this.display = display;
    this.scrolls = scrolls;
    this.fonts = fonts;
  }

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
  }

  /** Takes {@code {offset, animated}}. */
  @JSMethod
  public void scrollToElement(Object element, Object options) {
    String ref = Given.ref(element);
    if (tree.byRef(ref) == null) {
      context.warnings().accept("dom.scrollToElement: there is no element \"" + ref + "\"");
      return;
    }
    Options given = Options.of(options);
    scrolls.add(new Scroll(ref, given.number("offset", 0), given.flag("animated", true)));
  }

  /** Answers {@code {size: {width, height, bottom, left, right, top}, result: true}}. */
  @JSMethod
  public void getComponentRect(Object element, JSCallback callback) {
    JSCallback listener = Given.callback(callback);
    String ref = Given.ref(element);
    if (ref.equalsIgnoreCase(VIEWPORT)) {
      listener.invoke(rect(display.viewportWidth(), display.viewportHeight()));
    } else if (tree.byRef(ref) != null) {
      listener.invoke(rect(0, 0));
    } else {
      listener.invoke(unknown(ref));
    }
  }

  private static Map<String, Object> rect(double width, double height) {
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("width", width);
    size.put("height", height);
    size.put("bottom", height);
    size.put("left", 0);
    size.put("right", width);
    size.put("top", 0);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("size", size);
    answer.put("result", true);
    return answer;
  }

  private static Map<String, Object> unknown(String ref) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", false);
    answer.put(
        "errMsg",
        ref.isEmpty()
            ? "Illegal parameter"
            : "Illegal parameter, no ref about \"" + ref + "\" can be found");
    return answer;
  }

  /** Answers {@code 'ltr'} or {@code 'rtl'}; for the viewport {@code {direction, result}}. */
  @JSMethod
  public void getLayoutDirection(Object element, JSCallback callback) {
    JSCallback listener = Given.callback(callback);
    String ref = Given.ref(element);
    if (ref.equalsIgnoreCase(VIEWPORT)) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("direction", "ltr");
      answer.put("result", true);
      listener.invoke(answer);
    } else if (tree.byRef(ref) != null) {
      listener.invoke(direction(tree.byRef(ref)));
    } else {
      listener.invoke(unknown(ref));
    }
  }

  private static String direction(Element element) {
    for (Element one = element; one != null; one = one.parent()) {
      Object own = one.resolvedStyle().get("direction");
      if ("ltr".equals(own) || "rtl".equals(own)) {
        return (String) own;
      }
    }
    return "ltr";
  }

  /** Takes {@code 'fontFace'} and {@code {fontFamily, src}}; there are no other rules. */
  @JSMethod
  public void addRule(String type, Object rule) {
    if ("fontFace".equals(type)) {
      fonts.add(Options.of(rule).all());
    }
  }
}
