package io.github.weexjvm.testing.docs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Platform;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.testing.docs.DocumentedSample;
import io.github.weexjvm.testing.docs.DocumentedSamples;
import io.github.weexjvm.testing.docs.SampleResult;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The forms in which results are shown. */
@Timeout(60)
final class SampleReportTest {

  private static final String DOCUMENT =
      """
      # A & B

      ```js
      1;
      ```

      ```sh
      ls
      ```

      ## `<C>`

      ```js
      throw new Error('bad: \\u0001 <&"]]>');
      ```

      ```js
      Socket.send();
      ```
      """;

  /** The report as a whole. */
  private static String write(SampleReport report, Platform... platforms) {
    DocumentedSamples samples = DocumentedSamples.of("a.md", DOCUMENT);
    Totals totals = new Totals(samples.otherBlocks());
    StringBuilder text = new StringBuilder(report.begin());
    for (DocumentedSample sample : samples.stream().toList()) {
      List<SampleResult> results = new ArrayList<>();
      for (Platform platform : platforms) {
        results.add(sample.run(platform));
      }
      totals.add(results);
      text.append(report.sample(results));
    }
    assertEquals(3, totals.samples());
    assertEquals(platforms.length, totals.failed());
    return text.append(report.end(totals)).toString();
  }

  @Test
  void textHasTheReasonsBelowEachSample() {
    TextReport report =
        new TextReport(
            List.of(Platform.PORTABLE),
            (state, word) -> word.toUpperCase(java.util.Locale.ROOT),
            true);
    assertEquals(
        """
        PASSED     a.md:4  A & B
        FAILED     a.md:14  A & B > <C>
          a.md:14 (A & B > <C>): nobody caught Error: bad: \u0001 <&"]]>
            a.md:14:7
            throw new Error('bad: \\u0001 <&"]]>');
                  ^
            Uncaught Error: bad: \u0001 <&"]]>
                at a.md:14:7
        SIGNATURE  a.md:18  A & B > <C>
          a.md:18 (A & B > <C>): note: the setup's socket is open: there is no day on which it is refused

        3 samples: 1 passed, 1 signature, 1 failed
        1 block in other languages not run (1 sh)
        """,
        write(report, Platform.PORTABLE));
  }

  @Test
  void ofSeveralPlatformsItIsAMatrix() {
    List<Platform> platforms = List.of(Platform.PORTABLE, Platform.H5);
    TextReport report = new TextReport(platforms, (state, word) -> word, false);
    List<String> lines = write(report, Platform.PORTABLE, Platform.H5).lines().toList();
    assertEquals(
        List.of(
            "portable   h5         sample",
            "passed     passed     a.md:4  A & B",
            "failed     failed     a.md:14  A & B > <C>",
            "signature  signature  a.md:18  A & B > <C>",
            "",
            "a.md:14 (A & B > <C>): nobody caught Error: bad: \u0001 <&\"]]>"),
        lines.subList(0, 6));
    assertTrue(
        lines.get(11).startsWith("a.md:14 (A & B > <C>), on h5: nobody caught"), lines.get(11));
    assertEquals(
        List.of(
            "",
            "portable: 3 samples: 1 passed, 1 signature, 1 failed",
            "h5: 3 samples: 1 passed, 1 signature, 1 failed",
            "1 block in other languages not run (1 sh)"),
        lines.subList(17, lines.size()));
  }

  @Test
  void jsonHasEveryResultAndTheTotals() {
    Map<?, ?> report = (Map<?, ?>) Json.parse(write(new JsonReport(), Platform.PORTABLE).strip());
    assertEquals(List.of("samples", "totals", "otherBlocks"), List.copyOf(report.keySet()));
    Map<?, ?> failed = (Map<?, ?>) ((List<?>) report.get("samples")).get(1);
    assertEquals(
        List.of("document", "line", "heading", "platform", "state", "problems", "notes", "millis"),
        List.copyOf(failed.keySet()));
    assertEquals("failed", failed.get("state"));
    assertEquals(14, failed.get("line"));
    Map<?, ?> problem = (Map<?, ?>) ((List<?>) failed.get("problems")).get(0);
    assertEquals(14, problem.get("line"));
    assertEquals("nobody caught Error: bad: \u0001 <&\"]]>", problem.get("sentence"));
    assertEquals(
        Map.of("portable", Map.of("passed", 1, "signature", 1, "failed", 1)), report.get("totals"));
    assertEquals(Map.of("sh", 1), report.get("otherBlocks"));
  }

  @Test
  void junitHasASuiteForEachDocumentAndPlatform() throws Exception {
    String xml = write(new JUnitReport(), Platform.PORTABLE, Platform.IOS);
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    assertEquals("testsuites", root.getTagName());
    assertEquals("6", root.getAttribute("tests"));
    assertEquals("2", root.getAttribute("failures"));
    NodeList suites = root.getElementsByTagName("testsuite");
    assertEquals(2, suites.getLength());
    assertEquals("a.md (portable)", ((Element) suites.item(0)).getAttribute("name"));
    assertEquals("a.md (ios)", ((Element) suites.item(1)).getAttribute("name"));
    Element sample = (Element) root.getElementsByTagName("testcase").item(1);
    assertEquals("A & B > <C> (line 14)", sample.getAttribute("name"));
    assertEquals("a.md (portable)", sample.getAttribute("classname"));
    assertEquals("a.md", sample.getAttribute("file"));
    assertEquals("14", sample.getAttribute("line"));
    assertTrue(sample.getAttribute("time").matches("\\d+\\.\\d{3}"), sample.getAttribute("time"));
    Element failure = (Element) sample.getElementsByTagName("failure").item(0);
    assertEquals("nobody caught Error: bad: \uFFFD <&\"]]>", failure.getAttribute("message"));
    assertTrue(
        failure
            .getTextContent()
            .startsWith("a.md:14 (A & B > <C>): nobody caught Error: bad: \uFFFD"),
        failure.getTextContent());
    assertEquals(2, root.getElementsByTagName("failure").getLength());
  }
}
