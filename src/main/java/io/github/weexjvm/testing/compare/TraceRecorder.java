package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.script.ConsoleOutput;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.socket.FrameListener;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.HandshakeRequest;
import io.github.weexjvm.testing.compare.TraceEntry.Announcement;
import io.github.weexjvm.testing.compare.TraceEntry.Kind;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes down what happens while a script runs on a platform. Used on the loop's thread only, which
 * in a simulation is the thread that runs it.
 */
final class TraceRecorder implements CallListener, FrameListener, ConsoleOutput {

  /** So many are aligned in a second or two. */
  static final int MAX_ENTRIES = 3_000;

  private static final String STACK = "\n    at ";

  private final Platform platform;
  private final Supplier<Duration> clock;
  private final Supplier<String> place;
  private final Runnable whenFull;
  private final List<TraceEntry> entries = new ArrayList<>();
  private final List<Announcement> announced = new ArrayList<>();
  private boolean isFull;

  /**
   * @param clock the virtual time since the start
   * @param place where the script is, as {@code file:line}; gives null when none runs
   * @param whenFull called once, when no more is written down
   */
  TraceRecorder(
      Platform platform, Supplier<Duration> clock, Supplier<String> place, Runnable whenFull) {
    this.platform = platform;
    this.clock = clock;
    this.place = place;
    this.whenFull = whenFull;
  }

  Trace trace() {
    return new Trace(platform, entries, isFull);
  }

  Platform platform() {
    return platform;
  }

  boolean hasOneEntry() {
    return entries.size() == 1;
  }

  // ---- What is heard ----

  void announced(Quirk quirk) {
    announced.add(new Announcement(quirk, clock.get(), place.get()));
  }

  @Override
  public void called(String module, String method, List<Object> arguments) {
    String subject = module + "." + method;
    boolean registers = isHandler(subject) && arguments.size() == 1;
    add(
        Kind.CALL,
        subject,
        registers ? registration(subject, arguments) : call(subject, arguments));
  }

  private static boolean isHandler(String subject) {
    return subject.startsWith("webSocket.on");
  }

  /** The form that took effect is a matter of the platform. */
  private static String registration(String subject, List<Object> arguments) {
    return subject + " = " + (arguments.get(0) instanceof JSCallback ? Literals.FUNCTION : "null");
  }

  private static String call(String subject, List<Object> arguments) {
    int given = arguments.size();
    while (given > 0 && arguments.get(given - 1) == null) {
      given--;
    }
    String list = Literals.of(arguments.subList(0, given));
    return subject + "(" + list.substring(1, list.length() - 1) + ")";
  }

  @Override
  public void ignored(String module, String member) {
    String subject = module + "." + member;
    add(Kind.CALL, subject, subject + " = " + Literals.FUNCTION + " is ignored");
  }

  @Override
  public void answered(String module, String method, Object data) {
    String subject = module + "." + method;
    Payload payload = Payload.of(subject, data);
    add(Kind.EVENT, subject, payload.text(), payload.whole(), place.get());
  }

  @Override
  public void print(String level, String text) {
    add(Kind.CONSOLE, "console." + level, level.equals("log") ? text : level + ": " + text);
  }

  /** Pings are left out: what they tell is whether there is a connection. */
  @Override
  public void frame(
      WebSocketUrl url, boolean incoming, String type, boolean fin, ByteBuffer payload) {
    if (!type.equals("ping") && !type.equals("pong")) {
      String subject = FrameText.arrow(incoming) + " " + type + " " + url.href();
      add(Kind.FRAME, subject, FrameText.of(incoming, type, fin, payload), null);
    }
  }

  void opening(HandshakeRequest request) {
    add(Kind.FRAME, FrameText.OPENING + " " + request.target(), FrameText.of(request), null);
  }

  void serverFailed(String sentence) {
    add(Kind.SERVER, "server", "server: " + sentence, null);
  }

  /** Where the watchdog stops a script is a matter of chance, and what it had used by then. */
  void faulted(Fault fault) {
    boolean isStopped = fault.kind() == Fault.Kind.STOPPED;
    int stack = fault.text().indexOf(isStopped ? "\n" : STACK);
    String text = stack < 0 ? fault.text() : fault.text().substring(0, stack);
    String at = fault.file() == null || isStopped ? null : fault.file() + ":" + fault.line();
    add(Kind.ERROR, "error", prefix(fault.kind()) + text, at);
  }

  private static String prefix(Fault.Kind kind) {
    return switch (kind) {
      case SYNTAX, STOPPED, OUT_OF_MEMORY -> "";
      case EXCEPTION -> "Uncaught ";
      case REJECTION -> "Uncaught (in promise) ";
    };
  }

  void acted(String text) {
    add(Kind.ACTION, "action", text, null);
  }

  void failedToAct(String sentence) {
    add(Kind.ERROR, "action", sentence, null);
  }

  void tree(String outline) {
    outline.lines().forEach(line -> add(Kind.TREE, "tree", line, null));
  }

  // ---- Writing ----

  /** Asks for the place only if it is written down: that walks the script's stack. */
  private void add(Kind kind, String subject, String text) {
    if (!isFull) {
      add(kind, subject, text, place.get());
    }
  }

  private void add(Kind kind, String subject, String text, String at) {
    String bounded = Literals.bounded(text);
    add(kind, subject, bounded, bounded, at);
  }

  private void add(Kind kind, String subject, String text, String whole, String at) {
    if (isFull) {
      return;
    }
    entries.add(new TraceEntry(kind, subject, text, whole, clock.get(), at, announced));
    announced.clear();
    if (entries.size() == MAX_ENTRIES) {
      isFull = true;
      whenFull.run();
    }
  }
}
