package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Weex module {@code meta}: what the page says of itself. */
public final class MetaModule implements WeexModule {

  private final Display display;
  private final Pages pages;

  MetaModule(Display display, Pages pages) {
    this.display = display;
    this.pages = pages;
  }

  /**
   * Sets the width of the page in its own units.
   *
   * @param options {@code {width}}: a number or {@code 'device-width'}; or its JSON, which may be
   *     percent-encoded as Android has it
   */
  @JSMethod
  public void setViewport(Object options) {
    Options given = Options.of(options instanceof String text ? decoded(text) : options);
    if (given.text("width", "").equals("device-width")) {
      display.viewportOfDevice();
    } else if (given.number("width", 0) > 0) {
      display.viewport(given.number("width", 0));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  @JSMethod
  public void openLog(Object open) {
    display.openLog(!"false".equals(Given.text(open)));
  }

  /** Answers an object that has the URL of each page that is open. */
  @JSMethod
  public void getPageInfo(JSCallback callback) {
    Map<String, Object> info = new LinkedHashMap<>();
    pages.stack().forEach(page -> info.put(page.url(), ""));
    Given.callback(callback).invoke(info);
  }
}
