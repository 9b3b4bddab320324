package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;

/** The Weex module {@code webview}. There is no browser: what it is told is recorded. */
public final class WebviewModule implements WeexModule {

  private final Records<WebViewCommand> commands;

  WebviewModule(Records<WebViewCommand> commands) {
    this.commands = commands;
  }

  @JSMethod
  public void goBack(Object ref) {
    commands.add(new WebViewCommand("goBack", Given.ref(ref), null));
  }

  @JSMethod
  public void goForward(Object ref) {
    commands.add(new WebViewCommand("goForward", Given.ref(ref), null));
  }

  @JSMethod
  public void reload(Object ref) {
    commands.add(new WebViewCommand("reload", Given.ref(ref), null));
  }

  @JSMethod
  public void postMessage(Object ref, Object message) {
    commands.add(new WebViewCommand("postMessage", Given.ref(ref), message));
  }
}
