package io.github.weexjvm.testing;

import io.github.weexjvm.WeexPage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One thing that the person in front of a page does, or waits for: what is done, not how long it
 * may take, so that it can be done in real and in virtual time. Immutable.
 */
public sealed interface PageAction {

  /** What is done, for a report, such as {@code click #send}. */
  String text();

  /**
   * Does something to the page, which then comes to rest.
   *
   * @param touch gives the page's answer
   */
  record Touch(String text, Function<WeexPage, CompletableFuture<Void>> touch)
      implements PageAction {}

  /** Lets some time pass. */
  record Pause(Duration time) implements PageAction {

    @Override
    public String text() {
      return "wait " + time.toMillis() + " ms";
    }
  }

  /** Waits until nothing can happen any more. */
  record UntilIdle() implements PageAction {

    @Override
    public String text() {
      return "wait until nothing can happen any more";
    }
  }

  /** See {@link WeexPage#click}. */
  static PageAction click(String selector) {
    return new Touch("click " + selector, page -> page.click(selector));
  }

  /** See {@link WeexPage#longpress}. */
  static PageAction longpress(String selector) {
    return new Touch("longpress " + selector, page -> page.longpress(selector));
  }

  /** See {@link WeexPage#input}. */
  static PageAction input(String selector, String text) {
    return new Touch("input " + selector + "=" + text, page -> page.input(selector, text));
  }

  /** See {@link WeexPage#pressReturn}. */
  static PageAction pressReturn(String selector) {
    return new Touch("return " + selector, page -> page.pressReturn(selector));
  }

  /** See {@link WeexPage#appear}. */
  static PageAction appear(String selector) {
    return new Touch("appear " + selector, page -> page.appear(selector));
  }

  /** See {@link WeexPage#fire}; the event has no members. */
  static PageAction fire(String selector, String type) {
    return new Touch("fire " + selector + "=" + type, page -> page.fire(selector, type, Map.of()));
  }
}
