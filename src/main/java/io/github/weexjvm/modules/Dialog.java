package io.github.weexjvm.modules;

/**
 * A dialog that a page showed.
 *
 * @param message empty when the page gave none
 * @param okTitle of the button that agrees, {@code OK} unless the page says other
 * @param cancelTitle of the other button, {@code Cancel} unless the page says other; an alert has
 *     none, and this is empty
 * @param text what a prompt's field holds at first, or empty
 */
public record Dialog(Kind kind, String message, String okTitle, String cancelTitle, String text) {

  /** Which method of {@code modal} showed it. */
  public enum Kind {
    ALERT,
    CONFIRM,
    PROMPT
  }

  /**
   * What the person did.
   *
   * @param button the title of the button
   * @param text what a prompt's field held then
   */
  public record Answer(String button, String text) {}

  /** Agrees, and leaves a prompt's text as it is. */
  public Answer ok() {
    return ok(text);
  }

  /** Types a text into a prompt, and agrees. */
  public Answer ok(String typed) {
    return new Answer(okTitle, typed);
  }

  /** Refuses; an alert can only be agreed to. */
  public Answer cancel() {
    return kind == Kind.ALERT ? ok() : new Answer(cancelTitle, text);
  }

  /** Presses the button of that title. */
  Answer press(String button) {
    if (button.equals(okTitle)) {
      return ok();
    }
    if (kind != Kind.ALERT && button.equals(cancelTitle)) {
      return cancel();
    }
    throw new IllegalArgumentException(
        "modal: the dialog \""
            + message
            + "\" has no button \""
            + button
            + "\", but \""
            + okTitle
            + (kind == Kind.ALERT ? "\"" : "\" and \"" + cancelTitle + "\""));
  }
}
