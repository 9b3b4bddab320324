package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.Map;

/** The Weex module {@code event} of the platforms' playground apps. */
public final class EventModule implements WeexModule {

  private final Records<String> openedUrls;
  private final GlobalEvents events;

  EventModule(Records<String> openedUrls, GlobalEvents events) {
    this.openedUrls = openedUrls;
    this.events = events;
  }

  /** Opens a URL outside of the page; one without a scheme is {@code http:}, as on Android. */
  @JSMethod(alias = "openURL")
  public void openUrl(String url) {
    if (!Given.isAbsent(url)) {
      openedUrls.add(url.startsWith("//") ? "http:" + url : url);
    }
  }

  /** Fires a global event, and answers {@code {ok: true}}. */
  @JSMethod
  public void fireNativeGlobalEvent(String name, JSCallback callback) {
    events.fire(name, Map.of("eventParam", "value"));
    Given.callback(callback).invoke(Map.of("ok", true));
  }
}
