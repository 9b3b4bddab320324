package io.github.weexjvm.testing.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.view.Chromium;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a browser makes of the report. Runs by {@code mvn -Pscreenshots test} only; the picture of
 * the README, docs/images/compare.png, is its target/screenshots/compare.png.
 */
@Tag("screenshot")
final class ReportScreenshotTest {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 760;

  /** The backgrounds of the first two groups of platforms, as report.css has them. */
  private static final int FIRST_GROUP = 0xe4f2e7;

  private static final int SECOND_GROUP = 0xfde3e1;

  private final Chromium chromium = new Chromium(Path.of("target", "screenshots"));

  @Test
  void platformsThatPartHaveTheirOwnColors() throws Exception {
    String html = ComparedFixturesTest.compare("documented.js").html();
    BufferedImage page = chromium.show("compare", html, WIDTH, HEIGHT);
    assertTrue(pixels(page, FIRST_GROUP) > 10_000, "portable and h5");
    assertTrue(pixels(page, SECOND_GROUP) > 10_000, "android and ios");
  }

  @Test
  void aNarrowWindowScrollsTheTableAndNotThePage() throws Exception {
    String html = ComparedFixturesTest.compare("documented.js").html();
    BufferedImage page = chromium.show("compare-narrow", html, 500, HEIGHT);
    assertTrue(pixels(page, FIRST_GROUP) > 1_000, "portable");
  }

  private static long pixels(BufferedImage picture, int color) {
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xffffff) == color ? 1 : 0;
      }
    }
    return count;
  }
}
