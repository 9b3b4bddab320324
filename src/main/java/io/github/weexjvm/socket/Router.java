package io.github.weexjvm.socket;

/**
 * Says where a connection really goes: a test server may stand in for the one a script names. A
 * host or a port of the router's own choosing is not judged by the {@link TargetPolicy}.
 */
@FunctionalInterface
public interface Router {

  /**
   * Runs on the loop's thread and must not block.
   *
   * @return the URL to connect to, which is the requested one for no change
   */
  WebSocketUrl route(WebSocketUrl requested);

  /** Every connection goes where the script says. */
  static Router direct() {
    return requested -> requested;
  }
}
