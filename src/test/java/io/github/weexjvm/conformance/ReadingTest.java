package io.github.weexjvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files of the suite are understood. */
final class ReadingTest {

  private static TestFile page(String body) throws IOException {
    String html = "<!doctype html><script src=/resources/testharness.js></script>" + body;
    return HtmlPage.read("a/b/page.html", html.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void metaLinesEndWithTheFirstOtherLine() {
    Meta meta =
        Meta.of(
            "// META: script=a.js\r\n//META:  timeout=long\n// META: script=b.js\n\n// META: x=y");

    assertEquals(List.of("a.js", "b.js"), meta.all("script"));
    assertEquals("long", meta.first("timeout"));
    assertEquals("", meta.first("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "window",
        "worker",
        "window,worker",
        "dedicatedworker",
        "window,dedicatedworker,shadowrealm",
        "!worker",
        "!window",
        "shell",
        "jsshell",
        "default,serviceworker"
      })
  void globalsThatWeStandFor(String list) {
    assertTrue(Globals.includeUs(list));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serviceworker", "shadowrealm", "sharedworker", "audioworklet", "worker,!worker"})
  void globalsOfOthers(String list) {
    assertFalse(Globals.includeUs(list));
  }

  @ParameterizedTest
  @CsvSource({
    "/common/gc.js, /common/gc.js",
    "helper.js, /dom/events/helper.js",
    "../helper.sub.js?x=y#z, /dom/helper.sub.js",
    "./a/../b.js, /dom/events/b.js"
  })
  void referencesAreFromTheRootOrTheFile(String reference, String path) {
    assertEquals(path, SuitePath.resolve("dom/events/test.any.js", reference));
  }

  @Test
  void anotherServersFilesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> SuitePath.resolve("a/b.html", "http://h/x.js"));
  }

  @Test
  void anAnyScriptRunsItselfAfterItsScripts() {
    TestFile file =
        AnyScript.read(
            "a/b.any.js",
            "// META: title=A title\n// META: script=/x.js\n// META: script=y.js\n"
                + "// META: timeout=long\n// META: variant=?1\n// META: variant=?2\ncode");

    assertEquals("A title", file.title());
    assertTrue(file.patient());
    assertEquals(List.of("?1", "?2"), file.variants());
    assertEquals(
        List.of(Piece.file("/x.js"), Piece.file("/a/y.js"), Piece.file("/a/b.any.js")),
        file.pieces());
  }

  @Test
  void aPageRunsItsScriptsInTheOrderOfTheDocument() throws IOException {
    TestFile file =
        page(
            "<meta name=timeout content=long><title> A page </title>"
                + "<script>one < two</script><script src='../x.js'></script><script>two</script>");

    assertEquals("A page", file.title());
    assertTrue(file.patient());
    assertEquals(List.of(""), file.variants());
    assertEquals(
        List.of(
            Piece.inline("/a/b/page.html", "one < two"),
            Piece.file("/a/x.js"),
            Piece.inline("/a/b/page.html", "two")),
        file.pieces());
    assertEquals(null, file.skipped());
  }

  @Test
  void aPageIsReadInItsOwnEncoding() throws IOException {
    byte[] html =
        "<meta charset=windows-1252><script src=/resources/testharness.js></script><script>'å'"
            .getBytes(StandardCharsets.ISO_8859_1);

    TestFile file = HtmlPage.read("page.html", html).orElseThrow();

    assertEquals("'å'", file.pieces().get(0).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "document.title | needs a document",
        "new SharedWorker(x) | needs a worker",
        "navigator.serviceWorker | needs a service worker",
        "window.open(x) | needs another window",
        "opener.t | needs another window",
        "window.onload = f | needs the load of a document",
        "onload = f | needs the load of a document",
        "addEventListener('load', f) | needs the load of a document",
        "location = x | needs a document to navigate",
        "location.reload() | needs a document to navigate",
        "new XMLHttpRequest() | needs requests over HTTP",
      })
  void whatAPageNeeds(String code, String need) throws IOException {
    assertEquals(need, page("<script>" + code + "</script>").skipped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// document",
        "/* document\n */ 1",
        "'document' + \"it's a document\"",
        "const documents = { onload: 1 }",
        "location.search === x",
        "ws.onload = f",
        "ws.addEventListener('load', f)"
      })
  void whatAPageOnlyMentions(String code) throws IOException {
    assertEquals(null, page("<script>" + code + "</script>").skipped());
  }

  @Test
  void aTestThatDrivesABrowserOrAModuleIsSkipped() throws IOException {
    assertEquals(
        "needs a browser that the test drives",
        page("<script src=/resources/testdriver.js></script>").skipped());
    assertEquals("needs module scripts", page("<script type=module>1</script>").skipped());
  }

  @ParameterizedTest
  @CsvSource({
    "a/stream/b.any.js, true",
    "a/tentative/b.any.js, true",
    "a/b.tentative.any.js, true",
    "a/stream-tentative/b.any.js, true",
    "a/streams.any.js, false"
  })
  void whatIsNoStandardYet(String path, boolean skipped) {
    TestRun run = new TestRun(AnyScript.read(path, ""), "");

    assertEquals(skipped, run.skipped(false).isPresent());
    assertFalse(run.skipped(true).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "?wss, true",
    "?wss&wpt_flags=https, true",
    "?x&wss, true",
    "?wssx, false",
    "?default, false"
  })
  void theTlsVariants(String variant, boolean tls) {
    assertEquals(tls, new TestRun(AnyScript.read("a.any.js", ""), variant).isTlsVariant());
  }

  @Test
  void placeholdersAreFilledInAndOthersStay() {
    Hosts hosts = new Hosts(1, 2, 3, 4);
    Placeholders placeholders =
        new Placeholders(hosts, "http://web-platform.test:3/a/b.html?x=1&y=z");

    assertEquals(
        "web-platform.test www.web-platform.test not-web-platform.test 1 2 3 4 {{ports[h2][0]}}",
        placeholders.fill(
            "{{host}} {{domains[www]}} {{hosts[alt][]}} {{ports[ws][0]}} {{ports[wss][0]}}"
                + " {{ports[http][0]}} {{ports[https][0]}} {{ports[h2][0]}}"));
    assertEquals(
        "web-platform.test:3 /a/b.html ?x=1&y=z z http://web-platform.test:3",
        placeholders.fill(
            "{{location[host]}} {{location[path]}} {{location[query]}} {{GET[y]}}"
                + " {{location[server]}}"));
    assertEquals("{{nobody}} { {host}} {{ host", placeholders.fill("{{nobody}} { {host}} {{ host"));
  }
}
