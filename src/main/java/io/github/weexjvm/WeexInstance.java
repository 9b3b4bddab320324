package io.github.weexjvm;

import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.Timer;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.ModuleRegistry;
import io.github.weexjvm.module.Modules;
import io.github.weexjvm.module.WeexObject;
import io.github.weexjvm.modules.DeviceModules;
import io.github.weexjvm.modules.TimerModule;
import io.github.weexjvm.modules.WebSocketModule;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptOptions;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.web.WebGlobals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * One JavaScript global object with its sockets, timers and modules. All methods may be called by
 * any thread: they are carried out on the loop's thread, in the order of the calls, and answered
 * through futures.
 */
public final class WeexInstance implements AutoCloseable {

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Far more than anybody waits for at once. */
  private static final int MOST_WAITING = 10_000;

  private final WeexOptions options;
  private final Guest guest;
  private final EventLoop loop;
  private final boolean ownsLoop;
  private final ModuleRegistry registry;
  private final Liveness liveness;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  /** Answers that are owed, so that none is waited for in vain once the instance has ended. */
  private final Set<CompletableFuture<?>> owed = ConcurrentHashMap.newKeySet();

  /** Null until the instance is set up, which nothing may interrupt. Written on the loop. */
  private volatile ScriptContext cancellable;

  /** Written by any thread. */
  private volatile boolean cancelled;

  /** Why the instance could not be set up, or null. Written on the loop. */
  private volatile Throwable failure;

  // All below is written by the loop's thread only.
  private ScriptContext script;
  private Connector connector;
  private Modules modules;
  private WeexObject weex;
  private Fault lastFault;
  private volatile boolean closing;
  private final List<Runnable> whenIdle = new ArrayList<>();

  /** One object, so that the loop can forget it. */
  private final Consumer<String> abandonment = this::abandoned;

  /** Whoever uses the context besides the scripts. All is called on the loop's thread. */
  interface Guest {

    /** The elements that modules work on. */
    default ElementTree tree() {
      return new ElementTree();
    }

    /** Puts what the guest needs into the context, before any script runs. */
    default void moveIn(ScriptContext script, Modules modules) {}

    /** Hears of an error that no script caught. */
    default void faulted(Fault fault) {}

    /** Nothing can happen any more, for now. */
    default void wentIdle() {}

    /** The instance is being closed: the last chance to run a script. */
    default void moveOut() {}
  }

  WeexInstance(WeexOptions options, Context context) {
    this(options, context, new Guest() {});
  }

  WeexInstance(WeexOptions options, Context context, Guest guest) {
    this.options = options;
    this.guest = guest;
    this.registry = registerModules();
    this.ownsLoop = options.loop() == null;
    this.loop = ownsLoop ? EventLoop.start("weex-loop-" + NAMES.incrementAndGet()) : options.loop();
    this.liveness = new Liveness(loop, this::wentIdle);
    loop.onAbandoned(abandonment);
    loop.execute(() -> begin(context));
  }

  /** Made before anything runs, so that a module that can't work fails in the caller's face. */
  private ModuleRegistry registerModules() {
    ModuleRegistry all = new ModuleRegistry();
    all.register("timer", TimerModule.class, TimerModule::new);
    all.register(
        "webSocket",
        WebSocketModule.class,
        () -> new WebSocketModule(connector, options.platform().policy(), options.quirks()));
    DeviceModules.register(
        all::registerUnchecked,
        options.device(),
        options.bundleUrl(),
        options.sockets(),
        guest::tree);
    options.registerModules(all);
    return all.registerServices(WeexInstance.class.getClassLoader());
  }

  private void begin(Context context) {
    try {
      setUp(context);
    } catch (RuntimeException | LinkageError e) {
      failure = e;
      closing = true;
      if (script != null) {
        script.close();
      }
      end();
    }
  }

  /** The only place where the parts are put together. */
  private void setUp(Context context) {
    ScriptOptions scriptOptions =
        new ScriptOptions(
            loop,
            liveness,
            options.console(),
            this::faulted,
            options.turnBudget(),
            options.reproducible());
    script =
        context == null
            ? ScriptContext.sandboxed(scriptOptions)
            : ScriptContext.on(context, scriptOptions);
    connector = new Connector(loop, liveness, options.sockets());
    new WebGlobals(script, connector, options.location()).install();
    modules = new Modules(registry, surroundings(), options.platform().conventions());
    weex = new WeexObject(script, modules, options.calls());
    weex.install(options.bundleUrl(), options.environment());
    if (options.arguments() != null) {
      weex.defineList("scriptArgs", options.arguments());
    }
    guest.moveIn(script, modules);
    cancellable = script;
    if (cancelled) {
      script.cancel();
    }
  }

  private ModuleContext surroundings() {
    return new ModuleContext(
        loop, liveness, script.timers(), sentence -> script.print("warn", sentence));
  }

  // ---- Running ----

  /** Runs a piece of code that has no file; see {@link #eval(String, String)}. */
  public CompletableFuture<Object> eval(String code) {
    return eval("[eval]", code);
  }

  /**
   * Runs a script.
   *
   * @param name what errors call it, such as a file's path
   * @return its completion value: a string, number or boolean; another value as the console shows
   *     it; null for none. Fails with a {@link ScriptFailedException} when the script throws,
   *     besides the report to the fault listener
   */
  public CompletableFuture<Object> eval(String name, String code) {
    return evaluate(name, code, this::toJava);
  }

  /** Runs a script as {@link #eval(String, String)} does, for its effects only. */
  public CompletableFuture<Void> run(String name, String code) {
    return evaluate(name, code, value -> null);
  }

  private <T> CompletableFuture<T> evaluate(
      String name, String code, Function<Value, T> conversion) {
    Source source = Source.newBuilder("js", code, name).buildLiteral();
    CompletableFuture<T> answer = new CompletableFuture<>();
    post(answer, () -> evaluateOnLoop(source, conversion, answer));
    return answer;
  }

  private <T> void evaluateOnLoop(
      Source source, Function<Value, T> conversion, CompletableFuture<T> answer) {
    if (closing) {
      refuse(answer);
      return;
    }
    liveness.retain();
    try {
      lastFault = null;
      Value value = script.eval(source);
      if (value != null) {
        answer.complete(conversion.apply(value));
      } else if (lastFault != null || script.hasEnded()) {
        answer.completeExceptionally(reasonOfFailure());
      } else {
        answer.complete(null); // It threw, and its own error listener took care of it.
      }
    } finally {
      liveness.release();
    }
  }

  private RuntimeException reasonOfFailure() {
    return lastFault == null
        ? new IllegalStateException("the script was stopped")
        : new ScriptFailedException(lastFault);
  }

  /** Runs a task on the loop's thread, with what it throws as the answer; nothing after the end. */
  <T> CompletableFuture<T> submit(Supplier<T> task) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    post(
        answer,
        () -> {
          if (closing) {
            refuse(answer);
            return;
          }
          liveness.retain(); // So that the instance comes to rest anew.
          try {
            answer.complete(task.get());
          } catch (RuntimeException | Error e) { // Such as a test's own assertion.
            answer.completeExceptionally(e);
          } finally {
            liveness.release();
          }
        });
    return answer;
  }

  private Object toJava(Value value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isString()) {
      return value.asString();
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isNumber()) {
      return value.fitsInInt() ? (Object) value.asInt() : (Object) value.asDouble();
    }
    return script.describe(value);
  }

  /**
   * Completes when nothing of this instance can happen any more: no timer, no connection, no
   * pending answer.
   */
  public CompletableFuture<Void> idle() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    post(
        answer,
        () -> {
          if (closing) {
            refuse(answer);
          } else if (liveness.idle()) {
            answer.complete(null);
          } else if (whenIdle.size() == MOST_WAITING) {
            answer.completeExceptionally(
                new IllegalStateException(
                    MOST_WAITING
                        + " answers of idle() are awaited already: keep the first one instead of"
                        + " asking again"));
          } else {
            whenIdle.add(() -> answer.complete(null));
          }
        });
    return answer;
  }

  /**
   * Where the script is that runs now, as {@code file:line}: the innermost place that is the
   * script's own. For listeners, on the loop's thread only.
   *
   * @return null when no script runs
   */
  public String place() {
    loop.checkOnLoop();
    return script == null ? null : script.place();
  }

  /** How long no script of this instance has run; on the loop's thread it is known at once. */
  public CompletableFuture<Duration> quietFor() {
    if (loop.isOnLoop() && script != null) {
      return CompletableFuture.completedFuture(script.quietFor());
    }
    CompletableFuture<Duration> answer = new CompletableFuture<>();
    post(answer, () -> answer.complete(script.quietFor()));
    return answer;
  }

  private void wentIdle() {
    List<Runnable> waiting = new ArrayList<>(whenIdle);
    whenIdle.clear();
    waiting.forEach(Runnable::run);
    guest.wentIdle();
  }

  private void faulted(Fault fault) {
    lastFault = fault;
    guest.faulted(fault);
    if (options.faults() == null) {
      options.console().print("error", fault.report());
    } else {
      options.faults().accept(fault);
    }
    if (script != null && script.hasEnded() && !closing) { // What stopped it has ended it for good.
      loop.execute(() -> beginShutdown(GRACE));
    }
  }

  /** Fails an answer when the instance ends, unless it is there by then. */
  @SuppressWarnings("CollectionUndefinedEquality") // Identity is meant.
  void owe(CompletableFuture<?> answer) {
    owed.add(answer);
    var unused = answer.whenComplete((value, problem) -> owed.remove(answer));
    if (closed.isDone()) {
      refuse(answer); // Perhaps too late for the loop; no harm if it was answered.
    }
  }

  private void post(CompletableFuture<?> answer, Runnable task) {
    owe(answer);
    try {
      loop.execute(task);
    } catch (RejectedExecutionException e) {
      refuse(answer);
    }
    if (closed.isDone()) {
      refuse(answer); // As above.
    }
  }

  @SuppressWarnings("CollectionUndefinedEquality") // Identity is meant.
  private void refuse(CompletableFuture<?> answer) {
    owed.remove(answer);
    answer.completeExceptionally(reasonOfRefusal());
  }

  private IllegalStateException reasonOfRefusal() {
    if (failure instanceof AbandonedException abandoned) {
      return abandoned;
    }
    return failure == null
        ? new IllegalStateException("the instance is closed")
        : new IllegalStateException(
            "the instance could not be set up: " + failure.getMessage(), failure);
  }

  // ---- Ending ----

  /**
   * Closes the connections with code 1001, gives them some time to do so, and ends the instance.
   * Called by the loop's thread, such as from a fault listener, it starts no script any more from
   * then on.
   *
   * @return completes when it has ended; the same future at each call. Fails with an {@link
   *     AbandonedException} when the instance was given up
   */
  public CompletableFuture<Void> shutdown(Duration grace) {
    if (loop.isOnLoop()) {
      beginShutdown(grace);
    } else {
      post(new CompletableFuture<>(), () -> beginShutdown(grace));
    }
    return closed;
  }

  private void beginShutdown(Duration grace) {
    if (closing) {
      return;
    }
    guest.moveOut();
    closing = true;
    weex.destroy();
    modules.destroy();
    script.timers().clearAll();
    connector.connections().forEach(WeexInstance::leave);
    Timer deadline = loop.schedule(grace, this::finishShutdown);
    whenIdle.add(
        () -> {
          deadline.cancel();
          finishShutdown();
        });
    loop.execute(this::checkIdle); // Later, for a script may be on the stack.
  }

  /** As when a page is left: the server is told, the script is not. */
  private static void leave(Connection connection) {
    connection.mute();
    connection.close(CloseEvent.GOING_AWAY, "");
  }

  private void checkIdle() {
    if (liveness.idle()) {
      wentIdle();
    }
  }

  private void finishShutdown() {
    if (closed.isDone()) {
      return;
    }
    for (Connection left : connector.connections()) {
      left.mute();
      left.abort("the instance was closed");
    }
    script.close();
    end();
  }

  private void end() {
    loop.forgetAbandoned(abandonment);
    if (ownsLoop) {
      loop.close();
    }
    closed.complete(null);
    owed.forEach(this::refuse);
  }

  /** On the thread that gives up the loop, while the loop's own is stuck. */
  private void abandoned(String why) {
    AbandonedException reason = new AbandonedException(why);
    failure = reason;
    closing = true;
    ScriptContext left = cancellable;
    if (left != null) {
      left.leave();
    }
    closed.completeExceptionally(reason);
    owed.forEach(this::refuse);
    options.abandonments().accept(reason);
  }

  /**
   * Stops a script that is running, now and for good. The connections are left as they are. A
   * script that is deep in Java, such as in a module that does not return, is left behind after a
   * second: then the instance is abandoned if its loop is its own, and all answers that are owed
   * fail. On a loop of the caller's the others may still come back: it is for the caller to {@link
   * EventLoop#abandon} it.
   */
  public void cancel() {
    cancelled = true;
    ScriptContext running = cancellable;
    if (running == null || running.cancel()) {
      return;
    }
    if (ownsLoop) {
      loop.abandon("the instance was closed in the middle of something that nothing can stop");
    }
    owed.forEach(this::refuse);
  }

  /**
   * Ends the instance as {@link #shutdown} does, within a second; a script that is still running
   * then is stopped. Harmless the second time.
   */
  @Override
  public void close() {
    CompletableFuture<Void> end = shutdown(GRACE);
    if (loop.isOnLoop()) {
      return;
    }
    if (loop.isRunByCaller()) { // Nobody else will.
      cancelUnlessEnded(end);
      var unused = loop.run(end::isDone);
      return;
    }
    try {
      if (!endsWithin(end, GRACE) && (!closing || !endsWithin(end, GRACE))) {
        cancel();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
    }
  }

  /** A script that hears of the end may take it for a beginning. */
  private void cancelUnlessEnded(CompletableFuture<Void> end) {
    var unused =
        end.copy()
            .orTimeout(2 * GRACE.toMillis(), TimeUnit.MILLISECONDS)
            .exceptionallyAsync(
                late -> {
                  if (!end.isDone()) {
                    cancel();
                  }
                  return null;
                });
  }

  private static boolean endsWithin(CompletableFuture<?> end, Duration time)
      throws InterruptedException {
    try {
      end.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AbandonedException) {
        return true; // Whoever waits for something else hears of it.
      }
      throw new IllegalStateException("the instance could not be closed", e.getCause());
    }
  }
}
