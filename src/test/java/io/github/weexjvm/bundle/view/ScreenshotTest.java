package io.github.weexjvm.bundle.view;

import static io.github.weexjvm.bundle.view.SampleTree.div;
import static io.github.weexjvm.bundle.view.SampleTree.element;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a browser makes of the pages. The window is as small as a phone, so that a page fills it and
 * two units of the design are a pixel. Runs by {@code mvn -Pscreenshots test} only.
 */
@Tag("screenshot")
class ScreenshotTest {

  private static final int WIDTH = 375;
  private static final int HEIGHT = 667;
  private static final Rectangle ALL = new Rectangle(WIDTH, HEIGHT);

  private final Chromium chromium = new Chromium(Path.of("target", "screenshots"));

  @Test
  void aChatHasItsBarsAndItsBubblesOnTheirSides() throws Exception {
    BufferedImage chat = sample("chat");
    Rectangle list = new Rectangle(0, 45, WIDTH, 150);
    Rectangle received = boxOf(chat, 0xffffff, list);
    Rectangle sent = boxOf(chat, 0x95ec69, ALL);
    Rectangle entry = boxOf(chat, 0xf7f7f7, new Rectangle(0, HEIGHT - 60, WIDTH, 60));
    Rectangle button = boxOf(chat, 0x07c160, new Rectangle(0, HEIGHT / 2, WIDTH, HEIGHT / 2));

    assertAll(
        () -> assertEquals(0x07c160, color(chat, 60, 5), "the bar at the top"),
        () -> assertEquals(0xededed, color(chat, 60, 46), "the page beneath the bar of 88 units"),
        () -> assertEquals(58, received.x, "20 + 80 + 16 units from the left"),
        () -> assertEquals(250, received.width, "500 units at most"),
        () -> assertEquals(WIDTH - 58, sent.x + sent.width, "as far from the right"),
        () -> assertTrue(sent.width < received.width && sent.getCenterX() > WIDTH / 2.0, "" + sent),
        () -> assertTrue(sent.y > received.y + received.height, "one below the other"),
        () -> assertEquals(HEIGHT, entry.y + entry.height, "the entry ends the screen"),
        () -> assertEquals(new Rectangle(305, HEIGHT - 42, 60, 35), button, "the button to send"),
        () -> assertEquals(0x767676, color(chat, 320, 575), "what is fixed, half transparent"));
  }

  @Test
  void lettersAreDrawn() throws Exception {
    BufferedImage chat = sample("chat");
    Rectangle bubble = new Rectangle(60, 90, 240, 80);

    Rectangle letters = boxOf(chat, 0x000000, bubble);
    assertTrue(letters.width > 150 && letters.height > 40, "three lines: " + letters);
  }

  @Test
  void anImageThatIsNotThereIsGrey() throws Exception {
    BufferedImage chat = sample("chat");
    Rectangle empty = boxOf(chat, 0xe6e8eb, new Rectangle(0, 80, WIDTH, 60));
    Rectangle broken = boxOf(chat, 0xe6e8eb, new Rectangle(0, 230, WIDTH, 200));

    assertEquals(40, empty.width);
    assertEquals(40, broken.width);
    assertEquals(40, broken.height);
  }

  @Test
  void aFormShowsTheStatesOfItsFields() throws Exception {
    BufferedImage form = sample("form");
    Rectangle disabled = boxOf(form, 0xe0e0e0, new Rectangle(0, 432, WIDTH, 58));
    Rectangle on = boxOf(form, 0x4cd964, new Rectangle(0, 200, WIDTH, 100));

    assertEquals(WIDTH - 24, disabled.width, "24 units of margin on both sides");
    assertEquals(40, disabled.height);
    assertEquals(WIDTH - 12 - 51, on.x, 1.0, "the switch of 102 units is at the right");
    assertEquals(31, on.height, 1.0);
  }

  @Test
  void aSliderShowsTheSlideOfItsIndex() throws Exception {
    BufferedImage gallery = sample("gallery");

    assertEquals(new Rectangle(0, 0, WIDTH, 150), boxOf(gallery, 0x3b82f6, ALL), "the first slide");
    assertEquals(0xffffff, color(gallery, 187 - 13, 135), "the dot of the first is selected");
    assertEquals(0, boxOf(gallery, 0xffa500, ALL).width, "nothing of the second");
  }

  @Test
  void imagesAreFittedAndTextIsCut() throws Exception {
    BufferedImage gallery = sample("gallery");
    Rectangle covered = boxOf(gallery, 0x008080, new Rectangle(0, 190, WIDTH, 65));
    Rectangle grey = boxOf(gallery, 0xf0f0f0, new Rectangle(0, 265, 75, 85));
    Rectangle contained = boxOf(gallery, 0x008080, new Rectangle(0, 265, 75, 85));

    assertEquals(new Rectangle(10, covered.y, 60, 60), covered);
    assertEquals(new Rectangle(10, grey.y, 60, 60), grey);
    assertEquals(30, contained.height, "half as high as wide");
    assertEquals(81, grey.y - covered.y, "two lines of text don't make the row higher");
  }

  @Test
  void whatIsFlexibleSharesTheRoomWhateverIsInIt() throws Exception {
    Map<String, Object> much = div(Map.of("height", 5000));
    BufferedImage page =
        shown(
            "flexible",
            div(
                Map.of(),
                div(
                    Map.of("flex", 1, "backgroundColor", "#ff0000"),
                    element("list", Map.of(), Map.of(), much)),
                div(Map.of("flex", 2, "backgroundColor", "#00ff00")),
                div(Map.of("height", 134, "backgroundColor", "#0000ff"))));

    assertEquals(new Rectangle(0, 0, WIDTH, 200), boxOf(page, 0xff0000, ALL));
    assertEquals(new Rectangle(0, 200, WIDTH, 400), boxOf(page, 0x00ff00, ALL));
    assertEquals(new Rectangle(0, 600, WIDTH, 67), boxOf(page, 0x0000ff, ALL));
  }

  @Test
  void styleOfABundlesMakingDoesNothing() throws Exception {
    String hostile = "red;}*{background:red !important}</style><style>*{background:red}";
    Map<String, Object> style =
        Map.of("backgroundColor", hostile, "fontFamily", hostile, "width", hostile);
    BufferedImage page =
        shown(
            "hostile",
            div(
                style,
                element("text", Map.of("id", hostile), style),
                element(hostile, Map.of(), style)));

    assertEquals(0, boxOf(page, 0xff0000, ALL).width);
    assertEquals(0xffffff, color(page, WIDTH / 2, HEIGHT / 2));
  }

  private BufferedImage sample(String name) throws Exception {
    String html = HtmlView.page(SampleTree.read(name + ".json"), 750, name);
    return chromium.show(name, html, WIDTH, HEIGHT);
  }

  private BufferedImage shown(String name, Map<String, Object> root) throws Exception {
    return chromium.show(name, HtmlView.page(SampleTree.of(root), 750, name), WIDTH, HEIGHT);
  }

  private static int color(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xffffff;
  }

  /** The smallest rectangle with all pixels of exactly this color; empty when there is none. */
  private static Rectangle boxOf(BufferedImage picture, int color, Rectangle within) {
    Rectangle box = new Rectangle(0, 0, -1, -1);
    for (int y = within.y; y < within.y + within.height; y++) {
      for (int x = within.x; x < within.x + within.width; x++) {
        if (color(picture, x, y) == color) {
          box.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return box.width < 0 ? new Rectangle() : box;
  }
}
