package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.weexjvm.modules.Device;
import io.github.weexjvm.modules.Dialog;
import io.github.weexjvm.modules.Page;
import io.github.weexjvm.modules.PageMove;
import io.github.weexjvm.modules.Picker;
import io.github.weexjvm.modules.Request;
import io.github.weexjvm.modules.Toast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page in every dialect uses the phone: each button does what it says, seen in the page's
 * elements and in the device.
 */
@Timeout(60)
final class DevicePageTest {

  private final Device device = new Device();

  static Stream<Arguments> pages() {
    return Stream.of(
        page("device-vue", JsFramework.standard()),
        page("device-rax", JsFramework.standard()),
        page("device-legacy", JsFramework.standard()),
        page("device-vue", JsFramework.recent()),
        page("device-rax", JsFramework.recent()));
  }

  private static Arguments page(String name, JsFramework framework) {
    return Arguments.of(name, Named.of(framework.name(), framework));
  }

  private DevicePage open(String name, JsFramework framework) throws Exception {
    return DevicePage.open(name, framework, device);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fetchesAGreeting(String name, JsFramework framework) throws Exception {
    try (HttpAnswers server = HttpAnswers.start();
        DevicePage page = open(name, framework)) {
      page.input("#address", server.url("/greeting")).click("#fetch");
      page.awaitText("#answer", "200 你好 😀");
      server.awaitAsked("GET /greeting");
      assertEquals(
          List.of(new Request("GET", server.url("/greeting"), Map.of(), "", 200, "OK")),
          device.requests());
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsThatTheServerIsBroken(String name, JsFramework framework) throws Exception {
    try (HttpAnswers server = HttpAnswers.start();
        DevicePage page = open(name, framework)) {
      page.input("#address", server.url("/broken")).click("#fetch");
      page.awaitText("#answer", "failed 500");
      server.awaitAsked("GET /broken");
      assertEquals(500, device.requests().get(0).status());
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keepsTheNote(String name, JsFramework framework) throws Exception {
    try (DevicePage page = open(name, framework)) {
      page.click("#load").awaitText("#stored", "loading: failed");
      page.input("#note", "buy 牛奶 🥛").click("#save").awaitText("#stored", "saving: success");
      assertEquals(Map.of("note", "buy 牛奶 🥛"), device.storage().all());
      page.input("#note", "something else").click("#load").awaitText("#stored", "buy 牛奶 🥛");
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void copiesAndPastes(String name, JsFramework framework) throws Exception {
    try (DevicePage page = open(name, framework)) {
      page.click("#copy").awaitIdle();
      assertEquals("remember the milk", device.clipboard().text());
      device.clipboard().copy("from elsewhere");
      page.click("#paste").awaitText("#pasted", "from elsewhere");
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aSecondLaterIsASecondLater(String name, JsFramework framework) throws Exception {
    try (DevicePage page = open(name, framework)) {
      page.click("#later").advance(Duration.ofMillis(999));
      assertEquals("", page.text("#timed"));
      page.advance(Duration.ofMillis(1)).awaitText("#timed", "later");
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsAToast(String name, JsFramework framework) throws Exception {
    try (DevicePage page = open(name, framework)) {
      page.click("#toast").awaitIdle();
      assertEquals(List.of(new Toast("a piece of toast", Duration.ofSeconds(1))), device.toasts());
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asksAndShowsTheAnswer(String name, JsFramework framework) throws Exception {
    device.dialogs().answerConfirm("No").answerConfirm("Yes");
    try (DevicePage page = open(name, framework)) {
      page.click("#ask").awaitText("#answered", "No");
      page.click("#ask").awaitText("#answered", "Yes");
      Dialog asked = new Dialog(Dialog.Kind.CONFIRM, "Are you sure?", "Yes", "No", "");
      assertEquals(List.of(asked, asked), device.dialogs().shown());
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void promptsForAName(String name, JsFramework framework) throws Exception {
    device.dialogs().answerPrompt("Ada 阿达").cancelPrompt();
    try (DevicePage page = open(name, framework)) {
      page.click("#prompt").awaitText("#prompted", "OK Ada 阿达");
      page.click("#prompt").awaitText("#prompted", "Cancel ");
      Dialog asked = new Dialog(Dialog.Kind.PROMPT, "Your name?", "OK", "Cancel", "");
      assertEquals(List.of(asked, asked), device.dialogs().shown());
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void picksAColour(String name, JsFramework framework) throws Exception {
    device.pickers().answerItem(2).cancel(Picker.Kind.ITEM);
    try (DevicePage page = open(name, framework)) {
      page.click("#pick").awaitText("#picked", "blue");
      page.click("#pick").awaitText("#picked", "cancel");
      page.click("#pick").awaitText("#picked", "red");
      List<Picker> shown = device.pickers().shown();
      assertEquals(3, shown.size());
      assertEquals(List.of("red", "green", "blue"), shown.get(0).items());
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void movesTheBox(String name, JsFramework framework) throws Exception {
    try (DevicePage page = open(name, framework)) {
      assertNull(page.style("#box", "opacity"));
      page.click("#move").advance(Duration.ofMillis(299));
      assertEquals("translate(120px, 0)", page.style("#box", "transform"));
      assertEquals(0.5, page.style("#box", "opacity"));
      assertEquals("", page.text("#moved"));
      page.advance(Duration.ofMillis(1)).awaitText("#moved", "moved");
      assertEquals(0.5, page.style("#box", "opacity"));
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void opensAnotherPageAndComesBack(String name, JsFramework framework) throws Exception {
    String next = DevicePage.URL.replace("device.js", name.replace("device", "hello") + ".js");
    try (DevicePage page = open(name, framework)) {
      assertEquals(DevicePage.URL, device.pages().current().url());
      page.click("#open").awaitIdle();
      assertEquals(
          List.of(DevicePage.URL, next), device.pages().stack().stream().map(Page::url).toList());
      assertEquals("true", device.pages().current().options().get("animated"));
      page.click("#back").awaitIdle();
      assertEquals(DevicePage.URL, device.pages().current().url());
      assertEquals(
          List.of(new PageMove("push", next), new PageMove("pop", next)), device.pages().history());
      page.assertNothingElse();
    }
  }
}
