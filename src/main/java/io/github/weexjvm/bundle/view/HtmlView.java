package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.ElementTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A page that looks like the app on a phone: one HTML file without scripts, which any browser
 * shows. Its policy forbids all but images and its own style sheet, and nothing of a bundle's gets
 * into it but as escaped text or as CSS that was taken apart and written anew.
 */
public final class HtmlView {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; base-uri 'none'; form-action 'none'";

  private static final String PHONE = resource("phone.css");

  private HtmlView() {}

  /**
   * @param viewportWidth how many units of the design are the screen's width: 750, if the app says
   *     nothing else
   * @param title of the page; may be empty
   */
  public static String page(ElementTree tree, int viewportWidth, String title) {
    if (viewportWidth < 1) {
      throw new IllegalArgumentException(
          "viewport width " + viewportWidth + " is none: it is a number of units, 750 as a rule");
    }
    HtmlWriter elements = new HtmlWriter(viewportWidth);
    if (tree.root() != null) {
      elements.write(tree.root());
    }
    String css = ":root{--viewport:" + viewportWidth + "}\n" + PHONE + elements.css();
    return head(css, title)
        + "<body><div class=\"phone\"><div class=\"screen\">"
        + elements.out()
        + "\n</div></div></body>\n</html>\n";
  }

  private static String head(String css, String title) {
    Markup head = new Markup();
    head.open("meta").attribute("charset", "utf-8").inside().line();
    meta(head, "http-equiv", "Content-Security-Policy", POLICY);
    meta(head, "name", "referrer", "no-referrer");
    meta(head, "name", "viewport", "width=device-width, initial-scale=1");
    head.open("title").inside().text(title).close("title").line().style(css).line();
    return "<!doctype html>\n<html>\n<head>\n" + head + "</head>\n";
  }

  private static void meta(Markup head, String kind, String name, String content) {
    head.open("meta").attribute(kind, name).attribute("content", content).inside().line();
  }

  private static String resource(String name) {
    try (InputStream css = HtmlView.class.getResourceAsStream(name)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name + ", which is part of weex-jvm's jar", e);
    }
  }
}
