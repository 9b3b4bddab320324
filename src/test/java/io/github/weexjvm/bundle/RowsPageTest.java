package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.PageSession;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
    return IntStream.range(0, 1000).mapToObj(index -> row(index, generation)).toList();
  }

  // One page for both, since a page of a thousand rows takes a while to come up.
  @ParameterizedTest
  @MethodSource("rows")
  void changesEachRowAndMovesTheFirstToTheFifthPlace(String name, Framework framework)
      throws Exception {
    try (PageSession page = PageSession.of(name, framework)) {
      assertEquals(expected(0), shown(page));
      for (int generation = 1; generation <= 10; generation++) {
        click(page, "#update");
        assertEquals(row(999, generation), shown(page).get(999));
      }
      assertEquals(expected(10), shown(page));
      click(page, "#rotate");
      assertFirst(page, 1, 2, 3, 4, 0, 5);
      click(page, "#rotate");
      assertFirst(page, 2, 3, 4, 0, 1, 5);
      assertEquals(1000, shown(page).size());
      if (name.equals("rows-legacy")) { // The framework says so of itself, for it moves rows by it.
        page.awaitPrinted(Collections.nCopies(8, REMOVE).toArray(String[]::new));
      }
      page.assertNothingElse();
    }
  }

  private static void click(PageSession page, String selector) throws Exception {
    PageSession.get(page.page().click(selector));
    page.awaitIdle();
  }

  private static void assertFirst(PageSession page, int... indices) throws Exception {
    List<String> rows = Arrays.stream(indices).mapToObj(index -> row(index, 10)).toList();
    assertEquals(rows, shown(page).subList(0, indices.length));
  }
}
