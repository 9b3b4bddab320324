package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.Map;

/** The Weex module {@code deviceInfo}. */
public final class DeviceInfoModule implements WeexModule {

  private final Display display;

  DeviceInfoModule(Display display) {
    this.display = display;
  }

  /** Answers {@code {fullScreenHeight}}: pixels, as a string, as on Android. */
  @JSMethod
  public void enableFullScreenHeight(JSCallback callback, Object extra) {
    display.enableFullScreenHeight();
    Given.callback(callback).invoke(Map.of("fullScreenHeight", Integer.toString(display.height())));
  }
}
