package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weex's components in HTML, by their types. */
final class Components {

  private static final Set<String> INPUT_TYPES =
      Set.of("text", "date", "email", "password", "tel", "time", "url", "number");

  private static final Map<String, Component> BY_TYPE = new HashMap<>();

  private static final Component IMAGE =
      new Component("img", "image", false, false, Components::image, null);

  private static final Component NO_IMAGE = Component.box("image").holding((page, element) -> {});

  static {
    define(Component.box("w"), "div", "container", "cell", "cell-slot");
    define(Component.box("w header"), "header");
    define(Component.text("div", "w text"), "text");
    define(Component.text("span", "span"), "span");
    define(Component.text("div", "w text richtext"), "richtext");
    define(Component.text("div", "w text button"), "button");
    define(Component.text("div", "w a").tagged(Components::link), "a");
    define(scrolling("w list"), "list", "recycle-list", "scroller");
    define(scrolling("w list").holding(new WaterfallContent()), "waterfall");
    define(Component.box("w slider").holding(new SliderContent()), "slider", "cycleslider");
    define(Component.box("w slider").holding(new SliderContent()), "slider-neighbor");
    define(Component.box("w refresh").tagged(Components::display), "refresh", "loading");
    define(Component.text("div", "w spinner"), "loading-indicator");
    define(Component.box("w input").tagged(Components::input).field("input", null), "input");
    define(
        Component.box("w input").tagged(Components::area).field("textarea", Components::value),
        "textarea");
    define(Component.box("w switch").tagged(Components::switchState), "switch");
    define(Component.box("w web").holding(Components::address), "web");
    define(Component.box("w video").holding(Components::poster), "video");
  }

  private Components() {}

  static Component of(Element element) {
    return switch (element.type()) {
      case "image", "img" -> source(new AttributeReader(element)).isEmpty() ? NO_IMAGE : IMAGE;
      default -> {
        Component known = BY_TYPE.get(element.type());
        yield known == null ? unknown(element.type()) : known;
      }
    };
  }

  private static void define(Component component, String... types) {
    List.of(types).forEach(type -> BY_TYPE.put(type, component));
  }

  /** A component of the app's own: its children are all that is known of it. */
  private static Component unknown(String type) {
    return Component.box("w").tagged((from, to) -> to.emptyAttribute("data-type", type));
  }

  private static Component scrolling(String classes) {
    return Component.box(classes).scrolling().tagged(Components::scrolling);
  }

  private static void scrolling(AttributeReader from, Markup to) {
    to.flag("data-horizontal", from.text("scrollDirection").equals("horizontal"));
    to.flag("data-bare", from.text("showScrollbar").equals("false"));
  }

  private static void image(AttributeReader from, Markup to) {
    String resize = from.text("resize");
    to.attribute("src", source(from)).emptyAttribute("alt", "");
    to.flag("data-cover", resize.equals("cover")).flag("data-contain", resize.equals("contain"));
  }

  private static String source(AttributeReader image) {
    String source = ImageUrl.safe(image.text("src"));
    return source.isEmpty() ? ImageUrl.safe(image.text("placeholder")) : source;
  }

  private static void link(AttributeReader from, Markup to) {
    to.attribute("data-href", from.text("href"));
  }

  private static void display(AttributeReader from, Markup to) {
    to.flag("data-hidden", !from.text("display").equals("show"));
  }

  private static void input(AttributeReader from, Markup to) {
    String type = from.text("type");
    to.attribute(
        "type",
        type.equals("datetime") ? "datetime-local" : INPUT_TYPES.contains(type) ? type : "text");
    to.attribute("value", from.text("value"));
    field(from, to);
  }

  private static void area(AttributeReader from, Markup to) {
    to.attribute("rows", String.valueOf(from.count("rows", 2)));
    field(from, to);
  }

  private static void field(AttributeReader from, Markup to) {
    to.attribute("placeholder", from.text("placeholder"));
    to.attribute("maxlength", from.count("maxlength"));
    to.flag("disabled", from.flag("disabled"));
  }

  /** A browser drops a line break at the start of a textarea: that is this one. */
  private static void value(HtmlWriter page, Element element) {
    page.out().line().text(new AttributeReader(element).text("value"));
  }

  private static void switchState(AttributeReader from, Markup to) {
    to.flag("data-checked", from.flag("checked")).flag("data-disabled", from.flag("disabled"));
  }

  private static void address(HtmlWriter page, Element element) {
    page.out().text(new AttributeReader(element).text("src"));
  }

  private static void poster(HtmlWriter page, Element element) {
    String poster = ImageUrl.safe(new AttributeReader(element).text("poster"));
    if (!poster.isEmpty()) {
      page.out().open("img").attribute("class", "image").attribute("src", poster);
      page.out().emptyAttribute("alt", "").inside();
    }
  }
}
