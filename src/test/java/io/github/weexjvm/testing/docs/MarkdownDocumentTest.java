package io.github.weexjvm.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is fenced in a document, and where. */
final class MarkdownDocumentTest {

  private static CodeBlock only(String markdown) {
    List<CodeBlock> blocks = MarkdownDocument.parse(markdown).blocks();
    assertEquals(1, blocks.size());
    return blocks.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "js,js,true",
    "javascript,javascript,true",
    "JavaScript,javascript,true",
    "JS title=x,js,true",
    "'js{1,3}',js,true",
    "'js, ignored',js,true",
    "jsx,jsx,false",
    "json,json,false",
    "'',,false",
  })
  void theFirstWordIsTheLanguage(String info, String language, boolean isJavaScript) {
    CodeBlock block = only("```" + info + "\n1\n```\n");
    assertEquals(language == null ? "" : language, block.language());
    assertEquals(isJavaScript, block.isJavaScript());
  }

  @Test
  void headingsAreThoseAbove() {
    String markdown =
        """
        # One `code`
        ### Deep
        ## Two
        **Bold**
        text goes on
        ```js
        1
        ```
        **Bold** and more
        ## Three
        ```js
        2
        ```
        """;
    List<CodeBlock> blocks = MarkdownDocument.parse(markdown).blocks();
    assertEquals(List.of("One code", "Two", "Bold"), blocks.get(0).heading());
    assertEquals(List.of("One code", "Three"), blocks.get(1).heading());
    assertEquals(List.of(7, 12), blocks.stream().map(CodeBlock::line).toList());
  }

  @Test
  void frontMatterIsNoHeading() {
    CodeBlock block = only("---\ntitle: no heading\n---\n\n```js\n1\n```\n");
    assertEquals(List.of(), block.heading());
    assertEquals(6, block.line());
    assertEquals(List.of("a"), only("---\n\n# a\n\n```js\n1\n```\n").heading());
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r\n'", "'\r'"})
  void anyLineEndCounts(String end) {
    CodeBlock block = only(String.join(end, "\uFEFFtext", "", "```js", "one", "two", "```", ""));
    assertEquals(4, block.line());
    assertEquals("one\ntwo\n", block.code());
  }

  @Test
  void aSourceHasTheColumnsOfTheDocument() {
    CodeBlock block = only("- list\n\n  > ```js\n  > one\n  >   two\n  > ```\n");
    assertEquals("one\n  two\n", block.code());
    assertEquals(4, block.line());
    assertEquals(2, block.linesBefore());
    assertEquals("\n    one\n      two\n", block.source(block.code(), Set.of()));
    assertEquals("\n    one\n  two\n", block.source(block.code(), Set.of(2)));
  }

  @Test
  void aBlockMayBeEmptyOrHaveNoEnd() {
    assertEquals("", only("```js\n```\n").code());
    CodeBlock open = only("a\n~~~js\none");
    assertEquals("one\n", open.code());
    assertEquals(3, open.line());
    assertEquals("\none\n", open.source(open.code(), Set.of()));
  }
}
