package io.github.weexjvm.testing.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.testing.PageAction;
import io.github.weexjvm.testing.ServerScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How a comparison in a test looks; the guide quotes the first two, and what the command prints.
 */
@Timeout(60)
final class ComparisonExampleTest {

  private static final Path GUIDE = Path.of("docs", "COMPARE.md");
  private static final Path SOURCE =
      Path.of("src/test/java/io/github/weexjvm/testing/compare/ComparisonExampleTest.java");

  @Test
  void theChatDoesTheSameEverywhere() throws Exception {
    ServerScript server = ServerScript.parse("accept protocol chat\necho 1\nclose 1000 bye");
    ComparisonReport report =
        Comparison.read(Path.of("js-fixtures/compare/portable.js")).server(server).run();
    assertTrue(report.isIdentical(), report.text());
  }

  @Test
  void theChatPageDiffersInItsEndOnly() throws Exception {
    ComparisonReport report =
        Comparison.read(Path.of("js-fixtures/bundles/chat-vue.js"))
            .then(PageAction.input("#url", "ws://chat.example/"))
            .then(PageAction.click("#connect"))
            .run();
    List<Quirk> quirks = report.divergences().stream().map(Divergence::quirk).toList();
    assertEquals(List.of(Quirk.EMPTY_PROTOCOL, Quirk.INSTANCE_END), quirks, report.text());
  }

  @Test
  void theGuideQuotesThem() throws Exception {
    String guide = Files.readString(GUIDE);
    String source = Files.readString(SOURCE);
    int begin = source.indexOf("  @Test\n");
    int end = source.indexOf("  @Test\n  void theGuideQuotesThem");
    String tests = source.substring(begin, end).replaceAll("(?m)^  ", "").strip();
    assertTrue(guide.contains("```java\n" + tests + "\n```"), "quote in " + GUIDE + ":\n" + tests);
  }

  @Test
  void theGuideShowsWhatTheCommandPrints() throws Exception {
    String text = ComparedFixturesTest.compare("documented.js").text();
    assertTrue(Files.readString(GUIDE).contains("```\n" + text + "```"), text);
  }
}
