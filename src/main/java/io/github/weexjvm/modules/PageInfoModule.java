package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;

/** The Weex module {@code pageInfo}: what stands above the page. */
public final class PageInfoModule implements WeexModule {

  private final TitleBar bar;

  PageInfoModule(TitleBar bar) {
    this.bar = bar;
  }

  @JSMethod
  public void setTitle(String title) {
    bar.title = title == null ? "" : title;
  }

  @JSMethod
  public void setIcon(String icon) {
    bar.icon = icon == null ? "" : icon;
  }
}
