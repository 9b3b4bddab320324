package io.github.weexjvm.testing.docs.report;

import io.github.weexjvm.Platform;
import io.github.weexjvm.testing.docs.DocumentedSample;
import io.github.weexjvm.testing.docs.SampleResult;
import io.github.weexjvm.testing.docs.SampleState;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * For CI servers: JUnit's XML, with a suite for each document and platform, and a case for each
 * sample.
 */
public final class JUnitReport implements SampleReport {

  private record Suite(String document, Platform platform) {}

  private final Map<Suite, List<SampleResult>> suites = new LinkedHashMap<>();

  @Override
  public String sample(List<SampleResult> results) {
    for (SampleResult result : results) {
      suites
          .computeIfAbsent(
              new Suite(result.sample().document(), result.platform()), suite -> new ArrayList<>())
          .add(result);
    }
    return "";
  }

  @Override
  public String end(Totals totals) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      write(out);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
    return text.append('\n').toString();
  }

  private void write(XMLStreamWriter out) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    List<SampleResult> all = suites.values().stream().flatMap(List::stream).toList();
    out.writeStartElement("testsuites");
    writeCounts(out, all);
    for (Map.Entry<Suite, List<SampleResult>> suite : suites.entrySet()) {
      out.writeCharacters("\n  ");
      write(out, suite.getKey(), suite.getValue());
    }
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeEndDocument();
  }

  private static void writeCounts(XMLStreamWriter out, List<SampleResult> results)
      throws XMLStreamException {
    long failed = results.stream().filter(result -> result.state() == SampleState.FAILED).count();
    Duration took = results.stream().map(SampleResult::took).reduce(Duration.ZERO, Duration::plus);
    out.writeAttribute("tests", String.valueOf(results.size()));
    out.writeAttribute("failures", String.valueOf(failed));
    out.writeAttribute("errors", "0");
    out.writeAttribute("skipped", "0");
    out.writeAttribute("time", seconds(took));
  }

  private static void write(XMLStreamWriter out, Suite suite, List<SampleResult> results)
      throws XMLStreamException {
    out.writeStartElement("testsuite");
    out.writeAttribute("name", clean(suite.document()) + " (" + suite.platform().id() + ")");
    writeCounts(out, results);
    for (SampleResult result : results) {
      out.writeCharacters("\n    ");
      write(out, suite, result);
    }
    out.writeCharacters("\n  ");
    out.writeEndElement();
  }

  private static void write(XMLStreamWriter out, Suite suite, SampleResult result)
      throws XMLStreamException {
    DocumentedSample sample = result.sample();
    out.writeStartElement("testcase");
    out.writeAttribute("name", clean((sample.heading() + " (line " + sample.line() + ")").strip()));
    out.writeAttribute("classname", clean(suite.document()) + " (" + suite.platform().id() + ")");
    out.writeAttribute("file", clean(sample.document()));
    out.writeAttribute("line", String.valueOf(sample.line()));
    out.writeAttribute("time", seconds(result.took()));
    if (result.state() == SampleState.FAILED) {
      out.writeStartElement("failure");
      out.writeAttribute("message", clean(result.problems().get(0).sentence()));
      out.writeAttribute("type", result.state().id());
      out.writeCharacters(clean(result.report()));
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }

  /** XML has no way to write most control characters, nor half a surrogate pair. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(point -> isAllowed(point) ? point : '\uFFFD')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
