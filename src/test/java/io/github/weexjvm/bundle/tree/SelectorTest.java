package io.github.weexjvm.bundle.tree;

import static io.github.weexjvm.bundle.tree.Page.element;
import static io.github.weexjvm.bundle.tree.Page.holding;
import static io.github.weexjvm.bundle.tree.Page.refs;
import static io.github.weexjvm.bundle.tree.Page.text;
import static io.github.weexjvm.bundle.tree.Page.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectorTest {
  private final ElementTree tree =
      Page.of(
          holding(
              "l",
              "list",
              Map.of("id", "feed", "class", "wide dark"),
              holding("c1", "cell", Map.of("n", 1), text("t1", " One ")),
              holding("c2", "cell", Map.of("n", 2), text("t2", "Two")),
              holding("c3", "cell", Map.of("n", 3), text("t3", "Three"), element("i3", "image")),
              holding("c4", "cell", Map.of("n", 4), text("t4", "say \"a]b)\""))),
          with(
              with(element("b", "button"), "attr", attributes()), "classList", List.of("primary")));

  private static Map<String, Object> attributes() {
    return Map.of(
        "value", "One", "disabled", false, "src", "https://a.example/x.png", "tags", "a bc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "div                          | _root",
        "cell                         | c1 c2 c3 c4",
        "*                            | _root l c1 t1 c2 t2 c3 t3 i3 c4 t4 b",
        "#feed                        | l",
        "list#feed.wide.dark          | l",
        ".primary                     | b",
        ".prim                        | ``",
        "[disabled]                   | b",
        "[disabled=false]             | b",
        "[ n = '2' ]                  | c2",
        "[n=\"3\"]                    | c3",
        "[n=3]                        | c3",
        "[src^=https://]              | b",
        "[src$='.png']                | b",
        "[src*=example]               | b",
        "[src*='']                    | ``",
        "[tags~=bc]                   | b",
        "[tags~=b]                    | ``",
        "[ref=t2]                     | t2",
        "[value='say \\\"a]b)\\\"']   | t4",
        "list text                    | t1 t2 t3 t4",
        "div text                     | t1 t2 t3 t4",
        "div > text                   | ``",
        "div>list>cell>text           | t1 t2 t3 t4",
        "cell + cell                  | c2 c3 c4",
        "[n=2] + cell                 | c3",
        "[n=2] ~ cell                 | c3 c4",
        "cell ~ list                  | ``",
        "list ~ button                | b",
        "div cell ~ cell > image      | i3",
        "button, image , #feed        | l i3 b",
        "cell, [n=2]                  | c1 c2 c3 c4",
        "cell:first-child             | c1",
        "cell:last-child              | c4",
        ":first-child                 | _root l c1 t1 t2 t3 t4",
        "cell:nth-child(2)            | c2",
        "cell:nth-child(odd)          | c1 c3",
        "cell:nth-child( even )       | c2 c4",
        "cell:nth-child(3n+1)         | c1 c4",
        "cell:nth-child(-n + 2)       | c1 c2",
        "cell:nth-child(n+3)          | c3 c4",
        "cell:nth-child(2n - 1)       | c1 c3",
        "cell:nth-child(0n+3)         | c3",
        "cell:nth-child(n)            | c1 c2 c3 c4",
        "cell:nth-child(-3)           | ``",
        "cell:not([n=2])              | c1 c3 c4",
        "cell:not([n=2], :last-child) | c1 c3",
        "cell:not(:not([n=2]))        | c2",
        ":text(\"One\")               | t1 b",
        ":text('Two')                 | t2",
        ":text(Two)                   | t2",
        ":text('two')                 | ``",
        ":text('say \"a]b)\"')        | t4",
        "cell:text('Two')             | ``",
        "cell:contains('T')           | c2 c3",
        "text:contains('hre')         | t3",
        ":contains(Three)             | _root l c3 t3"
      })
  void findsAsCssDoes(String selector, String refs) {
    List<String> expected = refs.isEmpty() ? List.of() : List.of(refs.split(" "));
    assertEquals(expected, refs(tree.queryAll(selector)));
    Element first = tree.query(selector);
    if (expected.isEmpty()) {
      assertNull(first);
    } else {
      assertEquals(expected.get(0), first.ref());
    }
  }

  @Test
  void anAttributeThatIsNullIsAbsent() {
    tree.updateAttributes("b", java.util.Collections.singletonMap("disabled", null));
    assertNull(tree.query("[disabled]"));
  }

  @Test
  void namesMayHoldWhatABackslashEscapesAndOtherScripts() {
    tree.updateAttributes("b", Map.of("id", "a.b", "class", "名"));
    assertEquals("b", tree.query("#a\\.b.名").ref());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``            | 1  | the selector ends where there must be a type, *, #id, .class,"
            + " [attribute], :first-child, :last-child, :nth-child(…), :not(…), :text(\"…\") or"
            + " :contains(\"…\")",
        "`div >> text` | 6  | \">\" stands where there must be a type, *, #id",
        "`div,`        | 5  | the selector ends where there must be a type, *, #id",
        "`> div`       | 1  | \">\" stands where there must be a type",
        "`div)`        | 4  | \")\" stands where there must be a space, >, +, ~, a comma or the end",
        "`[a]b`        | 4  | \"b\" stands where there must be a space",
        "`#`           | 2  | the selector ends where there must be an id",
        "`..a`         | 2  | \".\" stands where there must be the name of a class",
        "`[=a]`        | 2  | \"=\" stands where there must be the name of an attribute",
        "`[a|=b]`      | 3  | \"|\" stands where there must be ], =, ^=, $=, *= or ~=",
        "`[a=`         | 4  | the selector ends where there must be a value",
        "`[a=]`        | 4  | \"]\" stands where there must be a value",
        "`[a=b`        | 5  | the selector ends where there must be ]",
        "`[a='b]`      | 4  | the quote is never closed",
        "`[a='b' i]`   | 8  | \"i\" stands where there must be ]",
        "`a:hover`     | 2  | there is no :hover, but :first-child, :last-child",
        "`a::before`   | 3  | \":\" stands where there must be :first-child",
        "`:nth-child(x)`| 12 | it takes odd, even, a number, or a formula such as 3n+1",
        "`:nth-child`  | 11 | the selector ends where there must be (",
        "`:not(a b)`   | 8  | \"b\" stands where there must be a comma or ), as :not takes no"
            + " combinators",
        "`:not(`       | 6  | the selector ends where there must be a type",
        "`:text('a'`   | 10 | the selector ends where there must be )",
        "`:contains()` | 11 | \")\" stands where there must be a text, best in quotes",
        "`a\\`         | 2  | nothing follows the backslash",
        "`😀 😀(`      | 6  | \"(\" stands where"
      })
  void saysWhereASelectorCannotBeReadAndWhatMayStandThere(
      String selector, int character, String problem) {
    String message =
        assertThrows(SelectorException.class, () -> tree.queryAll(selector)).getMessage();
    String start =
        "the selector \"%s\" can't be read at character %d: %s"
            .formatted(selector, character, problem);
    assertEquals(start, message.substring(0, Math.min(start.length(), message.length())));
  }

  @Test
  void aSelectorIsReadEvenWhereThereIsNoPage() {
    assertThrows(SelectorException.class, () -> new ElementTree().query(":"));
  }
}
