package io.github.weexjvm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.bundle.Bundle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a test of a page looks: a compiled bundle, and a person with a phone. */
final class PageExampleTest {

  private static final Path BUNDLE = Path.of("js-fixtures/bundles/device-vue.js");

  @Test
  void theNoteIsKeptAndThePersonIsAsked() throws Exception {
    try (WeexPage page = Weex.render(Bundle.read(BUNDLE))) {
      page.rendered().get(30, SECONDS); // The first page of a JVM takes seconds on a busy machine.
      page.input("#note", "buy milk").get(5, SECONDS);
      page.click("#save").get(5, SECONDS);
      page.until(tree -> tree.query("#stored").text().equals("saving: success")).get(5, SECONDS);
      assertEquals("buy milk", page.device().storage().get("note"));

      page.device().dialogs().answerConfirm("No");
      page.click("#ask").get(5, SECONDS);
      page.until(tree -> tree.query("#answered").text().equals("No")).get(5, SECONDS);
      assertEquals("Are you sure?", page.device().dialogs().shown().get(0).message());

      page.click("#toast").get(5, SECONDS);
      page.instance().idle().get(5, SECONDS);
      assertEquals("a piece of toast", page.device().toasts().get(0).message());
      assertEquals(List.of(), page.errors());
    }
  }
}
