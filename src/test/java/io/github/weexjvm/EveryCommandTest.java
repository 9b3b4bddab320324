package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.BundleHost;
import io.github.weexjvm.bundle.ComponentCall;
import io.github.weexjvm.bundle.Framework;
import io.github.weexjvm.bundle.Interactions;
import io.github.weexjvm.bundle.PageListener;
import io.github.weexjvm.bundle.Pages;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.Clock;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.Modules;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.script.ScriptContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After each single command the page's elements are those that the framework reports: in the middle
 * of its work, since it changes its own document first and then tells of it. While a bundle is
 * created there is nothing to compare: some frameworks do not know their page yet, and some tell of
 * a document that is complete already.
 */
@Timeout(120)
class EveryCommandTest {

  private final EventLoop loop = new EventLoop();
  private final ElementTree tree = new ElementTree();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private WeexInstance instance;
  private BundleHost host;
  private Interactions page;
  private int commands;
  private int compared;
  private boolean isCreated;

  /** Only each so many are compared, where the page is large. */
  private int step = 1;

  static Stream<Arguments> pages() {
    return Stream.of(
            Pages.of("chat", "vue", "rax", "legacy"),
            Pages.of("hello", "vue", "rax", "legacy", "vanilla"))
        .flatMap(pages -> pages);
  }

  static Stream<Arguments> rows() {
    return Pages.of("rows", "vue", "rax", "legacy");
  }

  private final class Comparing implements WeexInstance.Guest, PageListener {

    private final Bundle bundle;
    private final Framework framework;

    Comparing(Bundle bundle, Framework framework) {
      this.bundle = bundle;
      this.framework = framework;
    }

    @Override
    public void moveIn(ScriptContext script, Modules modules) {
      host = new BundleHost(script, modules, tree, this, CallListener.NONE, warnings::add);
      page = new Interactions(host, tree, Clock.system());
      host.boot(framework.load());
    }

    void create() {
      host.create(bundle, Map.of("bundleUrl", "file:///" + bundle.name()), Map.of());
      isCreated = true;
      compare();
    }

    @Override
    public void faulted(Fault fault) {
      faults.add(fault);
    }

    @Override
    public void changed() {
      if (commands++ % step == 0 && isCreated) {
        compare();
      }
    }

    @Override
    public void rendered() {}

    @Override
    public void called(ComponentCall call) {}
  }

  private void compare() {
    compared++;
    String framework = Json.write(TreeReport.normal(Json.parse(host.frameworkRoot())));
    String own = Json.write(TreeReport.normal(tree.root().toMap()));
    if (!framework.equals(own) && wrong.isEmpty()) {
      wrong.add("command " + commands + ": the framework has " + framework + ", the page " + own);
    }
  }

  /** Runs a page, and does something to it when it has come up. */
  private void play(String name, Framework framework, Runnable... actions) {
    Comparing guest = new Comparing(Pages.read(name), framework);
    WeexOptions options =
        WeexOptions.builder()
            .loop(loop)
            .console((level, text) -> {}) // The legacy framework comments on itself.
            .onFault(faults::add)
            .build();
    instance = new WeexInstance(options, null, guest);
    loop.execute(guest::create);
    for (Runnable action : actions) {
      loop.execute(action);
      loop.execute(this::compare);
    }
    loop.run();
    assertEquals(List.of(), wrong);
    assertEquals(List.of(), warnings);
    assertEquals(List.of(), faults);
  }

  @AfterEach
  void close() {
    var unused = instance.shutdown(Duration.ZERO);
    loop.run();
    loop.close();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leavesThePageAsTheFrameworkHasIt(String name, Framework framework) {
    boolean chat = name.startsWith("chat");
    Runnable[] hello = {
      () -> page.touch("#counter", "click"),
      () -> page.touch("#counter", "click"),
      () -> page.change("#slides", 1),
      () -> page.change("#switch", true),
      () -> page.change("#switch", false)
    };
    Runnable[] words = {
      () -> page.input("#url", "no address"), () -> page.input("#draft", "hello"),
    };
    play(name, framework, chat ? words : hello);
    int touches = chat ? words.length : hello.length;
    assertTrue(compared > 1 + touches, () -> compared + " compared"); // Some within a touch.
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leavesAThousandRowsAsTheFrameworkHasThem(String name, Framework framework) {
    step = 499;
    Runnable update = () -> page.touch("#update", "click");
    Runnable rotate = () -> page.touch("#rotate", "click");
    play(name, framework, update, rotate);
    assertTrue(compared >= 5, () -> compared + " compared");
  }
}
