package io.github.weexjvm.bench;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.loop.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one dispatch to one listener costs in a script that does 10,000 of them, beside the plain
 * call of the same function, and beside what any library in JavaScript would need for it: a call
 * through {@code Reflect.apply}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Dispatches {

  private static final int TIMES = 10_000;

  private static final String SCRIPT =
      """
      const target = new EventTarget();
      const event = new Event('x');
      const listener = (e) => {};
      target.addEventListener('x', listener);
      const { apply } = Reflect;
      function calls(n) { for (let i = 0; i < n; i++) { listener(event); } }
      function applies(n) { for (let i = 0; i < n; i++) { apply(listener, target, [event]); } }
      function dispatches(n) { for (let i = 0; i < n; i++) { target.dispatchEvent(event); } }
      function events(n) { for (let i = 0; i < n; i++) { new Event('x'); } }
      """;

  private final EventLoop loop = new EventLoop();
  private WeexInstance weex;

  @Setup
  public void open() {
    weex = Weex.open(WeexOptions.builder().loop(loop).maxTurn(Duration.ZERO).build());
    run(SCRIPT);
  }

  @TearDown
  public void close() {
    var unused = weex.shutdown(Duration.ZERO);
    loop.run();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void plainCall() {
    run("calls(10000)");
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void reflectApply() {
    run("applies(10000)");
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void dispatch() {
    run("dispatches(10000)");
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void newEvent() {
    run("events(10000)");
  }

  private void run(String code) {
    var done = weex.run("bench", code);
    loop.run();
    done.join();
  }
}
