package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules that move between pages, and those that touch the page itself. */
@Timeout(60)
final class PageModulesTest {

  private static final String URL = "http://localhost/app/main.js";

  /** A page with a list of two texts, the second written from the right. */
  private static Phone page() {
    return new Phone(new Device(), URL)
        .elements(
            tree -> {
              tree.createBody(Map.of("ref", "_root", "type", "div"));
              tree.addElement("_root", Map.of("ref", "1", "type", "text"), -1);
              tree.addElement(
                  "_root",
                  Map.of("ref", "2", "type", "div", "style", Map.of("direction", "rtl")),
                  -1);
              tree.addElement("2", Map.of("ref", "3", "type", "text"), -1);
            });
  }

  // ---- navigator ----

  @Test
  void pagesArePushedAndPopped() throws Exception {
    try (Phone phone = new Phone(new Device(), URL)) {
      phone
          .run(
              """
              navigator_.push({ url: 'detail.js?id=1', animated: 'true' }, (r) => log('push', r));
              navigator_.push('{"url":"//other/x.js"}', (r) => log('push', r));
              navigator_.pop({ animated: 'true' }, (r) => log('pop', r));
              navigator_.push({ url: '' }, (r) => log('push', r));
              navigator_.push('', '');
              """)
          .awaitIdle()
          .assertPrinted(
              "push WX_SUCCESS", "push WX_SUCCESS", "pop WX_SUCCESS", "push WX_PARAM_ERR");

      Pages pages = phone.device.pages();
      String detail = "http://localhost/app/detail.js?id=1";
      assertEquals(detail, pages.current().url());
      assertEquals("true", pages.current().options().get("animated"));
      assertEquals(List.of(URL, detail), pages.stack().stream().map(Page::url).toList());
      assertEquals(
          List.of(
              new PageMove("push", detail),
              new PageMove("push", "http://other/x.js"),
              new PageMove("pop", "http://other/x.js")),
          pages.history());
    }
  }

  @Test
  void leavingTheFirstPageLeavesNone() throws Exception {
    try (Phone phone = new Phone(new Device(), URL)) {
      phone
          .run(
              """
              navigator_.pop('', (r) => log(r));
              navigator_.pop('', (r) => log(r));
              navigator_.close({}, () => log('no'), (r) => log(r));
              """)
          .awaitIdle()
          .assertPrinted(
              "WX_SUCCESS", "WX_FAILED", "{ result: 'WX_FAILED', message: 'Close page failed.' }");
      assertNull(phone.device.pages().current());
    }
  }

  @Test
  void openAndCloseAnswerTheirOwnWay() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              navigator_.open({ url: 'weixin://pay' }, (r) => log('opened', r), () => log('no'));
              navigator_.open({}, () => log('no'), (r) => log(r.result, r.message));
              navigator_.close('', (r) => log('closed', r), () => log('no'));
              """)
          .awaitIdle()
          .assertPrinted(
              "opened { result: 'WX_SUCCESS' }",
              "WX_PARAM_ERR The URL parameter is empty.",
              "closed { result: 'WX_SUCCESS' }");
      assertEquals(
          List.of(new PageMove("open", "weixin://pay"), new PageMove("close", "weixin://pay")),
          phone.device.pages().history());
    }
  }

  @Test
  void theBarIsAsThePageLeftIt() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              const ok = (r) => log(r);
              navigator_.setNavBarTitle({ title: 'Home' }, ok);
              navigator_.setNavBarLeftItem({ title: 'Back' }, ok);
              navigator_.setNavBarRightItem({ icon: 'x.png' }, ok);
              navigator_.setNavBarMoreItem({ items: [] }, ok);
              navigator_.clearNavBarMoreItem({}, ok);
              navigator_.setNavBarBackgroundColor({ backgroundColor: '#fff' }, ok);
              navigator_.setNavBarHidden({ hidden: '1', animated: '0' }, ok);
              navigator_.setNavBarHidden({}, ok);
              navigator_.setNavBarRightItem('', ok);
              """)
          .awaitIdle()
          .assertPrinted(
              "WX_SUCCESS",
              "WX_SUCCESS",
              "WX_SUCCESS",
              "WX_SUCCESS",
              "WX_SUCCESS",
              "WX_SUCCESS",
              "WX_SUCCESS",
              "WX_FAILED",
              "WX_FAILED");

      NavBar bar = phone.device.navBar();
      assertEquals("Home", bar.title());
      assertEquals(Map.of("title", "Back"), bar.leftItem());
      assertEquals(Map.of("icon", "x.png"), bar.rightItem());
      assertEquals(Map.of(), bar.moreItem());
      assertEquals("#fff", bar.backgroundColor());
      assertTrue(bar.hidden());

      phone
          .run("navigator_.setNavBarHidden({ hidden: 0 }); navigator_.clearNavBarTitle('', '');")
          .run("navigator_.clearNavBarLeftItem(); navigator_.clearNavBarRightItem();")
          .awaitIdle()
          .assertPrinted();
      assertFalse(bar.hidden());
      assertEquals("", bar.title());
      assertEquals(Map.of(), bar.leftItem());
      assertEquals(Map.of(), bar.rightItem());
    }
  }

  // ---- event, pageInfo, meta, webview ----

  @Test
  void openedUrlsAndTheTitleAreRecorded() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              event_.openURL('//example.org/x');
              event_.openURL('tel:123');
              event_.openURL('');
              event_.openURL();
              pageInfo_.setTitle('Home');
              pageInfo_.setIcon('i.png');
              """)
          .awaitIdle()
          .assertPrinted();
      assertEquals(List.of("http://example.org/x", "tel:123"), phone.device.openedUrls());
      assertEquals("Home", phone.device.title());
      assertEquals("i.png", phone.device.icon());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{width: 375}; 375",
        "{width: '640'}; 640",
        "{width: 'device-width'}; 375",
        "JSON.stringify({width: 'device-width'}); 375",
        "encodeURIComponent(JSON.stringify({width: 500})); 500",
        "{width: 0}; 750",
        "{width: 'wide'}; 750",
        "\"\"; 750",
        "\"{%\"; 750",
      })
  void aPageSetsTheWidthOfItsViewport(String options, double expected) throws Exception {
    try (Phone phone = new Phone()) {
      phone.run("meta_.setViewport(" + options + ");").assertPrinted();
      assertEquals(expected, phone.device.display().viewportWidth());
    }
  }

  @Test
  void aDisplayOfNoSizeIsRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Device().display().size(0, 100, 2));
    assertEquals(
        "a display of 0 × 100 pixels at scale 2.0: all must be greater than zero", e.getMessage());
  }

  @Test
  void metaTellsThePagesAndOpensTheLog() throws Exception {
    try (Phone phone = new Phone(new Device(), URL)) {
      phone
          .run("meta_.getPageInfo((info) => log(Object.keys(info))); meta_.openLog('true');")
          .awaitIdle()
          .assertPrinted("[ '" + URL + "' ]");
      assertTrue(phone.device.display().logOpen());
      phone.run("meta_.openLog(false); meta_.getPageInfo('');").assertPrinted();
      assertFalse(phone.device.display().logOpen());
    }
  }

  @Test
  void whatAWebViewIsToldIsRecorded() throws Exception {
    try (Phone phone = new Phone()) {
      phone
          .run(
              """
              webview_.goBack('5');
              webview_.goForward(5);
              webview_.reload({ ref: '5' });
              webview_.postMessage('5', { a: 1 });
              """)
          .awaitIdle()
          .assertPrinted();
      assertEquals(
          List.of(
              new WebViewCommand("goBack", "5", null),
              new WebViewCommand("goForward", "5", null),
              new WebViewCommand("reload", "5", null),
              new WebViewCommand("postMessage", "5", Map.of("a", 1))),
          phone.device.webViewCommands());
    }
  }

  // ---- dom ----

  @Test
  void aRectangleIsZerosAndTheViewportsIsTheDisplays() throws Exception {
    try (Phone phone = page()) {
      phone
          .run(
              """
              const show = (a) => log(JSON.stringify(a));
              dom_.getComponentRect('1', show);
              dom_.getComponentRect({ ref: '3' }, show);
              dom_.getComponentRect('viewport', show);
              dom_.getComponentRect('99', show);
              dom_.getComponentRect('', show);
              dom_.getComponentRect('1', '');
              """)
          .awaitIdle()
          .assertPrinted(
              "{\"size\":{\"width\":0,\"height\":0,\"bottom\":0,\"left\":0,\"right\":0,\"top\":0},"
                  + "\"result\":true}",
              "{\"size\":{\"width\":0,\"height\":0,\"bottom\":0,\"left\":0,\"right\":0,\"top\":0},"
                  + "\"result\":true}",
              "{\"size\":{\"width\":750,\"height\":1334,\"bottom\":1334,\"left\":0,\"right\":750,"
                  + "\"top\":0},\"result\":true}",
              "{\"result\":false,\"errMsg\":\"Illegal parameter, no ref about \\\"99\\\" can be"
                  + " found\"}",
              "{\"result\":false,\"errMsg\":\"Illegal parameter\"}");
    }
  }

  @Test
  void scrollsAndFontsAreRecorded() throws Exception {
    try (Phone phone = page()) {
      phone
          .run(
              """
              dom_.scrollToElement('3', { offset: 10, animated: false });
              dom_.scrollToElement('1', '');
              dom_.scrollToElement('99', {});
              dom_.addRule('fontFace', { fontFamily: 'icons', src: "url('x.ttf')" });
              dom_.addRule('other', {});
              """)
          .awaitIdle()
          .assertPrinted("warn: dom.scrollToElement: there is no element \"99\"");
      assertEquals(
          List.of(new Scroll("3", 10, false), new Scroll("1", 0, true)), phone.device.scrolls());
      assertEquals(
          List.of(Map.of("fontFamily", "icons", "src", "url('x.ttf')")), phone.device.fonts());
    }
  }

  @Test
  void theLayoutDirectionIsInherited() throws Exception {
    try (Phone phone = page()) {
      phone
          .run(
              """
              for (const ref of ['1', '2', '3', 'viewport', '99']) {
                dom_.getLayoutDirection(ref, (a) => log(a.errMsg ?? a));
              }
              """)
          .awaitIdle()
          .assertPrinted(
              "ltr",
              "rtl",
              "rtl",
              "{ direction: 'ltr', result: true }",
              "Illegal parameter, no ref about \"99\" can be found");
    }
  }

  // ---- animation ----

  @Test
  void aTransitionAppliesItsStylesAndAnswersAfterItsDuration() throws Exception {
    try (Phone phone = page()) {
      phone.run(
          """
          animation_.transition('1', { styles: { opacity: 0.5 }, duration: 800, delay: 200,
            timingFunction: 'ease', needLayout: false }, (a) => log(a.result, a.message));
          """);
      phone.advance(Duration.ofMillis(199)).assertPrinted();
      assertNull(phone.style("1", "opacity"));

      phone.advance(Duration.ofMillis(1)).assertPrinted();
      assertEquals(0.5, phone.style("1", "opacity"));

      phone.advance(Duration.ofMillis(799)).assertPrinted();
      phone.advance(Duration.ofMillis(1)).assertPrinted("Success Success");
      phone.awaitIdle().advance(Duration.ofHours(1)).assertPrinted();
    }
  }

  @Test
  void aTransitionWithoutADurationAppliesItsStylesAtOnce() throws Exception {
    try (Phone phone = page()) {
      phone
          .run(
              """
              animation_.transition('1', { styles: { width: 10 } }, (a) => log(a.result));
              animation_.transition('2', { styles: { width: 20 }, duration: '' }, '');
              animation_.transition('2', '', (a) => log('nothing', a.result));
              log('returned');
              """)
          .awaitIdle()
          .assertPrinted("returned", "Success", "nothing Success");
      assertEquals(10, phone.style("1", "width"));
      assertEquals(20, phone.style("2", "width"));
    }
  }

  @Test
  void aTransitionOfWhatIsNotThereFails() throws Exception {
    try (Phone phone = page()) {
      phone
          .run(
              """
              animation_.transition('99', { styles: { width: 10 } }, (a) => log(a.result, a.message));
              animation_.transition('99', {}, '');
              """)
          .awaitIdle()
          .assertPrinted("Fail No component find for ref:99");
    }
  }

  @Test
  void aTransitionWhoseElementGoesBeforeItBeginsFails() throws Exception {
    try (Phone phone = page()) {
      phone.run(
          "animation_.transition('1', { styles: { width: 1 }, delay: 5 }, (a) => log(a.message));");
      phone.elements(tree -> tree.removeElement("1"));
      phone.advance(Duration.ofMillis(5)).assertPrinted("Animation did not complete");
    }
  }

  @Test
  void aClosedPageHearsOfNoTransition() throws Exception {
    try (Phone phone = page()) {
      phone.run("animation_.transition('1', { duration: 5 }, () => log('no'));");
      phone.run("animation_.transition('1', { delay: 5 }, () => log('no'));");
      phone.end();
      phone.advance(Duration.ofSeconds(1)).assertPrinted();
    }
  }
}
