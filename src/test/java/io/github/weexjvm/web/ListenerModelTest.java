package io.github.weexjvm.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Listeners that come and go while they are called, against the standard's own wording of the list.
 * The model and the random programs are in listener-model.js.
 */
final class ListenerModelTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void listenersThatComeAndGoAreCalledAsInTheModel() throws IOException {
    fixture.run(model() + "compare(500);");
    fixture.assertPrinted("true");
  }

  private static String model() throws IOException {
    try (InputStream file = ListenerModelTest.class.getResourceAsStream("listener-model.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
