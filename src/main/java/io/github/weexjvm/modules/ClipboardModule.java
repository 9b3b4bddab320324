package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Weex module {@code clipboard}, on the device's own clipboard. */
public final class ClipboardModule implements WeexModule {

  private final Clipboard clipboard;

  ClipboardModule(Clipboard clipboard) {
    this.clipboard = clipboard;
  }

  /** Answers {@code {result: 'success', data: text}}, or {@code failed} and no text. */
  @JSMethod
  public void getString(JSCallback callback) {
    String text = clipboard.text();
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("result", text == null ? "failed" : "success");
    payload.put("data", text == null ? "" : text);
    Given.callback(callback).invoke(payload);
  }

  @JSMethod
  public void setString(Object text) {
    String copied = Given.text(text);
    if (copied != null) {
      clipboard.copy(copied);
    }
  }
}
