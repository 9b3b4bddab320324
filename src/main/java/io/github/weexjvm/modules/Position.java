package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the device is. Nobody knows until the host says so: a page that asks before gets the error
 * 9003, {@code LOCATION_FAIL}. For any thread.
 *
 * <pre>{@code
 * device.position().moveTo(52.52, 13.405);
 * device.position().deny(); // the person refuses
 * }</pre>
 */
public final class Position {

  private static final int SUCCESS = 90_000;
  private static final int NO_PERMISSION = 90_001;
  private static final int LOCATION_FAILED = 9_003;

  /** Who wants to hear of each change; removed by a watch's id. Guarded by this. */
  private final Map<String, Watch> watches = new LinkedHashMap<>();

  private Map<String, Object> payload = error(LOCATION_FAILED, "LOCATION_FAIL");
  private boolean known;
  private int lastId;

  /** One {@code watchPosition}. */
  private record Watch(String id, JSCallback success, JSCallback failure) {

    void tell(boolean known, Map<String, Object> payload) {
      Map<String, Object> withId = new LinkedHashMap<>(payload);
      withId.put("watchId", id);
      (known ? success : failure).invokeAndKeepAlive(withId);
    }
  }

  Position() {}

  /**
   * Puts the device somewhere, and tells the pages that watch it.
   *
   * @param latitude in degrees, positive to the north
   * @param longitude in degrees, positive to the east
   */
  public void moveTo(double latitude, double longitude) {
    Map<String, Object> coords = new LinkedHashMap<>();
    coords.put("longitude", longitude);
    coords.put("latitude", latitude);
    coords.put("altitude", 0);
    coords.put("accuracy", 0);
    coords.put("heading", 0);
    coords.put("speed", 0);
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("coords", coords);
    found.put("errorCode", SUCCESS);
    found.put("errorMsg", "SUCCESS");
    change(true, found);
  }

  /** Refuses to say where it is: error 90001, {@code NO PERMISSION}. */
  public void deny() {
    fail(NO_PERMISSION, "NO PERMISSION");
  }

  /** Fails to find out where it is, with a code and a message for the page. */
  public void fail(int errorCode, String errorMsg) {
    change(false, error(errorCode, errorMsg));
  }

  private static Map<String, Object> error(int code, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("errorCode", code);
    error.put("errorMsg", message);
    return error;
  }

  private void change(boolean nowKnown, Map<String, Object> now) {
    List<Watch> listening;
    synchronized (this) {
      known = nowKnown;
      payload = now;
      listening = new ArrayList<>(watches.values());
    }
    listening.forEach(watch -> watch.tell(nowKnown, now));
  }

  /** Answers once. */
  void ask(JSCallback success, JSCallback failure) {
    Map<String, Object> now;
    boolean found;
    synchronized (this) {
      now = payload;
      found = known;
    }
    (found ? success : failure).invoke(now);
  }

  /** Answers now, and at each change until {@link #unwatch}. */
  String watch(JSCallback success, JSCallback failure) {
    Watch watch;
    Map<String, Object> now;
    boolean found;
    synchronized (this) {
      watch = new Watch(Integer.toString(++lastId), success, failure);
      watches.put(watch.id(), watch);
      now = payload;
      found = known;
    }
    watch.tell(found, now);
    return watch.id();
  }

  synchronized void unwatch(String id) {
    watches.remove(id);
  }
}
