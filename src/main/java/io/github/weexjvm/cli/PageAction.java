package io.github.weexjvm.cli;

import io.github.weexjvm.WeexPage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One thing that {@code weex render} does to a page. */
interface PageAction {

  /**
   * Does it.
   *
   * @param patience the longest that it may take
   * @throws PageWait.TooLongException when it takes longer
   */
  void perform(WeexPage page, Duration patience);

  /** An action that is over when a future is, and the page has come to rest again. */
  static PageAction touch(Function<WeexPage, CompletableFuture<Void>> touch) {
    return (page, patience) -> {
      PageWait.get(touch.apply(page), patience);
      PageWait.settle(page);
    };
  }
}
