package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.bundle.view.Markup;
import io.github.weexjvm.testing.compare.TraceEntry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A report as one HTML page that needs nothing else: a column for each platform, a row for each
 * thing that happened, and above the rows that differ the row of the platforms' table that explains
 * them. It has no scripts, and nothing of the user's gets into it but as escaped text. Used once,
 * by one thread.
 */
final class HtmlReport {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final int MAX_CELL = 600;

  private static final String STYLE = resource("report.css");

  private final ComparisonReport report;
  private final Map<Row, Divergence> divergences = new HashMap<>();
  private final Markup out = new Markup();

  private HtmlReport(ComparisonReport report) {
    this.report = report;
    report
        .divergences()
        .forEach(divergence -> divergence.rows().forEach(row -> divergences.put(row, divergence)));
  }

  static String page(ComparisonReport report) {
    HtmlReport page = new HtmlReport(report);
    page.write();
    return "<!doctype html>\n<html lang=\"en\">\n" + page.out + "</html>\n";
  }

  private static String resource(String name) {
    try (InputStream css = HtmlReport.class.getResourceAsStream(name)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name + ", which is part of weex-jvm's jar", e);
    }
  }

  private void write() {
    writeHead();
    out.open("body").inside().line();
    out.open("input").attribute("class", "only-box").attribute("type", "checkbox");
    out.attribute("id", "only").inside().line();
    writeSummary();
    out.open("div").attribute("class", "scroll").inside();
    writeTable();
    out.close("div").line();
    writeNotes();
    out.close("body").line();
  }

  private void writeHead() {
    out.open("head").inside().line();
    out.open("meta").attribute("charset", "utf-8").inside().line();
    out.open("meta").attribute("http-equiv", "Content-Security-Policy");
    out.attribute("content", POLICY).inside().line();
    out.open("meta").attribute("name", "viewport");
    out.attribute("content", "width=device-width, initial-scale=1").inside().line();
    element("title", "", title() + " on " + Phrases.names(report.platforms()));
    out.line().style(STYLE).line().close("head").line();
  }

  private String title() {
    return Excerpts.of(report.script(), 200);
  }

  private void element(String tag, String type, String text) {
    out.open(tag).attribute("class", type).inside().text(text).close(tag);
  }

  // ---- Above the table ----

  private void writeSummary() {
    out.open("header").inside().line();
    element("h1", "", title());
    element("p", report.isIdentical() ? "verdict good" : "verdict", Phrases.verdict(report));
    out.line().open("ol").inside().line();
    report.divergences().forEach(this::writeLink);
    out.close("ol").line();
    if (!report.isIdentical()) {
      out.open("label").attribute("class", "only-label").attribute("for", "only");
      out.inside().text("only what differs").close("label").line();
    }
    out.close("header").line();
  }

  private void writeLink(Divergence divergence) {
    out.open("li").attribute("class", type(divergence)).inside();
    out.open("a").attribute("href", "#d" + divergence.number()).inside();
    element("span", "number", String.valueOf(divergence.number()));
    out.text(" ");
    element("b", "", divergence.title());
    out.text(" ");
    element("span", "at", where(divergence));
    out.close("a").close("li").line();
  }

  private static String type(Divergence divergence) {
    return divergence.isConsequence() ? "follows" : "";
  }

  private static String where(Divergence divergence) {
    String places = Phrases.places(divergence.places());
    return (places.isEmpty() ? "" : places + ", ") + "at " + Phrases.time(divergence.time());
  }

  // ---- The table ----

  private void writeTable() {
    out.open("table").inside().line();
    out.open("colgroup").inside().open("col").attribute("class", "when").inside();
    report.platforms().forEach(platform -> out.open("col").inside());
    out.close("colgroup").line().open("thead").inside().open("tr").inside();
    element("th", "", "");
    report.platforms().forEach(platform -> element("th", "", platform.id()));
    out.close("tr").close("thead").line().open("tbody").inside().line();
    Divergence above = null;
    for (Row row : report.rows()) {
      Divergence divergence = divergences.get(row);
      if (divergence != null && (above == null || above.number() != divergence.number())) {
        writeExplanation(divergence, row);
      }
      writeRow(row);
      above = divergence;
    }
    out.close("tbody").close("table").line();
  }

  /** Above the first row of a divergence all of it, above its later rows the number. */
  private void writeExplanation(Divergence divergence, Row row) {
    boolean isFirst = divergence.rows().get(0) == row;
    out.open("tr").attribute("class", ("head " + type(divergence)).strip());
    out.attribute("id", isFirst ? "d" + divergence.number() : "").inside();
    out.open("td").attribute("colspan", String.valueOf(report.platforms().size() + 1)).inside();
    element("span", "number", String.valueOf(divergence.number()));
    out.text(" ");
    element("b", "", divergence.title());
    out.text(isFirst ? again(divergence) : ", continued").close("td").close("tr").line();
    if (isFirst && divergence.quirk() != null) {
      writeTableRow(divergence);
    } else if (isFirst && divergence.reason() != null) {
      writeAdvice("reason", divergence.reason());
    }
  }

  private static String again(Divergence divergence) {
    boolean isAgain = divergence.quirk() != null && divergence.earlier() > 0;
    return isAgain ? ", again as in " + divergence.earlier() : "";
  }

  private void writeTableRow(Divergence divergence) {
    out.open("tr").attribute("class", "why").inside();
    element("td", "kind", "what each does");
    report
        .platforms()
        .forEach(platform -> element("td", "", Phrases.behaviour(divergence, platform)));
    out.close("tr").line();
    writeAdvice("instead", divergence.advice().orElse(""));
  }

  private void writeAdvice(String label, String sentence) {
    out.open("tr").attribute("class", "advice").inside();
    element("td", "kind", label);
    out.open("td").attribute("colspan", String.valueOf(report.platforms().size())).inside();
    out.text(sentence).close("td").close("tr").line();
  }

  private void writeRow(Row row) {
    out.open("tr").attribute("class", row.isIdentical() ? "same" : "differs").inside();
    out.open("td").attribute("class", "at").inside();
    element("span", "kind", word(row.first().kind()));
    out.text(" " + Phrases.time(row.time()));
    if (row.place() != null) {
      out.open("br").inside().text(shortened(row.place()));
    }
    out.close("td");
    List<String> texts = texts(row);
    for (Platform platform : report.platforms()) {
      int group = groupOf(platform, row);
      String text = texts.get(group);
      element("td", "cell g" + (group + 1) + (text == null ? " none" : ""), shown(text));
    }
    out.close("tr").line();
  }

  /** The file's name alone: the whole is in the title. */
  private static String shortened(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    return Excerpts.of(name, 40);
  }

  private static String shown(String text) {
    return text == null ? Phrases.NOTHING : text;
  }

  private static int groupOf(Platform platform, Row row) {
    int group = 0;
    while (!row.groups().get(group).platforms().contains(platform)) {
      group++;
    }
    return group;
  }

  /** One for each group of platforms; null for nothing. */
  private static List<String> texts(Row row) {
    List<String> whole =
        row.groups().stream()
            .filter(group -> group.entry() != null)
            .map(group -> Phrases.text(group.entry(), row))
            .toList();
    List<String> excerpts = new ArrayList<>(Excerpts.of(whole, MAX_CELL));
    List<String> texts = new ArrayList<>();
    row.groups().forEach(group -> texts.add(group.entry() == null ? null : excerpts.remove(0)));
    return texts;
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case CONSOLE -> "prints";
      case FRAME -> "wire";
      case ACTION -> "person";
      case CALL, EVENT, SERVER, ERROR, TREE -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  // ---- Below the table ----

  private void writeNotes() {
    out.open("footer").inside().line();
    report.notes().forEach(this::writeNote);
    if (Phrases.showsUncertain(report)) {
      writeNote(Phrases.UNCERTAIN_MEANS);
    }
    out.close("footer").line();
  }

  private void writeNote(String sentence) {
    element("p", "", sentence);
    out.line();
  }
}
