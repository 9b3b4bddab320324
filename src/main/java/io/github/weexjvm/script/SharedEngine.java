package io.github.weexjvm.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;

/**
 * The one engine of all sandboxed contexts, and the sources that each of them runs. Sources are
 * parsed once for all: a context then costs a few milliseconds instead of a hundred. Used by any
 * thread.
 */
final class SharedEngine {

  private static final String LANGUAGE = "js";

  /** Begins the names of our own scripts. */
  private static final String PREFIX = "weex:";

  private static final Map<String, Source> RESOURCES = new ConcurrentHashMap<>();

  private SharedEngine() {}

  /** Made when first used, so that an embedder with a context of its own never pays for it. */
  private static final class Holder {
    static final Engine ENGINE =
        Engine.newBuilder(LANGUAGE)
            .sandbox(SandboxPolicy.CONSTRAINED)
            .option("engine.WarnInterpreterOnly", "false")
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .build();

    static final HostAccess ACCESS =
        HostAccess.newBuilder(HostAccess.CONSTRAINED).allowBufferAccess(true).build();
  }

  /** The context that a thread is making in advance, or has made; null when there is none. */
  private static final AtomicReference<FutureTask<Context>> PREPARED = new AtomicReference<>();

  /** Makes the engine, and the next context, on a thread of their own. */
  static void prepare() {
    FutureTask<Context> task =
        new FutureTask<>(
            () -> {
              Context context = create();
              Prelude.prepare(context);
              return context;
            });
    if (PREPARED.compareAndSet(null, task)) {
      Thread thread = new Thread(task, "weex-prepare");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** A context without files, network, Java, threads, or a way to print. */
  static Context newContext() {
    FutureTask<Context> prepared = PREPARED.getAndSet(null);
    if (prepared == null) {
      return create();
    }
    try {
      return prepared.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return create();
    } catch (ExecutionException e) {
      return create(); // Which tells this thread what is wrong.
    }
  }

  private static Context create() {
    return Context.newBuilder(LANGUAGE)
        .engine(Holder.ENGINE)
        .sandbox(SandboxPolicy.CONSTRAINED)
        .allowHostAccess(Holder.ACCESS)
        .in(InputStream.nullInputStream())
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .option("js.load", "false")
        .option("js.print", "false")
        .option("js.console", "false")
        .option("js.timer-resolution", "1")
        // The prelude takes the rejection handler off the builtin and deletes it.
        .option("js.graal-builtin", "true")
        .option("js.unhandled-rejections", "handler")
        .build();
  }

  /**
   * One of our own scripts.
   *
   * @param owner a class in the resource's package
   */
  static Source resource(Class<?> owner, String name) {
    return RESOURCES.computeIfAbsent(owner.getPackageName() + "/" + name, key -> load(owner, name));
  }

  /** Whether it is one of our own scripts. */
  static boolean isResource(Source source) {
    return source.isInternal() && source.getName().startsWith(PREFIX);
  }

  private static Source load(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      String code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder(LANGUAGE, code, PREFIX + name).internal(true).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " can't be read", e);
    }
  }
}
