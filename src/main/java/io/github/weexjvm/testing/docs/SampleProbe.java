package io.github.weexjvm.testing.docs;

import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.Map;

/** The module that harness.js tells what a sample does with the class {@code WebSocket}. */
public final class SampleProbe implements WeexModule {

  /** No name that a script would ask for. */
  static final String NAME = "documented samples";

  private final DayLog log;

  SampleProbe(DayLog log) {
    this.log = log;
  }

  @JSMethod
  public void made(int socket, String stack) {
    log.made(socket, stack);
  }

  @JSMethod
  public void ended(int socket) {
    log.ended(socket);
  }

  /** A handler such as {@code onopen} was set. */
  @JSMethod
  public int set(String name, String stack) {
    return log.set(name, name.substring("on".length()), stack);
  }

  /** A listener was added. */
  @JSMethod
  public int listens(String type, String stack) {
    return log.set("the listener for " + type, type, stack);
  }

  @JSMethod
  public void takenAway(int handler) {
    log.takenAway(handler);
  }

  @JSMethod
  public void fired(int handler, String type, Map<String, Object> members) {
    log.fired(handler, type, members);
  }

  /** A signature threw. */
  @JSMethod
  public void thrown(int signature, String error) {
    log.thrown(signature, error);
  }
}
