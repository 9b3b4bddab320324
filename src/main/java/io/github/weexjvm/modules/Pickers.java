package io.github.weexjvm.modules;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pickers that pages showed, and what the person chooses: what is already selected, unless
 * something else is scripted. For any thread.
 *
 * <pre>{@code
 * device.pickers().answerItem(2).answerDate("2024-02-29").cancel(Picker.Kind.TIME);
 * }</pre>
 */
public final class Pickers {

  private final Records<Picker> shown = new Records<>();

  /** Choices in pickers that have not been shown yet; an empty one cancels. Guarded by this. */
  private final Map<Picker.Kind, ArrayDeque<Optional<Object>>> scripted =
      new EnumMap<>(Picker.Kind.class);

  Pickers() {
    for (Picker.Kind kind : Picker.Kind.values()) {
      scripted.put(kind, new ArrayDeque<>());
    }
  }

  /** All pickers, the oldest first; of more than 1,000 the latest. */
  public List<Picker> shown() {
    return shown.all();
  }

  /**
   * Chooses in the next picker of items; called again, in the one after it.
   *
   * @param index counted from zero; the page sees a TypeError if there is no such item
   */
  public Pickers answerItem(int index) {
    return script(Picker.Kind.ITEM, Optional.of(index));
  }

  /**
   * Chooses in the next picker of dates.
   *
   * @param date such as {@code 2024-02-29}
   */
  public Pickers answerDate(String date) {
    return script(Picker.Kind.DATE, Optional.of(Objects.requireNonNull(date, "date")));
  }

  /**
   * Chooses in the next picker of times.
   *
   * @param time such as {@code 08:30}
   */
  public Pickers answerTime(String time) {
    return script(Picker.Kind.TIME, Optional.of(Objects.requireNonNull(time, "time")));
  }

  /** Cancels the next picker of a kind. */
  public Pickers cancel(Picker.Kind kind) {
    return script(kind, Optional.empty());
  }

  private synchronized Pickers script(Picker.Kind kind, Optional<Object> choice) {
    scripted.get(kind).add(choice);
    return this;
  }

  /**
   * Shows a picker.
   *
   * @param selected what is chosen when nothing is scripted
   * @return empty when it was cancelled
   */
  synchronized Optional<Object> show(Picker picker, Object selected) {
    shown.add(picker);
    Optional<Object> choice = scripted.get(picker.kind()).poll();
    return choice == null ? Optional.of(selected) : choice;
  }
}
