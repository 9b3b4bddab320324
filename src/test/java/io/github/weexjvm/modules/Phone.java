package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A page on a device whose clock stands still until a test moves it. All modules are there, each in
 * a global variable of its name. Used by the test's thread.
 */
final class Phone implements AutoCloseable {

  private static final int DEADLINE_SECONDS = 20;

  final Device device;
  private final ManualClock clock = new ManualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final Thread thread = new Thread(loop::run, "phone");
  private final ElementTree tree = new ElementTree();
  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final WeexInstance page;

  Phone() {
    this(new Device(), "");
  }

  Phone(Device device, String bundleUrl) {
    this(device, bundleUrl, TlsSettings.system());
  }

  Phone(Device device, String bundleUrl, TlsSettings tls) {
    this(device, bundleUrl, SocketConfig.builder().tls(tls).build());
  }

  Phone(Device device, String bundleUrl, SocketConfig sockets) {
    this.device = device;
    WeexOptions.Builder options =
        WeexOptions.builder()
            .loop(loop)
            .bundleUrl(bundleUrl)
            .console((level, text) -> printed.add(Conversation.shown(level, text)))
            .onFault(faults::add);
    StringBuilder globals = new StringBuilder("const log = (...a) => console.log(...a);");
    DeviceModules.register(
        new DeviceModules.Registrar() {
          @Override
          public <T extends WeexModule> Object register(
              String name, Class<T> type, Supplier<? extends T> factory) {
            globals.append("const %s_ = weex.requireModule('%s');".formatted(name, name));
            return options.module(name, type, factory);
          }
        },
        device,
        bundleUrl,
        sockets,
        () -> tree);
    loop.execute(loop::retain);
    thread.setDaemon(true);
    thread.start();
    page = Weex.open(options.build());
    run(globals.toString());
  }

  /** Runs a piece of code, and waits until it has run. */
  Phone run(String code) {
    page.eval(code).join();
    return this;
  }

  /** Runs a piece of code, and ends the page before anything that it asked for can be answered. */
  Phone runAndEnd(String code) {
    CompletableFuture<Void> posted = new CompletableFuture<>();
    loop.execute(posted::join);
    CompletableFuture<Object> ran = page.eval(code);
    CompletableFuture<Void> ended = page.shutdown(Duration.ZERO);
    posted.complete(null);
    CompletableFuture.allOf(ran, ended).join();
    return this;
  }

  /** Does something to the elements. */
  Phone elements(Consumer<ElementTree> change) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.execute(
        () -> {
          change.accept(tree);
          done.complete(null);
        });
    done.join();
    return this;
  }

  /** The style of an element now. */
  Object style(String ref, String name) {
    CompletableFuture<Object> style = new CompletableFuture<>();
    loop.execute(() -> style.complete(tree.byRef(ref).style().get(name)));
    return style.join();
  }

  /** Moves the time, and waits until what became due has run. */
  Phone advance(Duration by) {
    clock.advance(by);
    settle();
    return this;
  }

  /** Waits until all that was posted, and all that is due, has run. */
  private void settle() {
    for (int turn = 0; turn < 4; turn++) {
      CompletableFuture<Void> turned = new CompletableFuture<>();
      loop.execute(() -> turned.complete(null));
      turned.join();
    }
  }

  /** Waits until nothing can happen any more. */
  Phone awaitIdle() throws Exception {
    page.idle().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    return this;
  }

  /** Waits for these lines to be printed next. */
  Phone awaitPrinted(String... lines) throws InterruptedException {
    for (String line : lines) {
      assertEquals(line, printed.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
    return this;
  }

  /** All that was printed and not awaited, once what was posted has run; and there is no fault. */
  Phone assertPrinted(String... lines) {
    settle();
    assertEquals(String.join("\n", lines), String.join("\n", printed));
    printed.clear();
    assertFaults();
    return this;
  }

  /** The first lines of all faults. */
  void assertFaults(String... lines) {
    assertEquals(
        List.of(lines),
        faults.stream().map(fault -> fault.text().lines().findFirst().orElse("")).toList());
  }

  /** Ends the page; what is still printed is to be seen. */
  void end() {
    page.shutdown(Duration.ZERO).join();
    settle();
  }

  /** Ends the page, and waits for what it began; nothing may be left that keeps a loop alive. */
  @Override
  public void close() {
    end();
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
