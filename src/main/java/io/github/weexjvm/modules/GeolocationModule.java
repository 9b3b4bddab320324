package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.HashSet;
import java.util.Set;

/**
 * The module {@code geolocation} of the platforms' playground apps, on the device's {@link
 * Position}. A watch keeps nothing alive: only the host can move the device.
 */
public final class GeolocationModule implements WeexModule {

  private final Position position;
  private final Set<String> watches = new HashSet<>();

  GeolocationModule(Position position) {
    this.position = position;
  }

  /** Answers {@code {coords, errorCode: 90000, errorMsg}}, or {@code {errorCode, errorMsg}}. */
  @JSMethod
  public void getCurrentPosition(JSCallback success, JSCallback failure, Object options) {
    position.ask(Given.callback(success), Given.callback(failure));
  }

  /** Answers as above with a {@code watchId}, now and whenever the device moves; returns it too. */
  @JSMethod
  public String watchPosition(JSCallback success, JSCallback failure, Object options) {
    String id = position.watch(Given.callback(success), Given.callback(failure));
    watches.add(id);
    return id;
  }

  @JSMethod
  public void clearWatch(String id) {
    if (watches.remove(id)) {
      position.unwatch(id);
    }
  }

  @Override
  public void destroy() {
    watches.forEach(position::unwatch);
  }
}
