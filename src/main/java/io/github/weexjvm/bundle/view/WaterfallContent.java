package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cells of a waterfall, dealt out to its columns in turn. A phone gives each to the shortest
 * column, for which it has to measure; headers and all else span the columns.
 */
final class WaterfallContent implements Component.Content {

  @Override
  public void write(HtmlWriter page, Element waterfall) {
    List<Element> cells = new ArrayList<>();
    for (Element child : waterfall.children()) {
      if (child.type().equals("cell")) {
        cells.add(child);
      } else {
        columns(page, waterfall, cells);
        cells = new ArrayList<>();
        page.then(() -> page.element(child));
      }
    }
    columns(page, waterfall, cells);
  }

  private static void columns(HtmlWriter page, Element waterfall, List<Element> cells) {
    if (cells.isEmpty()) {
      return;
    }
    int count = count(page, new AttributeReader(waterfall));
    open(page, "columns " + gaps(page, new AttributeReader(waterfall)));
    for (int column = 0; column < count; column++) {
      open(page, "column");
      for (int i = column; i < cells.size(); i += count) {
        Element cell = cells.get(i);
        page.then(() -> page.element(cell));
      }
      page.then(() -> page.out().close("div"));
    }
    page.then(() -> page.out().close("div"));
  }

  private static int count(HtmlWriter page, AttributeReader waterfall) {
    int byWidth = page.viewportWidth() / waterfall.count("columnWidth", page.viewportWidth());
    return Math.min(waterfall.count("columnCount", Math.max(byWidth, 1)), 20);
  }

  private static String gaps(HtmlWriter page, AttributeReader waterfall) {
    String between = Grammars.LENGTH.css(waterfall.text("columnGap")).orElse("calc(32*var(--u))");
    String left = Grammars.LENGTH.css(waterfall.text("leftGap")).orElse("0px");
    String right = Grammars.LENGTH.css(waterfall.text("rightGap")).orElse("0px");
    return page.classOf(Map.of("", "column-gap:" + between + ";padding:0 " + right + " 0 " + left));
  }

  private static void open(HtmlWriter page, String classes) {
    page.then(() -> page.out().open("div").attribute("class", classes).inside());
  }
}
