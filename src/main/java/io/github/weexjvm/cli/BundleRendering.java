package io.github.weexjvm.cli;

import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.testing.PageAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/** Renders one bundle, and does to it what the command line says. Fails for nothing. */
final class BundleRendering {

  /** How long a page that took too long has for showing what it is. */
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  private final List<PageAction> actions;
  private final Duration patience;
  private final List<RenderedBundle.Problem> problems = new ArrayList<>();

  /** Whether something took longer than it may, so that the rest need not be waited for as long. */
  private boolean answersSlowly;

  /**
   * @param patience the longest that each step may take
   */
  BundleRendering(List<PageAction> actions, Duration patience) {
    this.actions = actions;
    this.patience = patience;
  }

  RenderedBundle render(Bundle bundle, WeexOptions options) {
    WeexPage page = Weex.render(bundle, options);
    ElementTree tree = null;
    try {
      act(page);
      tree = PageWait.get(page.tree(), answersSlowly ? shorter(LAST_LOOK, patience) : patience);
    } catch (PageWait.TooLongException e) {
      if (!answersSlowly) {
        addOnce(RenderedBundle.Problem.of(e.getMessage()));
      }
    } catch (IllegalStateException e) {
      if (page.errors().isEmpty()) { // Otherwise they say why.
        addOnce(RenderedBundle.Problem.of(e.getMessage()));
      }
    } finally {
      close(page);
    }
    List<RenderedBundle.Problem> all = new ArrayList<>();
    page.errors().forEach(fault -> all.add(RenderedBundle.Problem.of(fault)));
    all.addAll(problems);
    return new RenderedBundle(bundle.name(), bundle.type().framework(), tree, all);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void addOnce(RenderedBundle.Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Until the first thing that can't be done. */
  private void act(WeexPage page) {
    try {
      PageWait.get(page.rendered(), patience);
      PageWait.settle(page);
      for (PageAction action : actions) {
        perform(action, page);
      }
    } catch (ScriptFailedException e) {
      // One of the page's errors.
    } catch (PageWait.TooLongException e) {
      answersSlowly = true;
      problems.add(RenderedBundle.Problem.of(e.getMessage()));
    } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
      problems.add(RenderedBundle.Problem.of(e.getMessage()));
    }
  }

  private void perform(PageAction action, WeexPage page) {
    if (action instanceof PageAction.Touch touch) {
      PageWait.get(touch.touch().apply(page), patience);
      PageWait.settle(page);
    } else if (action instanceof PageAction.Pause pause) {
      PageWait.pass(page, pause.time());
    } else {
      PageWait.untilIdle(page, patience);
    }
  }

  /** A bundle that can't be stopped is left behind: the process ends soon. */
  private static void close(WeexPage page) {
    try {
      PageWait.get(CompletableFuture.runAsync(page::close), Duration.ofSeconds(5));
    } catch (PageWait.TooLongException e) {
      // As said.
    }
  }
}
