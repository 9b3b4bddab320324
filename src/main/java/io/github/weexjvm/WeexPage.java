package io.github.weexjvm;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.BundleHost;
import io.github.weexjvm.bundle.ComponentCall;
import io.github.weexjvm.bundle.Interactions;
import io.github.weexjvm.bundle.PageListener;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.Modules;
import io.github.weexjvm.modules.Device;
import io.github.weexjvm.modules.Records;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.script.ScriptContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A compiled bundle on a phone without a screen: its elements, and whoever touches them. All
 * methods may be called by any thread; what they do is done on the loop's thread, in the order of
 * the calls, and answered through futures.
 *
 * <pre>{@code
 * try (WeexPage page = Weex.render(Bundle.read(Path.of("chat.js")))) {
 *   page.click("#connect").join();
 *   page.until(tree -> tree.query("#status").text().equals("open")).get(5, TimeUnit.SECONDS);
 *   page.input("#draft", "hello").join();
 * }
 * }</pre>
 */
public final class WeexPage implements AutoCloseable {

  private static final String ROOT = "[ref=_root]";

  private final Bundle bundle;
  private final WeexOptions options;
  private final WeexInstance instance;
  private final CompletableFuture<Void> loaded;
  private final CompletableFuture<Void> rendered = new CompletableFuture<>();
  private final Records<Fault> errors = new Records<>();
  private final Records<ComponentCall> componentCalls = new Records<>();

  // All below is used on the loop's thread only.
  private final ElementTree tree = new ElementTree();
  private final List<Wait> waits = new ArrayList<>();
  private EventLoop loop;
  private ScriptContext script;
  private BundleHost host;
  private Interactions interactions;
  private boolean checksWaits;

  /** Whether there is something to see. */
  private boolean isShown;

  /** Whether the framework is through with the bundle, perhaps without a page so far. */
  private boolean isFinished;

  /** Someone who wants to know when a condition holds. */
  private record Wait(Predicate<ElementTree> condition, CompletableFuture<Void> answer) {}

  WeexPage(Bundle bundle, WeexOptions options) {
    this.bundle = bundle;
    this.options = options;
    this.instance = new WeexInstance(options, null, new Resident());
    instance.owe(rendered);
    this.loaded =
        instance.submit(this::create).whenComplete((nothing, failure) -> failRendering(failure));
  }

  private Void create() {
    host.create(bundle, instanceOptions(), options.data());
    return null;
  }

  private Map<String, Object> instanceOptions() {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("bundleUrl", options.bundleUrl());
    made.put("debug", false);
    return made;
  }

  /** What the page is to the instance that it lives in. */
  private final class Resident implements WeexInstance.Guest, PageListener {

    @Override
    public ElementTree tree() {
      return tree;
    }

    @Override
    public void moveIn(ScriptContext context, Modules modules) {
      script = context;
      loop = context.loop();
      Consumer<String> warnings = sentence -> script.print("warn", sentence);
      host = new BundleHost(script, modules, tree, this, options.calls(), warnings);
      interactions = new Interactions(host, tree, loop.clock());
      host.boot(options.framework());
    }

    @Override
    public void faulted(Fault fault) {
      errors.add(fault);
      failRendering(new ScriptFailedException(fault));
    }

    @Override
    public void wentIdle() {
      failRendering(
          new IllegalStateException(
              bundle.name() + " came to rest without rendering anything: it never created a page"));
    }

    @Override
    public void moveOut() {
      if (host != null) {
        if (!script.isEntered()) {
          tellRoot("viewdisappear");
        }
        host.destroy();
      }
      IllegalStateException end = new IllegalStateException("the page is closed");
      failRendering(end);
      waits.forEach(wait -> wait.answer().completeExceptionally(end));
      waits.clear();
    }

    @Override
    public void changed() {
      if (isFinished && !isShown) {
        loop.atTurnEnd(WeexPage.this::completeRendering);
      }
      if (!checksWaits && !waits.isEmpty()) {
        checksWaits = true;
        loop.atTurnEnd(WeexPage.this::checkWaits);
      }
    }

    @Override
    public void rendered() {
      isFinished = true;
      completeRendering();
    }

    @Override
    public void called(ComponentCall call) {
      componentCalls.add(call);
    }
  }

  private void completeRendering() {
    if (tree.root() != null && !isShown) {
      isShown = true;
      var unused = act(() -> tellRoot("viewappear")); // Later, for the framework is at work.
      rendered.complete(null);
    }
  }

  /** Tells the page of something that not every page wants to know. */
  private void tellRoot(String type) {
    if (tree.root() != null && tree.root().listensTo(type)) {
      interactions.fire(ROOT, type, Map.of());
    }
  }

  private void failRendering(Throwable failure) {
    if (failure != null) {
      rendered.completeExceptionally(failure);
    }
  }

  // ---- Looking ----

  /**
   * Completes when the page is there. Fails with a {@link ScriptFailedException} when the bundle
   * throws before, and with an {@link IllegalStateException} when it comes to rest without a page.
   */
  public CompletableFuture<Void> rendered() {
    return rendered.copy();
  }

  /** Completes when the bundle's code has run, whatever came of it. */
  public CompletableFuture<Void> loaded() {
    return loaded.copy();
  }

  /**
   * Reads the elements as they are now.
   *
   * @param question runs on the loop's thread; it must not keep the tree or an element, nor wait
   *     for the page
   */
  public <T> CompletableFuture<T> read(Function<ElementTree, T> question) {
    Objects.requireNonNull(question, "question");
    return instance.submit(() -> question.apply(tree));
  }

  /** The elements as they are now, for any thread: nothing changes them any more. */
  public CompletableFuture<ElementTree> tree() {
    return read(ElementTree::snapshot);
  }

  /**
   * Completes when a condition holds, at once if it does already. Wait for it with a deadline.
   *
   * @param condition runs on the loop's thread, whenever something has changed; what it throws is
   *     what the wait fails with. It must not wait for the page itself
   */
  public CompletableFuture<Void> until(Predicate<ElementTree> condition) {
    Objects.requireNonNull(condition, "condition");
    CompletableFuture<Void> answer = new CompletableFuture<>();
    instance.owe(answer);
    var unused =
        instance
            .submit(
                () -> {
                  waits.add(new Wait(condition, answer));
                  checkWaits();
                  return null;
                })
            .whenComplete((nothing, failure) -> fail(answer, failure));
    return answer;
  }

  private static void fail(CompletableFuture<Void> answer, Throwable failure) {
    if (failure != null) {
      answer.completeExceptionally(failure);
    }
  }

  private void checkWaits() {
    checksWaits = false;
    for (Wait wait : List.copyOf(waits)) {
      if (isOver(wait)) {
        waits.remove(wait);
      }
    }
  }

  private boolean isOver(Wait wait) {
    CompletableFuture<Void> answer = wait.answer();
    try {
      return answer.isDone() || (wait.condition().test(tree) && answer.complete(null));
    } catch (RuntimeException | Error e) { // Such as a test's own assertion.
      return answer.completeExceptionally(e);
    }
  }

  // ---- Touching ----

  /**
   * Clicks on the first element that a selector finds; what hears it is that element, or the
   * nearest one around it that listens.
   *
   * @return fails when there is no such element, or when nothing listens
   */
  public CompletableFuture<Void> click(String selector) {
    return act(() -> interactions.touch(selector, "click"));
  }

  /** Presses an element for long; see {@link #click}. */
  public CompletableFuture<Void> longpress(String selector) {
    return act(() -> interactions.touch(selector, "longpress"));
  }

  /** Types a text into an input, in the place of what it has. */
  public CompletableFuture<Void> input(String selector, String text) {
    return act(() -> interactions.input(selector, text));
  }

  /**
   * Changes an input (as when the typing is over), a switch or a slider.
   *
   * @param value a string; true or false for a switch; the number of a slide
   */
  public CompletableFuture<Void> change(String selector, Object value) {
    return act(() -> interactions.change(selector, value));
  }

  /** Presses the return key in an input. */
  public CompletableFuture<Void> pressReturn(String selector) {
    return act(() -> interactions.pressReturn(selector));
  }

  /** Puts the cursor into an input. */
  public CompletableFuture<Void> focus(String selector) {
    return fire(selector, "focus", Map.of());
  }

  /** Takes the cursor out of an input. */
  public CompletableFuture<Void> blur(String selector) {
    return fire(selector, "blur", Map.of());
  }

  /** Scrolls a list or scroller to so many units from the left and the top. */
  public CompletableFuture<Void> scroll(String selector, double x, double y) {
    return act(() -> interactions.scroll(selector, x, y));
  }

  /** Comes near the end of a list, which may then load more. */
  public CompletableFuture<Void> loadMore(String selector) {
    return fire(selector, "loadmore", Map.of());
  }

  /** Brings an element into view. */
  public CompletableFuture<Void> appear(String selector) {
    return fire(selector, "appear", Map.of("direction", "up"));
  }

  /** Takes an element out of view. */
  public CompletableFuture<Void> disappear(String selector) {
    return fire(selector, "disappear", Map.of("direction", "up"));
  }

  /** Brings the page to the front, where it is when it has been rendered. */
  public CompletableFuture<Void> viewAppear() {
    return fire(ROOT, "viewappear", Map.of());
  }

  /** Puts another page before this one. */
  public CompletableFuture<Void> viewDisappear() {
    return fire(ROOT, "viewdisappear", Map.of());
  }

  /**
   * Tells an element of any event, whether it listens or not.
   *
   * @param event the members of the event object, as JSON has them
   */
  public CompletableFuture<Void> fire(String selector, String type, Map<String, ?> event) {
    return act(() -> interactions.fire(selector, type, event));
  }

  /** Gives the bundle's top component other data. */
  public CompletableFuture<Void> refresh(Map<String, ?> data) {
    return act(() -> host.refresh(data));
  }

  private CompletableFuture<Void> act(Runnable action) {
    return instance.submit(
        () -> {
          action.run();
          return null;
        });
  }

  // ---- What happened ----

  /** The errors that the bundle did not catch, so far; of more than 1,000 the latest. */
  public List<Fault> errors() {
    return errors.all();
  }

  /**
   * What the bundle called of its components, such as {@code focus()}, so far; of more than 1,000
   * the latest.
   */
  public List<ComponentCall> componentCalls() {
    return componentCalls.all();
  }

  /** The phone around the page: toasts, dialogs, pages pushed, requests made. */
  public Device device() {
    return options.device();
  }

  /** The tree as the framework has it, as JSON, to compare. */
  CompletableFuture<String> frameworkRoot() {
    return instance.submit(() -> host.frameworkRoot());
  }

  /** What the page lives in: its timers, its connections, its end. */
  public WeexInstance instance() {
    return instance;
  }

  /** Ends the page as {@link WeexInstance#close} does; the bundle is told. */
  @Override
  public void close() {
    instance.close();
  }
}
