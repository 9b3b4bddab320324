package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.PageSession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand rows, of which each changes at each click, in every dialect. */
@Timeout(120)
class RowsPageTest {

  private static final String REMOVE =
      "warn: [JS Framework] \"Array.prototype.$remove\" is not a standard API, it will be removed in"
          + " the next version.";

  static Stream<Arguments> rows() {
    return Pages.of("rows", "vue", "rax", "legacy");
  }

  private static String row(int index, int generation) {
    return index
        + "row "
        + index
        + " of generation "
        + generation
        + ((index + generation) % 2 == 0 ? "lit" : "dim");
  }

  private static List<String> shown(PageSession page) throws Exception {
    return page.texts("#rows > cell").stream().map(text -> text.replaceAll("\\n", "")).toList();
  }

  private static List<String> expected(int generation) {
    return java.util.stream.IntStream.range(0, 1000)
        .mapToObj(index -> row(index, generation))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void showsEachGenerationOfAllItsRows(String name, Framework framework) throws Exception {
    try (PageSession page = PageSession.of(name, framework)) {
      assertEquals(expected(0), shown(page));
      for (int generation = 1; generation <= 10; generation++) {
        PageSession.get(page.page().click("#update"));
        page.awaitIdle();
        assertEquals(expected(generation), shown(page));
      }
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void movesItsFirstRowToTheFifthPlace(String name, Framework framework) throws Exception {
    try (PageSession page = PageSession.of(name, framework)) {
      PageSession.get(page.page().click("#rotate"));
      page.awaitIdle();
      List<String> once = List.of(row(1, 0), row(2, 0), row(3, 0), row(4, 0), row(0, 0), row(5, 0));
      assertEquals(once, shown(page).subList(0, 6));
      page.click("#rotate");
      page.awaitIdle();
      List<String> twice =
          List.of(row(2, 0), row(3, 0), row(4, 0), row(0, 0), row(1, 0), row(5, 0));
      assertEquals(twice, shown(page).subList(0, 6));
      assertEquals(1000, shown(page).size());
      if (name.equals("rows-legacy")) { // The framework says so of itself, for it moves rows by it.
        page.awaitPrinted(java.util.Collections.nCopies(8, REMOVE).toArray(String[]::new));
      }
      page.assertNothingElse();
    }
  }
}
