package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.Framework;
import io.github.weexjvm.bundle.Pages;
import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.script.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A page that a test touches, from the test's own thread. After each touch its elements are
 * compared with the framework's. What it prints and what nobody caught is recorded; in the end
 * nothing else may have come.
 */
public final class PageSession implements AutoCloseable {

  private static final int DEADLINE_SECONDS = 30;

  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final List<Fault> faults = new ArrayList<>();
  private final WeexPage page;

  private PageSession(
      Bundle bundle, Framework framework, UnaryOperator<WeexOptions.Builder> settings) {
    WeexOptions.Builder options =
        WeexOptions.builder()
            .framework(framework.load())
            .console((level, text) -> printed.add(Conversation.shown(level, text)))
            .onFault(this::faulted);
    page = Weex.render(bundle, settings.apply(options).build());
  }

  /** A page of this repository, once it is there. */
  public static PageSession of(String page, Framework framework) throws Exception {
    PageSession session = begin(Pages.read(page), framework, options -> options);
    get(session.page.rendered());
    session.assertSameTree();
    return session;
  }

  /** A bundle of the test's own, whatever becomes of it. */
  public static PageSession begin(
      Bundle bundle, Framework framework, UnaryOperator<WeexOptions.Builder> settings) {
    return new PageSession(bundle, framework, settings);
  }

  /** A bundle of the test's own on the standard framework, when its code has run. */
  public static PageSession run(String name, String code) throws Exception {
    PageSession session = begin(Bundle.of(name, code), Framework.STANDARD, options -> options);
    get(session.page.loaded());
    return session;
  }

  private synchronized void faulted(Fault fault) {
    faults.add(fault);
  }

  public WeexPage page() {
    return page;
  }

  /** What a future gives, in time. */
  public static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  // ---- Touching ----

  /** Does something to the page, and compares the trees. */
  public PageSession touch(Function<WeexPage, CompletableFuture<Void>> action) throws Exception {
    get(action.apply(page));
    assertSameTree();
    return this;
  }

  public PageSession click(String selector) throws Exception {
    return touch(touched -> touched.click(selector));
  }

  public PageSession input(String selector, String text) throws Exception {
    return touch(touched -> touched.input(selector, text));
  }

  /** Waits for an element with a text. */
  public PageSession awaitText(String selector, String text) throws Exception {
    try {
      get(page.until(tree -> text.equals(text(tree, selector))));
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(
          selector + " never said \"" + text + "\" but \"" + text(selector) + "\"; " + printed, e);
    }
    assertSameTree();
    return this;
  }

  // ---- Looking ----

  /** What the first element that a selector finds says, or null when there is none. */
  public String text(String selector) throws Exception {
    return get(page.read(tree -> text(tree, selector)));
  }

  private static String text(ElementTree tree, String selector) {
    Element element = tree.query(selector);
    return element == null ? null : element.text();
  }

  /** What all the elements say that a selector finds. */
  public List<String> texts(String selector) throws Exception {
    return get(page.read(tree -> tree.queryAll(selector).stream().map(Element::text).toList()));
  }

  /** The page's elements are those that its framework reports. */
  public void assertSameTree() throws Exception {
    String before;
    String framework;
    do { // A message that comes in between is no difference.
      before = own();
      framework = get(page.frameworkRoot());
    } while (!before.equals(own()));
    assertEquals(Json.write(TreeReport.normal(Json.parse(framework))), before);
  }

  private String own() throws Exception {
    return Json.write(
        get(
            page.read(
                tree -> tree.root() == null ? null : TreeReport.normal(tree.root().toMap()))));
  }

  // ---- What else came ----

  /** Waits for lines to be printed next. */
  public PageSession awaitPrinted(String... lines) throws InterruptedException {
    for (String line : lines) {
      assertEquals(line, printed.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
    return this;
  }

  /** What is printed next. */
  public String nextPrinted() throws InterruptedException {
    return printed.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  /** What nobody caught, so far. */
  public synchronized List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Once the page is at rest, exactly these errors came, as the first line of each report. */
  public void assertFaults(String... sentences) throws Exception {
    awaitIdle();
    assertEquals(List.of(sentences), faults().stream().map(PageSession::sentence).toList());
    assertEquals(faults(), page.errors());
  }

  /** {@code chat.js:3: TypeError: why}, without what is below. */
  private static String sentence(Fault fault) {
    String place = Objects.toString(fault.file(), "") + ":" + fault.line() + ": ";
    return place + fault.text().lines().findFirst().orElse("");
  }

  public void awaitIdle() throws Exception {
    get(page.instance().idle());
  }

  /** The page is at rest, and printed nothing that was not awaited. */
  public void assertPrintedNothingElse() throws Exception {
    awaitIdle();
    assertNothingPrinted();
  }

  /** Nothing was printed that was not awaited; also for a page that is closed. */
  public void assertNothingPrinted() {
    assertEquals(List.of(), List.copyOf(printed));
  }

  /** The page is at rest; nothing was printed that was not awaited, and every error was caught. */
  public void assertNothingElse() throws Exception {
    assertPrintedNothingElse();
    assertFaults();
    assertSameTree();
  }

  @Override
  public void close() {
    page.close();
  }
}
