package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Weex module {@code navigator}: moves on the device's stack of pages. Callbacks get {@code
 * 'WX_SUCCESS'}, {@code 'WX_FAILED'} or {@code 'WX_PARAM_ERR'}; those of {@code open} and {@code
 * close} get it as {@code {result}}.
 */
public final class NavigatorModule implements WeexModule {

  private static final String SUCCESS = "WX_SUCCESS";
  private static final String FAILED = "WX_FAILED";
  private static final String PARAM_ERROR = "WX_PARAM_ERR";

  private final Pages pages;
  private final NavBar bar;
  private final String bundleUrl;

  NavigatorModule(Pages pages, NavBar bar, String bundleUrl) {
    this.pages = pages;
    this.bar = bar;
    this.bundleUrl = bundleUrl;
  }

  // ---- Pages ----

  @JSMethod
  public void push(Object options, JSCallback callback) {
    boolean pushed = push("push", Options.of(options));
    Given.callback(callback).invoke(pushed ? SUCCESS : PARAM_ERROR);
  }

  @JSMethod
  public void pop(Object options, JSCallback callback) {
    Given.callback(callback).invoke(pages.pop("pop") ? SUCCESS : FAILED);
  }

  @JSMethod
  public void open(Object options, JSCallback success, JSCallback failure) {
    if (push("open", Options.of(options))) {
      Given.callback(success).invoke(Map.of("result", SUCCESS));
    } else {
      Given.callback(failure).invoke(problem(PARAM_ERROR, "The URL parameter is empty."));
    }
  }

  @JSMethod
  public void close(Object options, JSCallback success, JSCallback failure) {
    if (pages.pop("close")) {
      Given.callback(success).invoke(Map.of("result", SUCCESS));
    } else {
      Given.callback(failure).invoke(problem(FAILED, "Close page failed."));
    }
  }

  private boolean push(String method, Options options) {
    String url = options.text("url", "");
    if (url.isEmpty()) {
      return false;
    }
    pages.push(method, new Page(absolute(url), options.all()));
    return true;
  }

  private String absolute(String url) {
    try {
      return PageUrl.resolve(bundleUrl, url).toString();
    } catch (IllegalArgumentException e) {
      return url; // Nothing is loaded: the host sees what was asked for.
    }
  }

  private static Map<String, Object> problem(String result, String message) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("result", result);
    problem.put("message", message);
    return problem;
  }

  // ---- The bar ----

  @JSMethod
  public void setNavBarLeftItem(Object options, JSCallback callback) {
    set("LeftItem", options, callback);
  }

  @JSMethod
  public void clearNavBarLeftItem(Object options, JSCallback callback) {
    clear("LeftItem", callback);
  }

  @JSMethod
  public void setNavBarRightItem(Object options, JSCallback callback) {
    set("RightItem", options, callback);
  }

  @JSMethod
  public void clearNavBarRightItem(Object options, JSCallback callback) {
    clear("RightItem", callback);
  }

  @JSMethod
  public void setNavBarMoreItem(Object options, JSCallback callback) {
    set("MoreItem", options, callback);
  }

  @JSMethod
  public void clearNavBarMoreItem(Object options, JSCallback callback) {
    clear("MoreItem", callback);
  }

  @JSMethod
  public void setNavBarTitle(Object options, JSCallback callback) {
    set("Title", options, callback);
  }

  @JSMethod
  public void clearNavBarTitle(Object options, JSCallback callback) {
    clear("Title", callback);
  }

  @JSMethod
  public void setNavBarBackgroundColor(Object options, JSCallback callback) {
    set("BackgroundColor", options, callback);
  }

  /** Takes {@code {hidden}}: 1 or '1' hides the bar, 0 or '0' shows it. */
  @JSMethod
  public void setNavBarHidden(Object options, JSCallback callback) {
    Options given = Options.of(options);
    if (given.get("hidden") == null) {
      Given.callback(callback).invoke(FAILED);
      return;
    }
    bar.hide(given.flag("hidden", false));
    Given.callback(callback).invoke(SUCCESS);
  }

  private void set(String place, Object options, Object callback) {
    Options given = Options.of(options);
    if (given.isEmpty()) {
      Given.callback(callback).invoke(FAILED);
      return;
    }
    bar.set(place, given.all());
    Given.callback(callback).invoke(SUCCESS);
  }

  private void clear(String place, Object callback) {
    bar.clear(place);
    Given.callback(callback).invoke(SUCCESS);
  }
}
