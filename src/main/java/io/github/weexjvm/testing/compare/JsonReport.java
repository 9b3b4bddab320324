package io.github.weexjvm.testing.compare;

import com.google.gson.stream.JsonWriter;
import io.github.weexjvm.Platform;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * A report as one JSON object on one line, with its members always in the same order. Times are
 * virtual milliseconds. Pure functions, for any thread.
 */
final class JsonReport {

  private final ComparisonReport report;
  private final JsonWriter out;

  private JsonReport(ComparisonReport report, JsonWriter out) {
    this.report = report;
    this.out = out;
  }

  static String of(ComparisonReport report) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      new JsonReport(report, out).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string takes everything.
    }
    return text.toString();
  }

  private void write() throws IOException {
    out.beginObject();
    out.name("script").value(report.script());
    out.name("identical").value(report.isIdentical());
    names("platforms", report.platforms().stream().map(Platform::id).toList());
    out.name("divergences").beginArray();
    for (Divergence divergence : report.divergences()) {
      write(divergence);
    }
    out.endArray();
    names("notes", report.notes());
    out.name("rows").beginArray();
    for (Row row : report.rows()) {
      write(row);
    }
    out.endArray();
    out.endObject();
  }

  private void names(String name, List<String> values) throws IOException {
    out.name(name).beginArray();
    for (String value : values) {
      out.value(value);
    }
    out.endArray();
  }

  private void write(Divergence divergence) throws IOException {
    out.beginObject();
    out.name("number").value(divergence.number());
    out.name("title").value(divergence.title());
    out.name("quirk").value(divergence.quirk() == null ? null : divergence.quirk().name());
    out.name("earlier");
    if (divergence.earlier() == 0) {
      out.nullValue();
    } else {
      out.value(divergence.earlier());
    }
    out.name("reason").value(divergence.reason());
    out.name("advice").value(divergence.advice().orElse(null));
    out.name("timeMillis").value(Phrases.millis(divergence.time()));
    names("places", divergence.places());
    writeBehaviours(divergence);
    out.name("rows").beginArray();
    for (Row row : divergence.rows()) {
      out.value(report.rows().indexOf(row));
    }
    out.endArray();
    out.endObject();
  }

  private void writeBehaviours(Divergence divergence) throws IOException {
    out.name("behaviour");
    if (divergence.quirk() == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    for (Platform platform : report.platforms()) {
      out.name(platform.id()).beginObject();
      out.name("text").value(platform.behaviour(divergence.quirk()));
      out.name("certain").value(!platform.isUncertain(divergence.quirk()));
      out.endObject();
    }
    out.endObject();
  }

  private void write(Row row) throws IOException {
    out.beginObject();
    out.name("identical").value(row.isIdentical());
    out.name("kind").value(row.first().kind().name().toLowerCase(Locale.ROOT));
    out.name("subject").value(row.first().subject());
    for (Platform platform : report.platforms()) {
      out.name(platform.id());
      writeCell(row.cell(platform));
    }
    out.endObject();
  }

  private void writeCell(TraceEntry entry) throws IOException {
    if (entry == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.name("text").value(entry.text());
    out.name("whole").value(entry.whole());
    out.name("timeMillis").value(Phrases.millis(entry.time()));
    out.name("place").value(entry.place());
    out.endObject();
  }
}
