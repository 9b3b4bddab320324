package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Weex module {@code picker}: answers {@code {result: 'success', data}} with an index, a date
 * or a time, or {@code {result: 'cancel'}}.
 */
public final class PickerModule implements WeexModule {

  private static final int NOTHING = -1;

  private final Pickers pickers;

  PickerModule(Pickers pickers) {
    this.pickers = pickers;
  }

  @JSMethod
  public void pick(Object options, JSCallback callback) {
    Options given = Options.of(options);
    Picker picker = new Picker(Picker.Kind.ITEM, given.all());
    int selected = (int) given.number("index", 0);
    Optional<Object> choice = pickers.show(picker, selected);
    choice.ifPresent(index -> checkItem((int) index, selected, picker.items()));
    answer(callback, choice, NOTHING);
  }

  /** What was selected before may be anything, as on a phone; the person sees only the items. */
  private static void checkItem(int index, int selected, List<String> items) {
    if (index != selected && (index < 0 || index >= items.size())) {
      throw new IllegalArgumentException(
          "picker.pick: there is no item " + index + " among " + items.size() + ": " + items);
    }
  }

  @JSMethod
  public void pickDate(Object options, JSCallback callback) {
    Options given = Options.of(options);
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    Picker picker = new Picker(Picker.Kind.DATE, given.all());
    answer(callback, pickers.show(picker, given.text("value", today)), null);
  }

  @JSMethod
  public void pickTime(Object options, JSCallback callback) {
    Options given = Options.of(options);
    String now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES).toString();
    Picker picker = new Picker(Picker.Kind.TIME, given.all());
    answer(callback, pickers.show(picker, given.text("value", now)), null);
  }

  private static void answer(Object callback, Optional<Object> choice, Object cancelled) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("result", choice.isPresent() ? "success" : "cancel");
    payload.put("data", choice.orElse(cancelled));
    Given.callback(callback).invoke(payload);
  }
}
