package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.script.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What one sample did on one day. It hears of the module by the calls, and of the class by the
 * probe that harness.js tells. What the setup does is not the sample's. Used on the loop's thread,
 * and then by whoever judges the day.
 */
final class DayLog implements CallListener {

  /** A situation in which platforms differ, and where the sample was then; null for nowhere. */
  record Arisen(Quirk quirk, Place place) {}

  /** An error that nobody caught, and what may explain it; null for nothing. */
  record Uncaught(Fault fault, Place place, Quirk quirk) {}

  /** A socket of the class; where it was made is null for one of the setup's. */
  private record Socket(Place place, boolean ended) {}

  private static final String MODULE = "webSocket";
  private static final Set<String> HANDLERS = Set.of("onopen", "onmessage", "onclose", "onerror");

  private final Day day;
  private final Sample sample;
  private final Platform platform;
  private final Wire wire;
  private final LongSupplier nanos;

  /** Where the script is, as {@code file:line}; null while there is none. */
  private Supplier<String> whereabouts = () -> null;

  private final List<Handler> handlers = new ArrayList<>();

  /** What the module calls for each of its events; without those that nobody set. */
  private final Map<String, Handler> ofModule = new LinkedHashMap<>();

  private final Map<Integer, Socket> sockets = new TreeMap<>();
  private final List<Uncaught> uncaught = new ArrayList<>();
  private final List<Arisen> arisen = new ArrayList<>();
  private final Map<Integer, String> thrown = new LinkedHashMap<>();
  private final Set<Long> connectedAt = new TreeSet<>();
  private boolean finished;
  private boolean left;
  private boolean broken;
  private boolean setUpConnected;

  /**
   * @param nanos the loop's time
   */
  DayLog(Day day, Sample sample, Platform platform, Wire wire, LongSupplier nanos) {
    this.day = day;
    this.sample = sample;
    this.platform = platform;
    this.wire = wire;
    this.nanos = nanos;
  }

  void whereabouts(Supplier<String> place) {
    whereabouts = place;
  }

  private Place here() {
    return sample.place(whereabouts.get());
  }

  // ---- The module ----

  @Override
  public void called(String module, String method, List<Object> arguments) {
    if (!module.equals(MODULE)) {
      return;
    }
    if (HANDLERS.contains(method)) {
      Object function = arguments.isEmpty() ? null : arguments.get(0);
      setOnModule(method, function == null ? null : here());
    } else if (method.equals("WebSocket")) {
      connect();
    }
  }

  private void connect() {
    connectedAt.add(nanos.getAsLong());
    wire.connect();
  }

  /**
   * @param place null when there is no handler any more, or none of the sample's
   */
  private void setOnModule(String name, Place place) {
    Handler before = ofModule.remove(name);
    if (before != null) {
      before.takeAway();
    }
    if (place != null) {
      Handler handler = new Handler(name, name.substring("on".length()), place);
      handlers.add(handler);
      ofModule.put(name, handler);
    }
  }

  @Override
  public void answered(String module, String method, Object data) {
    Handler handler = module.equals(MODULE) ? ofModule.get(method) : null;
    if (handler != null) {
      handler.fire(Payloads.problem(handler.type(), data, platform, wire));
    }
  }

  @Override
  public void ignored(String module, String member) {
    Place place = module.equals(MODULE) && HANDLERS.contains(member) ? here() : null;
    if (place != null) {
      Handler handler = new Handler(member, member.substring("on".length()), place);
      handler.drop();
      handlers.add(handler);
    }
  }

  void arose(Quirk quirk) {
    arisen.add(new Arisen(quirk, here()));
  }

  // ---- The class ----

  void made(int socket, String stack) {
    sockets.put(socket, new Socket(sample.place(stack), false));
    connect();
  }

  void ended(int socket) {
    sockets.computeIfPresent(socket, (number, made) -> new Socket(made.place(), true));
  }

  /**
   * @param name what a reader knows it by
   * @return its number
   */
  int set(String name, String type, String stack) {
    handlers.add(new Handler(name, type, sample.place(stack)));
    return handlers.size() - 1;
  }

  void takenAway(int handler) {
    handlers.get(handler).takeAway();
  }

  void fired(int handler, String type, Map<?, ?> members) {
    handlers.get(handler).fire(Payloads.problem(type, members, wire));
  }

  /** What a signature threw, as text. */
  void thrown(int signature, String error) {
    thrown.put(signature, error);
  }

  // ---- The day ----

  void faulted(Fault raw) {
    Fault fault = sample.inDocument(raw);
    boolean own = sample.document().equals(fault.file());
    Place place = own ? new Place(fault.line(), fault.column()) : null;
    uncaught.add(new Uncaught(fault, place, cause(place)));
  }

  /** The situation that arose last in the line of an error. */
  private Quirk cause(Place place) {
    Arisen last = arisen.isEmpty() ? null : arisen.get(arisen.size() - 1);
    boolean there = last != null && last.place() != null && place != null;
    return there && last.place().line() == place.line() ? last.quirk() : null;
  }

  /** The sample begins: what was before is the setup's. */
  void begin() {
    setUpConnected = !connectedAt.isEmpty();
    connectedAt.clear();
  }

  /** Whether the setup has connected. */
  boolean isSetUpConnected() {
    return setUpConnected;
  }

  /** At how many moments connections were begun. */
  int connectingMoments() {
    return connectedAt.size();
  }

  /** Nothing could happen any more. */
  void finish() {
    finished = true;
  }

  /** It would go on connecting for ever, and is left alone. */
  void leave() {
    left = true;
  }

  boolean isLeft() {
    return left;
  }

  /** The script itself threw, or could not be parsed. */
  void breakDown() {
    broken = true;
  }

  /** Whether the script itself did not come to its end: what it would have set is unknown. */
  boolean isBroken() {
    return broken;
  }

  Day day() {
    return day;
  }

  boolean isFinished() {
    return finished;
  }

  /** The sample's own. */
  List<Handler> handlers() {
    return handlers.stream().filter(handler -> handler.place() != null).toList();
  }

  /** Whether the sample has set a handler for an opening that did not come. */
  boolean waitsForOpening() {
    return handlers().stream()
        .anyMatch(handler -> handler.type().equals("open") && !handler.hasFired());
  }

  /** Where the sample made the sockets that have not reached their end. */
  List<Place> endless() {
    return sockets.values().stream()
        .filter(socket -> !socket.ended() && socket.place() != null)
        .map(Socket::place)
        .toList();
  }

  List<Uncaught> uncaught() {
    return uncaught;
  }

  List<Arisen> arisen() {
    return arisen;
  }

  /** What a signature threw, or null. */
  String thrown(int signature) {
    return thrown.get(signature);
  }
}
