package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Weex module {@code modal}: dialogs that are answered by whoever the host scripted, with the
 * payloads of Android: the button's title, and for a prompt {@code {result, data}}.
 */
public final class ModalModule implements WeexModule {

  private static final double DEFAULT_TOAST_SECONDS = 3;
  private static final double MAX_TOAST_SECONDS = 1_000_000;

  private final Dialogs dialogs;
  private final Records<Toast> toasts;

  ModalModule(Dialogs dialogs, Records<Toast> toasts) {
    this.dialogs = dialogs;
    this.toasts = toasts;
  }

  /** Shows a message; one that is empty is not shown. */
  @JSMethod
  public void toast(Object options) {
    Options given = Options.of(options);
    String message = given.text("message", "");
    if (!message.isEmpty()) {
      toasts.add(new Toast(message, duration(given.number("duration", DEFAULT_TOAST_SECONDS))));
    }
  }

  private static Duration duration(double seconds) {
    double kept = seconds > 0 ? Math.min(seconds, MAX_TOAST_SECONDS) : DEFAULT_TOAST_SECONDS;
    return Duration.ofMillis(Math.round(kept * 1000));
  }

  @JSMethod
  public void alert(Object options, JSCallback callback) {
    Dialog.Answer answer = dialogs.show(dialog(Dialog.Kind.ALERT, Options.of(options)));
    if (answer != null) {
      Given.callback(callback).invoke(answer.button());
    }
  }

  @JSMethod
  public void confirm(Object options, JSCallback callback) {
    Dialog.Answer answer = dialogs.show(dialog(Dialog.Kind.CONFIRM, Options.of(options)));
    if (answer != null) {
      Given.callback(callback).invoke(answer.button());
    }
  }

  @JSMethod
  public void prompt(Object options, JSCallback callback) {
    Dialog.Answer answer = dialogs.show(dialog(Dialog.Kind.PROMPT, Options.of(options)));
    if (answer != null) {
      Map<String, Object> payload = new LinkedHashMap<>();
      payload.put("result", answer.button());
      payload.put("data", answer.text());
      Given.callback(callback).invoke(payload);
    }
  }

  private static Dialog dialog(Dialog.Kind kind, Options given) {
    return new Dialog(
        kind,
        given.text("message", ""),
        given.text("okTitle", "OK"),
        kind == Dialog.Kind.ALERT ? "" : given.text("cancelTitle", "Cancel"),
        kind == Dialog.Kind.PROMPT ? given.text("default", "") : "");
  }
}
