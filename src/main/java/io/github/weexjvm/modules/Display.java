package io.github.weexjvm.modules;

/**
 * The device's screen, and how a page looks at it. It has the size of an iPhone 8 until another is
 * set. For any thread.
 */
public final class Display {

  private volatile int width = 750;
  private volatile int height = 1334;
  private volatile double scale = 2;

  /** Zero while no page has asked for another. */
  private volatile double viewport;

  private volatile boolean fullScreenHeight;
  private volatile boolean logOpen;

  Display() {}

  /**
   * Sets the size.
   *
   * @param widthPixels of the hardware
   * @param heightPixels of the hardware
   * @param pixelsPerPoint 1, 2 or 3 on most devices
   */
  public void size(int widthPixels, int heightPixels, double pixelsPerPoint) {
    if (widthPixels <= 0 || heightPixels <= 0 || !(pixelsPerPoint > 0)) {
      throw new IllegalArgumentException(
          "a display of %d × %d pixels at scale %s: all must be greater than zero"
              .formatted(widthPixels, heightPixels, pixelsPerPoint));
    }
    width = widthPixels;
    height = heightPixels;
    scale = pixelsPerPoint;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /**
   * The width in units of the page: 750 unless it asked for another by {@code meta.setViewport}.
   */
  public double viewportWidth() {
    return viewport == 0 ? 750 : viewport;
  }

  /** The height in units of the page. */
  public double viewportHeight() {
    return viewportWidth() * height / width;
  }

  /** Whether a page asked for {@code deviceInfo.enableFullScreenHeight}. */
  public boolean fullScreenHeight() {
    return fullScreenHeight;
  }

  /** Whether a page asked for the log by {@code meta.openLog}. */
  public boolean logOpen() {
    return logOpen;
  }

  void viewport(double units) {
    viewport = units;
  }

  void viewportOfDevice() {
    viewport = width / scale;
  }

  void enableFullScreenHeight() {
    fullScreenHeight = true;
  }

  void openLog(boolean open) {
    logOpen = open;
  }
}
