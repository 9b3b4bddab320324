package io.github.weexjvm.script;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.HeapReserve;
import io.github.weexjvm.loop.Timers;
import io.github.weexjvm.loop.TooManyTimersException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One JavaScript global object, and the only door into it: each event is one {@link #call}, after
 * which the microtasks have run and what was not caught has been reported. Used on the loop's
 * thread only, but for {@link #cancel}.
 */
public final class ScriptContext {

  /** How long a script may take to stop. */
  private static final Duration CANCELLING = Duration.ofSeconds(1);

  /** Of one call of the console. */
  static final int MAX_PRINTED_CHARS = 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(ScriptContext.class);

  private final Context context;
  private final boolean owned;
  private final ScriptOptions options;
  private final EventLoop loop;
  private final Timers timers;
  private final Prelude prelude;

  /** Null when a turn may take any time. */
  private final Watchdog watchdog;

  /** Makes objects of the web's interfaces; null when there are none. */
  private Value webObjects;

  /** Null when no source is run inside another. */
  private EnclosedSource enclosed;

  /** How many calls into JavaScript are on the stack. */
  private int depth;

  /** When JavaScript was last left, on the loop's clock. */
  private long lastLeftNanos;

  /** Whether the memory has run out in the turn that is running. */
  private boolean exhausted;

  private volatile boolean closed;

  private ScriptContext(Context context, boolean owned, ScriptOptions options) {
    this.context = context;
    this.owned = owned;
    this.options = options;
    this.loop = options.loop();
    this.timers = new Timers(loop, options.liveness());
    this.prelude = new Prelude(this);
    this.watchdog = options.budget().isAny() ? null : Watchdog.watch(this, options.budget());
    this.lastLeftNanos = loop.clock().nanoTime();
    HeapReserve.hold();
  }

  /** Begins, on another thread, what the next {@link #sandboxed} would have to wait for. */
  public static void prepare() {
    SharedEngine.prepare();
  }

  /** A new sandboxed context with console, timers and microtasks. */
  public static ScriptContext sandboxed(ScriptOptions options) {
    ScriptContext script = new ScriptContext(SharedEngine.newContext(), true, options);
    script.prelude.seal();
    script.prelude.install(false);
    return script;
  }

  /** A context of the caller's, which stays open; globals that it has already are kept. */
  public static ScriptContext on(Context context, ScriptOptions options) {
    ScriptContext script = new ScriptContext(context, false, options);
    script.prelude.install(true);
    return script;
  }

  // ---- In ----

  /**
   * Runs a source. An error that it does not catch goes to the fault listener.
   *
   * @return its completion value, or null when it failed
   */
  public Value eval(Source source) {
    return enter(() -> context.eval(source));
  }

  /**
   * Runs a source of the host's, which may take any time.
   *
   * @return the error that it did not catch, which nobody else hears of, or null
   */
  public Fault load(Source source) {
    loop.checkOnLoop();
    depth++; // So that its turn is not timed.
    try {
      context.eval(source);
      return null;
    } catch (PolyglotException e) {
      return fault(e, false);
    } finally {
      depth--;
    }
  }

  /**
   * Says that a source will be run inside another one that names it by {@code //# sourceURL}, so
   * that errors are shown with the lines of the source itself.
   */
  public void encloses(EnclosedSource source) {
    enclosed = source;
  }

  /** Calls a function of the script's; an error that it does not catch is a fault. */
  public Value call(Value function, Object... arguments) {
    return enter(() -> function.execute(arguments));
  }

  /**
   * Does something that calls functions of ours and the script's, as one entry: whatever the state
   * of the context is, and whatever they throw, it is dealt with here.
   */
  public void within(Runnable work) {
    var unused =
        enter(
            () -> {
              work.run();
              return null;
            });
  }

  /** Whether JavaScript is on the stack, so that nothing may call into it now. */
  public boolean isEntered() {
    return depth > 0;
  }

  /** How long no script has run. */
  public Duration quietFor() {
    return isEntered() ? Duration.ZERO : Duration.ofNanos(loop.clock().nanoTime() - lastLeftNanos);
  }

  /** The loop whose thread the context belongs to. */
  public EventLoop loop() {
    return loop;
  }

  /** The timers of the global object. */
  public Timers timers() {
    return timers;
  }

  private interface Entry {
    Value enter();
  }

  private Value enter(Entry entry) {
    loop.checkOnLoop();
    if (closed) {
      return null;
    }
    begin();
    try {
      return entry.enter();
    } catch (PolyglotException e) {
      caught(e);
      return null;
    } catch (OutOfMemoryError e) {
      exhausted = true;
      return null;
    } catch (IllegalStateException e) {
      if (closed) { // Cancelled by another thread between the check and the call.
        return null;
      }
      throw e;
    } finally {
      end();
    }
  }

  private void begin() {
    if (depth++ == 0 && watchdog != null) {
      watchdog.beginTurn();
    }
  }

  private void end() {
    if (--depth == 0) {
      lastLeftNanos = loop.clock().nanoTime();
      if (watchdog != null) {
        watchdog.endTurn();
      }
      if (exhausted) {
        endForMemory();
      }
    }
  }

  /** A script that has filled the heap can't go on, and is to let go of what fills it. */
  private void endForMemory() {
    exhausted = false;
    boolean isFirst = !closed;
    closed = true;
    HeapReserve.release();
    if (owned) {
      context.close(true);
    }
    if (isFirst) {
      options.faults().accept(Fault.OUT_OF_MEMORY);
    }
  }

  // ---- Out ----

  /** Makes a function for JavaScript that lets nothing of Java through. */
  public Object function(HostFunction function) {
    return (ProxyExecutable)
        arguments -> {
          try {
            Object result = function.call(arguments);
            return result == null ? prelude.undefined() : result;
          } catch (ScriptError e) {
            throw prelude.raise(e);
          } catch (PolyglotException e) {
            throw e; // The script's own, from a conversion that ran its code.
          } catch (OutOfMemoryError e) {
            exhausted = true; // Thrown on, the script could catch it, and see what it is.
            throw prelude.raise(new ScriptError("Error", "out of memory"));
          } catch (TooManyTimersException e) {
            throw prelude.raise(new ScriptError("RangeError", e.getMessage()));
          } catch (StackOverflowError e) {
            throw prelude.raise(new ScriptError("RangeError", "Maximum call stack size exceeded"));
          } catch (RuntimeException | Error e) {
            if (watchdog == null || watchdog.overrun() == null) {
              LOG.error("a host function failed", e);
            } // Otherwise it is the watchdog's interrupt that got in here.
            throw prelude.raise(new ScriptError("Error", "the host failed; its log says why"));
          }
        };
  }

  /** An object of host functions, for the closure of one of our own resources. */
  public ProxyObject functions(Map<String, HostFunction> functions) {
    Map<String, Object> members = new LinkedHashMap<>();
    functions.forEach((name, function) -> members.put(name, function(function)));
    return ProxyObject.fromMap(members);
  }

  /**
   * Runs one of our own resources, whose value is a function, with its first arguments: {@code
   * primordials}, then those given. It may be loaded at any time: {@code primordials} has the
   * built-ins as they were before the first script.
   */
  public Value resource(Class<?> owner, String name, Object... arguments) {
    return prelude.resource(owner, name, arguments);
  }

  /** One of our own resources, whose value is a function, before it is called. */
  public Value source(Class<?> owner, String name) {
    return prelude.source(owner, name);
  }

  /** Whether the context is the caller's, whose globals stay as they are. */
  public boolean keepsGlobals() {
    return !owned;
  }

  /**
   * Says how to make the errors that are not JavaScript's own.
   *
   * @param maker a function of a name and a message that returns a {@code DOMException}
   */
  public void domExceptions(Value maker) {
    prelude.domExceptions(maker);
  }

  /**
   * Says how to make objects of the web's interfaces.
   *
   * @param maker a function of an interface's name and of keys and values in turn
   */
  public void webObjects(Value maker) {
    webObjects = maker;
  }

  /**
   * An object of one of the web's interfaces, such as a {@code MessageEvent}.
   *
   * @param members keys and values in turn
   */
  public Value webObject(String interfaceName, Object... members) {
    Object[] all = new Object[members.length + 1];
    all[0] = interfaceName;
    System.arraycopy(members, 0, all, 1, members.length);
    return webObjects.execute(all);
  }

  /** Defines a global as WebIDL does: writable, enumerable, configurable. */
  public void define(String name, Object value) {
    prelude.define(name, value);
  }

  /** A fresh {@code ArrayBuffer} with the remaining bytes. */
  public Value toArrayBuffer(ByteBuffer bytes) {
    return prelude.toArrayBuffer(bytes);
  }

  /** An ordinary array. */
  public Value list(Object... items) {
    return prelude.list(items);
  }

  /** JavaScript's null, where a host function's null would be undefined. */
  public Value nullValue() {
    return prelude.nullValue();
  }

  /** A value as the console shows it. */
  public String describe(Value value) {
    return prelude.describe(value);
  }

  /** Prints for the host, as the script's console would. */
  public void print(String level, String text) {
    options.console().print(level, shortened(text));
  }

  /** A script can make a text of half a gigabyte in one go, but nobody can read it. */
  private static String shortened(String text) {
    int more = text.length() - MAX_PRINTED_CHARS;
    return more <= 0
        ? text
        : text.substring(0, MAX_PRINTED_CHARS) + "… (" + more + " more characters)";
  }

  // ---- Faults ----

  /**
   * What our own scripts report to that caught an error on behalf of whoever did not: an object,
   * described in prelude.js.
   */
  public Value uncaught() {
    return prelude.uncaught();
  }

  /** Nobody in JavaScript caught it, but the script may have asked to hear of it. */
  private void caught(PolyglotException error) {
    exhausted |= isExhausted(error);
    if (exhausted) {
      return; // The end of the turn tells it.
    }
    try {
      if (!wasStopped(error) && prelude.hears(error.getGuestObject(), place(error))) {
        return;
      }
    } catch (PolyglotException e) {
      report(e, false); // Stopped while it heard of it.
      return;
    }
    report(error, false);
  }

  /** An overflow of the stack is the script's own error, which has an object. */
  private static boolean isExhausted(PolyglotException error) {
    return error.isResourceExhausted() && error.getGuestObject() == null;
  }

  private static boolean wasStopped(PolyglotException error) {
    return error.isCancelled()
        || error.isExit()
        || error.isInterrupted()
        || error.getGuestObject() == null;
  }

  /** For an error value: a list of a sentence, the source's name, the line and the column. */
  Value place(Value error) {
    if (error.isException()) {
      try {
        error.throwException();
      } catch (PolyglotException e) {
        return place(e);
      }
    }
    String shown = error.isString() ? error.asString() : describe(error);
    return list("Uncaught " + shown, "", 0, 0);
  }

  /**
   * The innermost place of the script that is running, as {@code file:line}, or null when none is.
   * Costs an exception.
   */
  public String place() {
    return isEntered() ? Fault.place(prelude.raise(new ScriptError("Error", "")), enclosed) : null;
  }

  /**
   * Whether a script of the user's has called the host, rather than a framework. Costs an
   * exception.
   */
  boolean isCalledByUser() {
    return Fault.isOfUser(prelude.raise(new ScriptError("Error", "")));
  }

  private Value place(PolyglotException error) {
    Fault at = located(Fault.Kind.EXCEPTION, error, "");
    String file = at.file() == null ? "" : at.file();
    return list("Uncaught " + error.getMessage(), file, at.line(), at.column());
  }

  /** Whether no script runs any more. */
  public boolean hasEnded() {
    return closed;
  }

  /** An error value that JavaScript hands over: a rejection's reason, a microtask's exception. */
  void report(Value reason, boolean rejection) {
    if (exhausted) {
      return; // As above.
    }
    if (reason.isException()) {
      try {
        reason.throwException();
      } catch (PolyglotException e) {
        report(e, rejection);
      }
    } else {
      Fault.Kind kind = rejection ? Fault.Kind.REJECTION : Fault.Kind.EXCEPTION;
      options.faults().accept(Fault.withoutLocation(kind, describe(reason)));
    }
  }

  private void report(PolyglotException error, boolean rejection) {
    // A context that is cancelled may let its thread hear of an interrupt instead.
    if (error.isCancelled() || error.isExit() || (closed && error.isInterrupted())) {
      closed = true;
      reportCancelled();
      return;
    }
    options.faults().accept(fault(error, rejection));
  }

  /** Whoever cancels a script knows that himself, but for the watchdog. */
  private void reportCancelled() {
    TurnBudget.Overrun overrun = watchdog == null ? null : watchdog.overrun();
    if (overrun != null && !loop.isAbandoned()) {
      options.faults().accept(Fault.withoutLocation(Fault.Kind.STOPPED, stopped(overrun)));
    }
  }

  private Fault fault(PolyglotException error, boolean rejection) {
    if (error.isSyntaxError() && !wasThrown(error)) {
      return syntaxFault(error);
    }
    TurnBudget.Overrun overrun = watchdog == null ? null : watchdog.overrun();
    if (error.isInterrupted() && overrun != null) {
      return located(Fault.Kind.STOPPED, error, stopped(overrun));
    }
    Fault.Kind kind = rejection ? Fault.Kind.REJECTION : Fault.Kind.EXCEPTION;
    Value guest = error.getGuestObject();
    String text = guest == null ? error.getMessage() : describe(guest);
    return located(kind, error, text);
  }

  /** What is parsed inside another source says what is wrong, but not where. */
  private Fault syntaxFault(PolyglotException error) {
    boolean says = error.getSourceLocation() != null || enclosed == null;
    PolyglotException found = says ? null : enclosed.syntaxError(context);
    PolyglotException shown = found == null ? error : found;
    return located(Fault.Kind.SYNTAX, shown, SyntaxMessage.clean(shown));
  }

  private Fault located(Fault.Kind kind, PolyglotException error, String text) {
    return Fault.of(kind, error, text, enclosed);
  }

  /** A source that can't be parsed has no frame; a script may throw a SyntaxError as any other. */
  private static boolean wasThrown(PolyglotException error) {
    for (PolyglotException.StackFrame frame : error.getPolyglotStackTrace()) {
      if (frame.isGuestFrame()) {
        return true;
      }
    }
    return false;
  }

  private static String stopped(TurnBudget.Overrun overrun) {
    return "the script was stopped: " + overrun.rule() + "\n    " + overrun.used();
  }

  // ---- End ----

  /** Null for real dates and random numbers; a context of the caller's keeps its own. */
  Reproducible reproducible() {
    return owned ? options.reproducible() : null;
  }

  Context polyglot() {
    return context;
  }

  /**
   * Ends whatever runs in the context, from any thread, and the context with it.
   *
   * @return whether it has ended; what is deep in Java may take longer, and is not waited for
   */
  public boolean cancel() {
    leave();
    if (owned && loop.isOnLoop()) {
      context.close(true);
    }
    return !owned || loop.isOnLoop() || cancelledWithin(CANCELLING);
  }

  /** The same, from another thread, and of a context of the caller's too. */
  boolean cancelledWithin(Duration time) {
    leave();
    return Cancellation.of(context).endsWithin(time);
  }

  /** From now on no script is entered, from any thread; what runs goes on. */
  public void leave() {
    closed = true;
    if (watchdog != null) {
      watchdog.release();
    }
  }

  /** Stops the timers and, if it was made here, closes the context. Harmless the second time. */
  public void close() {
    loop.checkOnLoop();
    closed = true;
    if (watchdog != null) {
      watchdog.release();
    }
    timers.clearAll();
    if (owned && depth == 0) {
      context.close(true);
    }
  }
}
