package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The modules that ask the device's owner: modal, picker, clipboard, locale, geolocation. */
@Timeout(60)
final class AnsweringModulesTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  // ---- modal ----

  @Test
  void unscriptedDialogsAreAgreedToAfterTheCallReturned() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              modal_.alert({ message: 'a' }, (button) => log('alert', button));
              modal_.confirm({ message: 'c', okTitle: 'Yes' }, (button) => log('confirm', button));
              modal_.prompt({ message: 'p', default: 'Ada' }, (answer) => log('prompt', answer));
              log('returned');
              """)
          .awaitIdle()
          .assertPrinted(
              "returned", "alert OK", "confirm Yes", "prompt { result: 'OK', data: 'Ada' }");

      assertEquals(
          List.of(
              new Dialog(Dialog.Kind.ALERT, "a", "OK", "", ""),
              new Dialog(Dialog.Kind.CONFIRM, "c", "Yes", "Cancel", ""),
              new Dialog(Dialog.Kind.PROMPT, "p", "OK", "Cancel", "Ada")),
          phone.device.dialogs().shown());
    }
  }

  @Test
  void scriptedAnswersAreGivenInTheirOrderThenTheDefault() throws Exception {
    try (Phone phone = new Phone()) {
      phone.device.dialogs().answerConfirm("No").answerConfirm("Yes").answerPrompt("Bob");
      phone.device.dialogs().cancelPrompt();
      phone
          .run(
              """
              const ask = { message: 'Sure?', okTitle: 'Yes', cancelTitle: 'No' };
              for (let i = 0; i < 3; i++) modal_.confirm(ask, (button) => log(button));
              for (let i = 0; i < 3; i++) modal_.prompt({ default: 'Ada' }, (a) => log(a));
              """)
          .awaitIdle()
          .assertPrinted(
              "No",
              "Yes",
              "Yes",
              "{ result: 'OK', data: 'Bob' }",
              "{ result: 'Cancel', data: 'Ada' }",
              "{ result: 'OK', data: 'Ada' }");
    }
  }

  @Test
  void aFunctionAnswersOrLeavesADialogOpen() throws Exception {
    try (Phone phone = new Phone()) {
      phone.device.dialogs().answer(dialog -> dialog.message().isEmpty() ? null : dialog.cancel());
      phone
          .run(
              """
              modal_.alert({}, () => log('no'));
              modal_.alert({ message: 'a' }, (button) => log('alert', button));
              modal_.confirm({ message: 'c' }, (button) => log('confirm', button));
              """)
          .awaitIdle()
          .assertPrinted("alert OK", "confirm Cancel");
    }
  }

  @Test
  void aButtonThatTheDialogLacksIsToldThePage() throws Exception {
    try (Phone phone = new Phone()) {
      phone.device.dialogs().answerConfirm("Perhaps");
      phone
          .run(
              """
              try { modal_.confirm({ message: 'Sure?' }, () => log('no')); } catch (e) { log(e.name, e.message); }
              """)
          .awaitIdle()
          .assertPrinted(
              "TypeError modal: the dialog \"Sure?\" has no button \"Perhaps\", but \"OK\" and"
                  + " \"Cancel\"");
    }
  }

  @Test
  void whatAFrameworkSendsForNothingIsNothing() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              modal_.alert('', '');
              modal_.confirm({ message: '', okTitle: '', cancelTitle: null }, '');
              modal_.prompt('{"message":"from JSON"}', (answer) => log(answer.result));
              modal_.toast('');
              modal_.toast();
              modal_.toast({ message: '' });
              """)
          .awaitIdle()
          .assertPrinted("OK");

      assertEquals(
          List.of("", "", "from JSON"),
          phone.device.dialogs().shown().stream().map(Dialog::message).toList());
      assertEquals("OK", phone.device.dialogs().shown().get(1).okTitle());
      assertEquals(List.of(), phone.device.toasts());
    }
  }

  @Test
  void toastsAreRecordedWithTheirDuration() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              modal_.toast({ message: 'a' });
              modal_.toast({ message: 5, duration: 0.3 });
              modal_.toast({ message: 'c', duration: '2' });
              modal_.toast({ message: 'd', duration: -1 });
              """)
          .awaitIdle()
          .assertPrinted();

      assertEquals(
          List.of(
              new Toast("a", Duration.ofSeconds(3)),
              new Toast("5", Duration.ofMillis(300)),
              new Toast("c", Duration.ofSeconds(2)),
              new Toast("d", Duration.ofSeconds(3))),
          phone.device.toasts());
    }
  }

  @Test
  void onlyTheLatestThousandAreKept() throws Exception {
    try (Phone phone = new Phone()) {
      phone.run("for (let i = 0; i < 1005; i++) modal_.toast({ message: i });").assertPrinted();

      assertEquals(1000, phone.device.toasts().size());
      assertEquals("5", phone.device.toasts().get(0).message());
    }
  }

  // ---- picker ----

  @Test
  void unscriptedPickersGiveWhatWasSelected() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              picker_.pick({ items: ['a', 'b'], index: 1 }, (answer) => log(answer));
              picker_.pick({ items: ['a', 'b'] }, (answer) => log(answer));
              picker_.pickDate({ value: '2024-02-29' }, (answer) => log(answer));
              picker_.pickTime({ value: '08:30' }, (answer) => log(answer));
              """)
          .awaitIdle()
          .assertPrinted(
              "{ result: 'success', data: 1 }",
              "{ result: 'success', data: 0 }",
              "{ result: 'success', data: '2024-02-29' }",
              "{ result: 'success', data: '08:30' }");

      assertEquals(List.of("a", "b"), phone.device.pickers().shown().get(0).items());
      assertEquals(Map.of("value", "08:30"), phone.device.pickers().shown().get(3).options());
    }
  }

  @Test
  void aPickerWithoutAValueBeginsWithToday() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              picker_.pickDate({}, ({ data }) => log(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(data)));
              picker_.pickTime('', ({ data }) => log(/^[0-9]{2}:[0-9]{2}$/.test(data)));
              """)
          .awaitIdle()
          .assertPrinted("true", "true");
    }
  }

  @Test
  void scriptedChoicesAndCancels() throws Exception {
    try (Phone phone = new Phone()) {
      phone.device.pickers().answerItem(1).cancel(Picker.Kind.ITEM).answerItem(2);
      phone.device.pickers().answerDate("2000-01-01").answerTime("00:00");
      phone.device.pickers().cancel(Picker.Kind.DATE).cancel(Picker.Kind.TIME);
      phone
          .run(
              """
              const two = { items: ['a', 'b'] };
              picker_.pick(two, (answer) => log(answer));
              picker_.pick(two, (answer) => log(answer));
              try { picker_.pick(two, () => log('no')); } catch (e) { log(e.name, e.message); }
              for (let i = 0; i < 2; i++) picker_.pickDate({}, (answer) => log(answer));
              for (let i = 0; i < 2; i++) picker_.pickTime({}, (answer) => log(answer));
              """)
          .awaitIdle()
          .assertPrinted(
              "TypeError picker.pick: there is no item 2 among 2: [a, b]",
              "{ result: 'success', data: 1 }",
              "{ result: 'cancel', data: -1 }",
              "{ result: 'success', data: '2000-01-01' }",
              "{ result: 'cancel', data: null }",
              "{ result: 'success', data: '00:00' }",
              "{ result: 'cancel', data: null }");
    }
  }

  // ---- clipboard, locale, deviceInfo ----

  @Test
  void theClipboardIsThePhones() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              clipboard_.getString((answer) => log(answer));
              clipboard_.getString('');
              clipboard_.setString('mine');
              clipboard_.getString((answer) => log(answer));
              clipboard_.setString(5);
              clipboard_.setString(null);
              """)
          .awaitIdle()
          .assertPrinted("{ result: 'failed', data: '' }", "{ result: 'success', data: 'mine' }");
      assertEquals("5", phone.device.clipboard().text());

      phone.device.clipboard().copy("theirs");
      phone
          .run("clipboard_.getString(({ data }) => log(data));")
          .awaitIdle()
          .assertPrinted("theirs");
    }
  }

  @Test
  void languagesAreToldByReturnAndByCallback() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run("log(locale_.getLanguage(), locale_.getLanguageSync(), locale_.getLanguages());")
          .assertPrinted("en-US en-US [ 'en-US' ]");

      phone.device.languages().set("de-DE", "fr");
      phone
          .run(
              """
              locale_.getLanguage((one) => log(one));
              locale_.getLanguages((all) => log(all));
              log(locale_.getLanguages('').length);
              """)
          .awaitIdle()
          .assertPrinted("2", "de-DE", "[ 'de-DE', 'fr' ]");
    }
  }

  @Test
  void theFullHeightOfTheDisplayIsToldInPixels() throws Exception {
    try (Phone phone = new Phone()) {
      phone.device.display().size(1080, 2340, 3);
      phone
          .run("deviceInfo_.enableFullScreenHeight((answer) => log(answer), {});")
          .awaitIdle()
          .assertPrinted("{ fullScreenHeight: '2340' }");
      assertTrue(phone.device.display().fullScreenHeight());
    }
  }

  // ---- geolocation ----

  @Test
  void nobodyKnowsThePositionUntilTheHostSaysSo() throws Exception {
    try (Phone phone = new Phone()) {
      String ask =
          "geolocation_.getCurrentPosition((p) => log(p.coords.latitude, p.coords.longitude,"
              + " p.errorCode), (e) => log(e), {});";
      phone.run(ask).awaitIdle().assertPrinted("{ errorCode: 9003, errorMsg: 'LOCATION_FAIL' }");

      phone.device.position(52.52, 13.405);
      phone.run(ask).awaitIdle().assertPrinted("52.52 13.405 90000");

      phone.device.position().deny();
      phone.run(ask).awaitIdle().assertPrinted("{ errorCode: 90001, errorMsg: 'NO PERMISSION' }");
    }
  }

  @Test
  void aWatchHearsOfEachMoveUntilItIsCleared() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              const id = geolocation_.watchPosition(
                  (p) => log(p.coords.latitude, p.watchId === id), (e) => log(e.errorMsg));
              """)
          .awaitIdle()
          .assertPrinted("LOCATION_FAIL");

      phone.device.position(1, 2);
      phone.device.position(3, 4);
      phone.assertPrinted("1 true", "3 true");

      phone.run("geolocation_.clearWatch(id); geolocation_.clearWatch('x');");
      phone.device.position(5, 6);
      phone.advance(SECOND).assertPrinted();
    }
  }

  @Test
  void aClosedPageHearsOfNoMove() throws Exception {
    Device device = new Device();
    try (Phone phone = new Phone(device, "")) {
      phone
          .run("geolocation_.watchPosition(() => log('moved'), () => {});")
          .run("globalEvent_.addEventListener('e', () => log('heard'));")
          .awaitIdle();
      phone.end();

      device.position(1, 2);
      assertEquals(0, device.fire("e", Map.of()));
      phone.assertPrinted();
    }
  }

  // ---- globalEvent ----

  @Test
  void aGlobalEventReachesAllItsListenersInOrder() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              globalEvent_.addEventListener('net', (data) => log('first', data));
              globalEvent_.addEventListener('net', (data) => log('second', data));
              globalEvent_.addEventListener('net', '');
              globalEvent_.addEventListener('', () => log('no'));
              globalEvent_.addEventListener('other', () => log('other'));
              """)
          .awaitIdle();

      assertEquals(2, phone.device.fire("net", Map.of("online", false)));
      phone.assertPrinted("first { online: false }", "second { online: false }");

      phone.run("globalEvent_.removeEventListener('net');");
      assertEquals(0, phone.device.fire("net", Map.of()));
      assertEquals(1, phone.device.fire("other", Map.of()));
      phone.assertPrinted("other");

      phone.run("globalEvent_.removeAllEventListeners();");
      assertEquals(0, phone.device.fire("other", Map.of()));
      phone.assertPrinted();
    }
  }

  @Test
  void twoPagesOnOneDeviceHearTheSameEvent() throws Exception {
    Device device = new Device();
    try (Phone one = new Phone(device, "http://localhost/1.js");
        Phone two = new Phone(device, "http://localhost/2.js")) {
      one.run("globalEvent_.addEventListener('e', ({ n }) => log('one', n));");
      two.run("globalEvent_.addEventListener('e', ({ n }) => log('two', n));");

      assertEquals(2, device.fire("e", Map.of("n", 1)));
      one.run("globalEvent_.removeEventListener('e');");
      assertEquals(1, device.fire("e", Map.of("n", 2)));

      one.assertPrinted("one 1");
      two.assertPrinted("two 1", "two 2");
    }
  }

  @Test
  void aPageFiresAGlobalEventItself() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              globalEvent_.addEventListener('mine', (data) => log(data));
              event_.fireNativeGlobalEvent('mine', (answer) => log(answer));
              """)
          .awaitIdle()
          .assertPrinted("{ eventParam: 'value' }", "{ ok: true }");
    }
  }
}
