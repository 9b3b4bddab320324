package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.BundleHost;
import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.script.ScriptContext;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A closed page leaves nothing behind, so that one JVM may render as many as it likes. */
@Timeout(120)
class ClosedPagesTest {

  /** The bundle, and what to click: to change the page, to leave a timer running, to fail. */
  private record Visit(String bundle, String target) {}

  private static final List<Visit> VISITS =
      List.of(
          new Visit("hello-vue", "#counter"),
          new Visit("hello-rax", "#counter"),
          new Visit("hello-legacy", "#counter"),
          new Visit("chat-vue", "#close"),
          new Visit("chat-rax", "#close"),
          new Visit("chat-legacy", "#close"),
          new Visit("device-vue", "#later"),
          new Visit("broken/throws-in-click", "#boom"));

  /** Ours of each page, and the engine's, which it names for itself. */
  private static final List<String> COUNTED =
      List.of(
          WeexPage.class.getName(),
          WeexInstance.class.getName(),
          BundleHost.class.getName(),
          ScriptContext.class.getName(),
          ElementTree.class.getName(),
          Element.class.getName(),
          EventLoop.class.getName(),
          "io.github.weexjvm.script.Watchdog",
          Context.class.getName(),
          "com.oracle.truffle.polyglot.PolyglotContextImpl",
          "com.oracle.truffle.js.runtime.JSRealm");

  /** A page holds a third of a megabyte; what all of them may leave in the engine's caches. */
  private static final long CACHE_BYTES = 4 << 20;

  /** The loop's thread of the page that was closed last may still be on its way out. */
  private static final int COLLECTIONS = 20;

  private final List<WeakReference<WeexPage>> pages = new ArrayList<>();
  private EventLoop shared;

  @BeforeEach
  void start() {
    shared = EventLoop.start("shared");
  }

  @AfterEach
  void stop() {
    shared.close();
  }

  @Test
  void leaveNothingBehind() throws Exception {
    visit(10);
    LiveObjects before = LiveObjects.count();
    assertTrue(before.counts().size() > 100, "no histogram: " + before);

    visit(90);
    assertEquals(Map.of(), grownSince(before));
    assertEquals(0, pages.stream().filter(page -> page.get() != null).count());
    long grown = LiveObjects.count().bytes() - before.bytes();
    assertTrue(grown < CACHE_BYTES, "the heap grew by " + grown + " bytes in 90 pages");
  }

  private void visit(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      pages.add(new WeakReference<>(visit(VISITS.get(i % VISITS.size()), i % 3 == 0)));
    }
  }

  private WeexPage visit(Visit visit, boolean sharesLoop) throws Exception {
    WeexOptions.Builder options =
        WeexOptions.builder().console((level, text) -> {}).onFault(fault -> {});
    if (sharesLoop) {
      options.loop(shared);
    }
    try (WeexPage page = Weex.render(bundle(visit.bundle()), options.build())) {
      page.rendered().get(20, TimeUnit.SECONDS);
      page.click(visit.target()).get(20, TimeUnit.SECONDS);
      return page;
    }
  }

  private static Bundle bundle(String name) throws IOException {
    return Bundle.read(Path.of("js-fixtures", "bundles", name + ".js"));
  }

  /** Of which classes there are more, by how many. */
  private static Map<String, Long> grownSince(LiveObjects before) {
    Map<String, Long> grown = Map.of();
    for (int i = 0; i < COLLECTIONS; i++) {
      grown = growth(before, LiveObjects.count());
      if (grown.isEmpty()) {
        break;
      }
    }
    return grown;
  }

  private static Map<String, Long> growth(LiveObjects before, LiveObjects now) {
    Map<String, Long> grown = new TreeMap<>();
    for (String name : COUNTED) {
      if (now.of(name) > before.of(name)) {
        grown.put(name, now.of(name) - before.of(name));
      }
    }
    return grown;
  }
}
