package io.github.weexjvm.testing.compare;

import static io.github.weexjvm.Platform.ANDROID;
import static io.github.weexjvm.Platform.H5;
import static io.github.weexjvm.Platform.IOS;
import static io.github.weexjvm.Platform.PORTABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Platform;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.modules.Quirk;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The report as text, as JSON, as a page. */
final class ReportsTest {

  private static final ComparisonReport SENDING =
      Traces.report(
          List.of(
              Traces.of(PORTABLE, "go", "? SEND_BEFORE_OPEN", "a", ">x text", "end"),
              Traces.of(ANDROID, "go", "? SEND_BEFORE_OPEN", "onerror x", "a", "end"),
              Traces.of(IOS, "go", "? SEND_BEFORE_OPEN", "a", "end"),
              Traces.of(H5, "go", "? SEND_BEFORE_OPEN", "! wrong", "a", "end")));

  // ---- Text ----

  @Test
  void theTextSaysWhatWhyAndWhatInstead() {
    assertEquals(
        """
        a.js: 1 difference between portable, android, ios, h5

         1  send before open  a.js:1, 2, at 2 ms
              portable, ios, h5  –
              android            onerror x
              portable, android, ios  –
              h5                      ! wrong
              portable          >x text
              android, ios, h5  –
            why      portable  waits, and is sent in order on open
                     android   an error event with the data 'WebSocket is not ready'
                     ios       ~ dropped without a word
                     h5        throws an InvalidStateError
            instead  Send in the open handler, or queue until it has run.

        ~ is what the platform's sources suggest, and the least certain.
        """,
        SENDING.text());
  }

  @Test
  void onlyATerminalGetsColor() {
    assertFalse(SENDING.text().contains("\u001b"));
    assertTrue(SENDING.coloredText().contains("\u001b[1;31m"));
    assertEquals(SENDING.text(), SENDING.coloredText().replaceAll("\u001b\\[[\\d;]*m", ""));
  }

  @Test
  void anIdenticalScriptIsToldInOneLine() {
    ComparisonReport report = Traces.report(List.of(Traces.of(PORTABLE, "a"), Traces.of(IOS, "a")));
    assertTrue(report.isIdentical());
    assertEquals("a.js: identical on portable, ios\n", report.text());
  }

  @Test
  void nothingThatIsPrintedMovesTheCursorOfATerminal() {
    String hostile = "\u001b[2J\r\n\u202eabc\u0007";
    ComparisonReport report =
        Traces.report(Traces.ofAll(List.of("a" + hostile), List.of("b" + hostile)));
    String text = report.text();
    assertTrue(text.contains("a\\u{1B}[2J\\r\\n\\u{202E}abc\\u{7}"), text);
    assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), text);
  }

  @Test
  void longTextsAreCutWhereTheyDiffer() {
    String same = "x".repeat(5_000);
    List<String> cut = Excerpts.of(List.of(same + "portable", same + "android"), 40);
    assertEquals(List.of("…xxxxxxxxxxportable", "…xxxxxxxxxxandroid"), cut);
    assertEquals(List.of("x".repeat(40) + "…"), Excerpts.of(List.of(same), 40));
    assertEquals("a…", Excerpts.of("a😀b", 2), "not inside a character");
  }

  @Test
  void ofManyRowsTheFirstAreShown() {
    List<String> many = Collections.nCopies(50, "line");
    String text = Traces.report(Traces.ofAll(many, List.of("! nothing works"))).text();
    assertTrue(text.contains("… and 42 rows more; the page of --format html has all"), text);
    assertTrue(text.contains("! nothing works"), text);
  }

  // ---- JSON ----

  @Test
  void theJsonHasItsMembersInTheirOrder() {
    Map<?, ?> json = (Map<?, ?>) Json.parse(SENDING.json());
    assertEquals(
        "[script, identical, platforms, divergences, notes, rows]", json.keySet().toString());
    Map<?, ?> divergence = (Map<?, ?>) ((List<?>) json.get("divergences")).get(0);
    assertEquals(
        "[number, title, quirk, earlier, reason, advice, timeMillis, places, behaviour, rows]",
        divergence.keySet().toString());
    assertEquals("SEND_BEFORE_OPEN", divergence.get("quirk"));
    assertEquals(
        Map.of("text", "dropped without a word", "certain", false),
        ((Map<?, ?>) divergence.get("behaviour")).get("ios"));
    assertEquals(List.of(1, 2, 4), divergence.get("rows"));
    Map<?, ?> row = (Map<?, ?>) ((List<?>) json.get("rows")).get(1);
    assertEquals("[identical, kind, subject, portable, android, ios, h5]", row.keySet().toString());
    assertEquals(null, row.get("portable"));
    assertEquals(
        Map.of("text", "onerror x", "whole", "onerror x", "timeMillis", 2, "place", "a.js:1"),
        row.get("android"));
    assertEquals(-1, SENDING.json().indexOf('\n'));
  }

  // ---- The page ----

  @Test
  void thePageHasAColumnForEachPlatformAndTheTablesRowAboveWhatDiffers() {
    Document page = Jsoup.parse(SENDING.html());
    assertEquals("portable android ios h5", page.select("thead").text());
    Element head = page.selectFirst("tr.head");
    assertEquals("d1", head.id());
    assertEquals("1 send before open", head.text());
    Element why = head.nextElementSibling();
    int column = 0;
    for (Platform platform : Platform.values()) {
      String cell = why.child(++column).text();
      assertTrue(cell.endsWith(platform.behaviour(Quirk.SEND_BEFORE_OPEN)), cell);
    }
    assertEquals("~ dropped without a word", why.child(3).text());
    assertEquals("#d1", page.selectFirst("ol a").attr("href"));
    assertEquals(3, page.select("tr.differs").size());
    assertEquals(3, page.select("tr.same").size());
    Element error = page.selectFirst("tr.differs");
    assertEquals(List.of("–", "onerror x", "–", "–"), error.select("td.cell").eachText());
    assertTrue(
        error.child(1).hasClass("g1")
            && error.child(2).hasClass("g2")
            && error.child(3).hasClass("g1"));
  }

  @Test
  void nothingOfAScriptBecomesMarkup() {
    String hostile = "</td><script>alert(1)</script><img src=x onerror=alert(1)>'\"&";
    List<Trace> traces = Traces.ofAll(List.of("a" + hostile), List.of("b" + hostile));
    List<Row> rows = Alignment.of(traces, false);
    List<Divergence> found =
        new Explanation(rows, List.of(PORTABLE, ANDROID), hostile).divergences();
    String html = new ComparisonReport(hostile, traces, rows, found, List.of(hostile)).html();
    Document page = Jsoup.parse(html);
    assertEquals(0, page.select("script, img").size());
    assertTrue(page.select("*").stream().allMatch(ReportsTest::hasNoHandler));
    assertEquals(hostile, page.selectFirst("h1").wholeText());
    assertEquals("a" + hostile, page.selectFirst("td.cell").wholeText());
  }

  private static boolean hasNoHandler(Element element) {
    return element.attributes().asList().stream()
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
  }

  @Test
  void thePageNeedsNothingElse() {
    Document page = Jsoup.parse(SENDING.html());
    assertEquals(0, page.select("link, script, [src]").size());
    assertFalse(page.selectFirst("style").data().contains("url("));
    String policy = page.selectFirst("meta[http-equiv]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
  }
}
