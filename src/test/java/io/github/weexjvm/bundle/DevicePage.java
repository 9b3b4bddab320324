package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.ProbeModule;
import io.github.weexjvm.modules.Device;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A page on a phone whose clock stands still until the test moves it; only servers take real time.
 * Besides the phone's modules there is {@code probe}, a {@link ProbeModule}. What it prints and
 * what nobody caught is recorded. Used by the test's thread.
 */
final class DevicePage implements AutoCloseable {

  /** Where the page says that it comes from. */
  static final String URL = "http://app.example/pages/device.js";

  private static final int DEADLINE_SECONDS = 30;

  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final Thread thread = new Thread(loop::run, "device-page");
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final WeexPage page;

  private DevicePage(Bundle bundle, JsFramework framework, Device device) {
    loop.execute(loop::retain);
    thread.setDaemon(true);
    thread.start();
    page =
        Weex.render(
            bundle,
            WeexOptions.builder()
                .loop(loop)
                .framework(framework)
                .device(device)
                .bundleUrl(URL)
                .module("probe", ProbeModule.class, ProbeModule::new)
                .console((level, text) -> printed.add(Conversation.shown(level, text)))
                .onFault(fault -> {}) // They are in the page's errors.
                .build());
  }

  /** A page of this repository by its name, such as {@code device-vue}, once it is there. */
  static DevicePage open(String name, JsFramework framework, Device device) throws Exception {
    return new DevicePage(fixture(name), framework, device).awaitRendered();
  }

  /** A page of the test's own, once it is there. */
  static DevicePage open(Bundle bundle, JsFramework framework, Device device) throws Exception {
    return new DevicePage(bundle, framework, device).awaitRendered();
  }

  private static Bundle fixture(String name) throws IOException {
    Path file = Path.of("js-fixtures", "bundles", name + ".js");
    return Bundle.of(name + ".js", Files.readString(file));
  }

  private DevicePage awaitRendered() throws Exception {
    get(page.rendered());
    return this;
  }

  Device device() {
    return page.device();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  // ---- Touching ----

  DevicePage click(String selector) throws Exception {
    get(page.click(selector));
    return this;
  }

  DevicePage input(String selector, String text) throws Exception {
    get(page.input(selector, text));
    return this;
  }

  /** Moves the time, and waits until what became due has run. */
  DevicePage advance(Duration by) throws Exception {
    clock.advance(by);
    settle();
    return this;
  }

  /** Waits until all that was posted, and all that is due, has run. */
  private void settle() throws Exception {
    for (int turn = 0; turn < 4; turn++) {
      CompletableFuture<Void> turned = new CompletableFuture<>();
      loop.execute(() -> turned.complete(null));
      get(turned);
    }
  }

  // ---- Looking ----

  /** What the first element that a selector finds says, or null when there is none. */
  String text(String selector) throws Exception {
    return get(page.read(tree -> text(tree, selector)));
  }

  private static String text(ElementTree tree, String selector) {
    Element element = tree.query(selector);
    return element == null ? null : element.text();
  }

  Object style(String selector, String name) throws Exception {
    return get(page.read(tree -> tree.query(selector).style().get(name)));
  }

  /** Waits for an element with a text. */
  DevicePage awaitText(String selector, String text) throws Exception {
    try {
      get(page.until(tree -> Objects.equals(text, text(tree, selector))));
      return this;
    } catch (TimeoutException e) {
      String said = selector + " never said \"" + text + "\" but \"" + text(selector) + "\"; ";
      throw new AssertionError(said + printed + errors(), e);
    }
  }

  // ---- What else came ----

  /** Waits until nothing can happen any more. */
  DevicePage awaitIdle() throws Exception {
    get(page.instance().idle());
    return this;
  }

  /** What nobody caught: {@code page.js:3: TypeError: why} each. */
  private List<String> errors() {
    return page.errors().stream().map(DevicePage::sentence).toList();
  }

  private static String sentence(Fault fault) {
    String first = fault.text().lines().findFirst().orElse("");
    return fault.file() + ":" + fault.line() + ": " + first;
  }

  /** The page is at rest, and these are its uncaught errors; none was printed. */
  void assertErrors(String... sentences) throws Exception {
    awaitIdle();
    assertEquals(String.join("\n", sentences), String.join("\n", errors()));
    assertEquals(List.of(), List.copyOf(printed));
  }

  /** The page is at rest, printed these lines, and every error was caught. */
  void assertPrinted(String... lines) throws Exception {
    awaitIdle();
    assertEquals(String.join("\n", lines), String.join("\n", printed));
    assertEquals(List.of(), errors());
  }

  /** The page is closed, printed nothing, and every error was caught. */
  void assertSilentlyClosed() {
    assertEquals(List.of(), List.copyOf(printed));
    assertEquals(List.of(), errors());
  }

  /** The page is at rest, printed nothing, and every error was caught. */
  void assertNothingElse() throws Exception {
    assertPrinted();
  }

  /** Ends the page, and waits for what it began; nothing may be left that keeps a loop alive. */
  @Override
  public void close() {
    page.close();
    loop.execute(loop::release);
    try {
      thread.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean alive = thread.isAlive();
    loop.close();
    assertFalse(alive, "something keeps the loop alive");
  }
}
