package io.github.weexjvm.bench;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptOptions;
import io.github.weexjvm.script.TurnBudget;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.web.WebGlobals;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a fresh context costs on the shared engine, and what the web's globals add to it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Contexts {

  private static final Source NOTHING = source("1");
  private static final Source SOCKET = source("typeof WebSocket");
  private static final Source EVERYTHING =
      source(
          "for (const name of Object.getOwnPropertyNames(globalThis))"
              + " { if (name !== 'URL' && name !== 'URLSearchParams') { globalThis[name]; } }");

  private final EventLoop loop = new EventLoop();

  private static Source source(String code) {
    return Source.newBuilder("js", code, "bench").buildLiteral();
  }

  /** Console and timers only. */
  @Benchmark
  public void withoutGlobals() {
    make(false, NOTHING);
  }

  /** All names defined, nothing touched. */
  @Benchmark
  public void withGlobals() {
    make(true, NOTHING);
  }

  /** The WebSocket class loaded, with all it needs. */
  @Benchmark
  public void withGlobalsAndWebSocket() {
    make(true, SOCKET);
  }

  /** Every global loaded, but for URL and URLSearchParams. */
  @Benchmark
  public void withEveryGlobalTouched() {
    make(true, EVERYTHING);
  }

  private void make(boolean globals, Source source) {
    loop.execute(
        () -> {
          Liveness liveness = new Liveness(loop, () -> {});
          ScriptContext script =
              ScriptContext.sandboxed(
                  new ScriptOptions(
                      loop, liveness, (level, text) -> {}, Contexts::fail, TurnBudget.ANY));
          if (globals) {
            Connector connector = new Connector(loop, liveness, SocketConfig.defaults());
            new WebGlobals(script, connector, null).install();
          }
          script.eval(source);
          script.close();
        });
    loop.run();
  }

  private static void fail(Object fault) {
    throw new IllegalStateException(fault.toString());
  }
}
