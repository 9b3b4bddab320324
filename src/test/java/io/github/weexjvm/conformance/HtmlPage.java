package io.github.weexjvm.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page of the suite. Many pages are nothing but scripts in an HTML cover: those run as they
 * are. Of the others it says what they need that only a browser has.
 */
final class HtmlPage {

  private static final String HARNESS = "/resources/testharness.js";
  private static final String HARNESS_REPORT = "/resources/testharnessreport.js";

  private HtmlPage() {}

  /** Empty for a page that is no test by itself: one without the harness. */
  static Optional<TestFile> read(String path, byte[] html) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(html), null, ""); // As the page declares.
    List<Piece> pieces = new ArrayList<>();
    boolean isTest = false;
    for (Element script : page.select("script")) {
      if (!script.hasAttr("src")) {
        pieces.add(Piece.inline("/" + path, script.data()));
        continue;
      }
      String source = SuitePath.resolve(path, script.attr("src"));
      isTest |= source.equals(HARNESS);
      if (!source.equals(HARNESS) && !source.equals(HARNESS_REPORT)) {
        pieces.add(Piece.file(source));
      }
    }
    return isTest ? Optional.of(test(path, page, pieces)) : Optional.empty();
  }

  private static TestFile test(String path, Document page, List<Piece> pieces) {
    return new TestFile(
        path,
        Kind.HTML,
        page.title(),
        "long".equals(meta(page, "timeout").stream().findFirst().orElse("")),
        meta(page, "variant"),
        pieces,
        DocumentNeeds.of(page, pieces).orElse(null));
  }

  private static List<String> meta(Document page, String name) {
    return page.select("meta[name=" + name + "]").eachAttr("content");
  }
}
