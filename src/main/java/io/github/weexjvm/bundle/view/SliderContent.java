package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;
import java.util.List;

/** The slides of a slider, side by side, with a dot for each where it has an indicator. */
final class SliderContent implements Component.Content {

  @Override
  public void write(HtmlWriter page, Element slider) {
    List<Element> slides = slider.children().stream().filter(child -> !isIndicator(child)).toList();
    int shown = Math.min(new AttributeReader(slider).count("index", 0), slides.size() - 1);
    page.then(() -> page.out().open("div").attribute("class", "slides").inside());
    for (int i = 0; i < slides.size(); i++) {
      slide(page, slides.get(i), i == shown);
    }
    page.then(() -> page.out().close("div"));
    if (!new AttributeReader(slider).text("showIndicators").equals("false")) {
      indicators(page, slider, slides.size(), shown);
    }
  }

  private static boolean isIndicator(Element element) {
    return element.type().equals("indicator");
  }

  private static void slide(HtmlWriter page, Element slide, boolean shown) {
    String classes = shown ? "slide shown" : "slide";
    page.then(() -> page.out().open("div").attribute("class", classes).inside());
    page.then(() -> page.element(slide));
    page.then(() -> page.out().close("div"));
  }

  private static void indicators(HtmlWriter page, Element slider, int count, int shown) {
    Component dots =
        Component.box("w indicator").holding((p, element) -> dots(p.out(), count, shown));
    slider.children().stream()
        .filter(SliderContent::isIndicator)
        .forEach(indicator -> page.then(() -> page.element(indicator, dots)));
  }

  private static void dots(Markup out, int count, int shown) {
    for (int i = 0; i < count; i++) {
      out.open("span")
          .attribute("class", i == shown ? "dot selected" : "dot")
          .inside()
          .close("span");
    }
  }
}
