package io.github.weexjvm.modules;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The dialogs that pages showed, and the person who answers them. Whatever is not scripted is
 * agreed to at once. For any thread.
 *
 * <pre>{@code
 * device.dialogs().answerConfirm("Cancel").answerPrompt("Ada");
 * // … run the page …
 * assertEquals("Delete it?", device.dialogs().shown().get(0).message());
 * }</pre>
 */
public final class Dialogs {

  private final Records<Dialog> shown = new Records<>();

  /** Answers to dialogs that have not been shown yet. Guarded by this. */
  private final Map<Dialog.Kind, ArrayDeque<Function<Dialog, Dialog.Answer>>> scripted =
      new EnumMap<>(Dialog.Kind.class);

  private Function<Dialog, Dialog.Answer> person = Dialog::ok;

  Dialogs() {
    for (Dialog.Kind kind : Dialog.Kind.values()) {
      scripted.put(kind, new ArrayDeque<>());
    }
  }

  /** All dialogs, the oldest first; of more than 1,000 the latest. */
  public List<Dialog> shown() {
    return shown.all();
  }

  /**
   * Presses a button of the next confirm dialog; called again, of the one after it.
   *
   * @param button the button's title; the page sees a TypeError if the dialog has no such button
   */
  public Dialogs answerConfirm(String button) {
    Objects.requireNonNull(button, "button");
    return script(Dialog.Kind.CONFIRM, dialog -> dialog.press(button));
  }

  /** Types a text into the next prompt and agrees; called again, into the one after it. */
  public Dialogs answerPrompt(String text) {
    Objects.requireNonNull(text, "text");
    return script(Dialog.Kind.PROMPT, dialog -> dialog.ok(text));
  }

  /** Cancels the next prompt; called again, the one after it. */
  public Dialogs cancelPrompt() {
    return script(Dialog.Kind.PROMPT, Dialog::cancel);
  }

  /**
   * Answers every dialog for which nothing else is scripted.
   *
   * @param someone is called on the loop's thread with each dialog, such as {@code dialog ->
   *     dialog.message().startsWith("Delete") ? dialog.cancel() : dialog.ok()}; null for a dialog
   *     that stays open
   */
  public synchronized Dialogs answer(Function<Dialog, Dialog.Answer> someone) {
    person = Objects.requireNonNull(someone, "someone");
    return this;
  }

  private synchronized Dialogs script(Dialog.Kind kind, Function<Dialog, Dialog.Answer> answer) {
    scripted.get(kind).add(answer);
    return this;
  }

  /** Shows a dialog; null when nobody answers it. */
  Dialog.Answer show(Dialog dialog) {
    shown.add(dialog);
    return next(dialog.kind()).apply(dialog); // Outside of the lock: it is the host's code.
  }

  private synchronized Function<Dialog, Dialog.Answer> next(Dialog.Kind kind) {
    Function<Dialog, Dialog.Answer> answer = scripted.get(kind).poll();
    return answer == null ? person : answer;
  }
}
