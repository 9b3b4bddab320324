package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;

/**
 * The Weex module {@code globalEvent}. What fires is the host, by {@link Device#fire}; a page that
 * only listens is at rest, so its listeners keep nothing alive.
 */
public final class GlobalEventModule implements WeexModule {

  private final GlobalEvents events;
  private final GlobalEvents.Page page;

  GlobalEventModule(GlobalEvents events) {
    this.events = events;
    this.page = events.open();
  }

  @JSMethod
  public void addEventListener(String name, JSCallback callback) {
    if (!Given.isAbsent(name) && callback != null) {
      page.add(name, callback);
    }
  }

  /** Removes all the page's listeners of that event, as the platforms do. */
  @JSMethod
  public void removeEventListener(String name) {
    page.remove(name);
  }

  /** Removes the page's listeners of that event, or of all events if none is named. */
  @JSMethod
  public void removeAllEventListeners(String name) {
    if (Given.isAbsent(name)) {
      page.removeAll();
    } else {
      page.remove(name);
    }
  }

  @Override
  public void destroy() {
    events.close(page);
  }
}
