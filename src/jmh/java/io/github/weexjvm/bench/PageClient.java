package io.github.weexjvm.bench;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.JsFramework;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code scripts/bench pages} runs on the JVM: one bundle, opened, clicked on and closed, over
 * and over. It does what {@code scripts/bench.d/page-client.mjs} does in Node, and prints the same
 * line, to which it adds the heap that an open page holds.
 */
final class PageClient {

  private static final int GC_ROUNDS = 4;

  private final Bundle bundle;
  private final WeexOptions options;
  private final PageSteps steps;

  // What was measured, in milliseconds: each creation, and each click by its place after one.
  private final List<Double> creations = new ArrayList<>();
  private final List<List<Double>> clicks = new ArrayList<>();

  private PageClient(Bundle bundle, JsFramework framework, PageSteps steps) {
    this.bundle = bundle;
    this.steps = steps;
    this.options = WeexOptions.builder().framework(framework).console((level, text) -> {}).build();
  }

  /**
   * Arguments: {@code standard} or {@code recent}, the bundle, the element to click and the one
   * whose text changes, how many clicks, seconds to warm up, seconds to measure, and how many pages
   * to hold open for the heap's sake, 0 for no look at the heap.
   */
  public static void main(String[] args) throws IOException {
    JsFramework framework =
        args[0].equals("recent") ? JsFramework.recent() : JsFramework.standard();
    PageSteps steps = new PageSteps(args[2], args[3], Integer.parseInt(args[4]));
    PageClient client = new PageClient(Bundle.read(Path.of(args[1])), framework, steps);
    client.runFor(Double.parseDouble(args[5]));
    client.forget();
    client.runFor(Double.parseDouble(args[6]));
    client.print(Integer.parseInt(args[7]));
  }

  private void runFor(double seconds) {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    do {
      runOnce();
    } while (System.nanoTime() < end);
  }

  private void forget() {
    creations.clear();
    clicks.clear();
  }

  private void runOnce() {
    long began = System.nanoTime();
    try (WeexPage page = open()) {
      creations.add(millisSince(began));
      for (int i = 0; i < steps.clicks(); i++) {
        if (clicks.size() == i) {
          clicks.add(new ArrayList<>());
        }
        clicks.get(i).add(click(page));
      }
    }
  }

  private WeexPage open() {
    WeexPage page = Weex.render(bundle, options);
    page.rendered().join();
    return page;
  }

  private double click(WeexPage page) {
    String before = page.read(this::shown).join();
    long began = System.nanoTime();
    var clicked = page.click(steps.target());
    page.until(tree -> !shown(tree).equals(before)).join();
    double millis = millisSince(began);
    clicked.join();
    return millis;
  }

  private String shown(ElementTree tree) {
    return tree.query(steps.witness()).text();
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private void print(int held) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("creations", creations);
    line.put("clicks", clicks);
    if (held > 0) {
      line.put("pageMegabytes", megabytesOfOne(held));
    }
    System.out.println(Json.write(line));
  }

  /** What all that were opened hold, by the number of them. */
  private double megabytesOfOne(int held) {
    long before = usedHeap();
    List<WeexPage> open = new ArrayList<>();
    for (int i = 0; i < held; i++) {
      open.add(open());
    }
    long after = usedHeap();
    open.forEach(WeexPage::close);
    return (after - before) / 1e6 / held;
  }

  private static long usedHeap() {
    for (int i = 0; i < GC_ROUNDS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
