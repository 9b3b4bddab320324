package io.github.weexjvm.bench;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.JsFramework;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a page costs from nothing to its end, and a click on one that is open. The bundles are those
 * of the tests; run from the root of the repository, or with {@code -Dbundles=FOLDER}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Pages {

  private static final Path BUNDLES = Path.of(System.getProperty("bundles", "js-fixtures/bundles"));

  @Param({"vue", "rax"})
  String dialect;

  @Param({"standard", "recent"})
  String framework;

  private WeexOptions options;
  private Bundle chat;
  private WeexPage hello;

  @Setup
  public void open() throws IOException {
    JsFramework loaded = framework.equals("recent") ? JsFramework.recent() : JsFramework.standard();
    options = WeexOptions.builder().framework(loaded).console((level, text) -> {}).build();
    chat = read("chat");
    hello = render(read("hello"));
  }

  @TearDown
  public void close() {
    hello.close();
  }

  /** A thread, a context, the framework, the bundle; until all is closed. */
  @Benchmark
  public void openAndClose() {
    render(chat).close();
  }

  /** From another thread to the page's loop and back, with all that the bundle does. */
  @Benchmark
  public void click() {
    hello.click("#counter").join();
  }

  private Bundle read(String page) throws IOException {
    return Bundle.read(BUNDLES.resolve(page + "-" + dialect + ".js"));
  }

  private WeexPage render(Bundle bundle) {
    WeexPage page = Weex.render(bundle, options);
    page.rendered().join();
    return page;
  }
}
