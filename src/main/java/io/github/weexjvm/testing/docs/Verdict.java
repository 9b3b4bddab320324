package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.testing.DurationText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges a sample by what it did on its days. Used once, by one thread. */
final class Verdict {

  /** An error of a call that lacks arguments names what was called. */
  private static final Pattern LACKING =
      Pattern.compile("TypeError: (WebSocket|webSocket|EventTarget)\\b.*", Pattern.DOTALL);

  private static final Pattern UNDECLARED =
      Pattern.compile("ReferenceError: (\\S+) is not defined");

  private final Sample sample;
  private final SampleSettings settings;
  private final Platform platform;
  private final List<DayLog> days;
  private final Set<SampleProblem> problems = new LinkedHashSet<>();

  Verdict(Sample sample, SampleSettings settings, Platform platform, List<DayLog> days) {
    this.sample = sample;
    this.settings = settings;
    this.platform = platform;
    this.days = days;
  }

  /** Why the sample fails, in the order of the document; empty when it does not. */
  List<SampleProblem> problems() {
    judgeErrors();
    judgeSignatures();
    if (days.stream().noneMatch(DayLog::isBroken)) {
      judgeHandlers();
      judgeEnds();
    }
    return problems.stream().sorted(Comparator.comparing(SampleProblem::line)).toList();
  }

  private void add(Place place, String sentence, String detail) {
    int line = place == null ? sample.block().line() : place.line();
    problems.add(new SampleProblem(line, sentence, detail));
  }

  // ---- Errors ----

  private void judgeErrors() {
    Map<String, List<DayLog>> seen = new LinkedHashMap<>();
    Map<String, DayLog.Uncaught> errors = new LinkedHashMap<>();
    for (DayLog day : days) {
      for (DayLog.Uncaught uncaught : day.uncaught()) {
        String report = report(uncaught.fault());
        errors.putIfAbsent(report, uncaught);
        seen.computeIfAbsent(report, key -> new ArrayList<>()).add(day);
      }
    }
    errors.forEach((report, uncaught) -> add(uncaught, report, seen.get(report)));
  }

  private void add(DayLog.Uncaught uncaught, String report, List<DayLog> on) {
    Fault fault = uncaught.fault();
    String what = fault.text().lines().findFirst().orElse("an error");
    String said =
        switch (fault.kind()) {
          case SYNTAX -> what;
          case STOPPED, OUT_OF_MEMORY -> what;
          case EXCEPTION -> "nobody caught " + what + when(on);
          case REJECTION -> "nobody handled a rejection: " + what + when(on);
        };
    String cause = Explanation.sentence(uncaught.quirk(), platform);
    add(uncaught.place(), said + hint(what) + cause, report);
  }

  private String when(List<DayLog> on) {
    boolean always = on.stream().distinct().count() == days.size();
    return always ? "" : ", " + times(on);
  }

  private static String times(List<DayLog> on) {
    return on.stream().map(log -> log.day().when()).distinct().collect(Collectors.joining(" and "));
  }

  private String hint(String error) {
    Matcher undeclared = UNDECLARED.matcher(error);
    return undeclared.matches() && sample.facts().free().contains(undeclared.group(1))
        ? ": the sample does not declare it, nor does a setup: give one that does (--setup FILE)"
        : "";
  }

  /** Without the lines of our own script. */
  private static String report(Fault fault) {
    return fault
        .report()
        .lines()
        .filter(line -> !line.contains(DayRun.HARNESS_NAME))
        .collect(Collectors.joining("\n"));
  }

  // ---- Signatures ----

  private void judgeSignatures() {
    List<SampleFacts.Signature> signatures = sample.facts().signatures();
    for (int i = 0; i < signatures.size(); i++) {
      String thrown = days.get(0).thrown(i);
      Place place = sample.place(signatures.get(i));
      String call = signatures.get(i).code().lines().findFirst().orElse("");
      if (thrown == null) {
        add(place, "no TypeError came of the signature " + call, "");
      } else if (!LACKING.matcher(thrown).matches()) {
        add(place, "the signature " + call + " gave another error: " + thrown + hint(thrown), "");
      }
    }
  }

  // ---- Handlers ----

  private void judgeHandlers() {
    Map<String, List<Handler>> all = new LinkedHashMap<>();
    for (DayLog day : days) {
      for (Handler handler : day.handlers()) {
        all.computeIfAbsent(handler.identity(), key -> new ArrayList<>()).add(handler);
      }
    }
    all.values().forEach(this::judge);
  }

  /** One handler, as it was on each day. */
  private void judge(List<Handler> lives) {
    if (lives.stream().anyMatch(Handler::hasFiredRightly)
        || lives.stream().allMatch(Handler::isExcused)) {
      return;
    }
    Handler first = lives.stream().filter(Handler::hasFired).findFirst().orElse(lives.get(0));
    String cause = Explanation.sentence(Explanation.of(first, days, platform), platform);
    add(first.place(), first.name() + " " + predicate(lives) + cause, "");
  }

  private String predicate(List<Handler> lives) {
    for (Handler handler : lives) {
      if (handler.problem() != null) {
        return handler.problem();
      }
    }
    if (lives.stream().allMatch(Handler::isDropped)) {
      return "was assigned, and the assignment did nothing";
    }
    return "was set and never called, " + onDaysOf(lives);
  }

  private String onDaysOf(List<Handler> lives) {
    List<String> times =
        days.stream()
            .filter(day -> day.handlers().stream().anyMatch(lives::contains))
            .map(day -> day.day().when())
            .toList();
    return times.size() == 1 ? times.get(0) : "neither " + String.join(" nor ", times);
  }

  // ---- Ends ----

  private void judgeEnds() {
    List<DayLog> endless = days.stream().filter(day -> !day.isFinished() && !day.isLeft()).toList();
    if (endless.isEmpty()) {
      return;
    }
    String limit =
        " after " + DurationText.of(settings.timeout()) + " of virtual time" + when(endless);
    List<Place> sockets =
        endless.stream().flatMap(day -> day.endless().stream()).distinct().toList();
    for (Place socket : sockets) {
      add(socket, "the socket that is made here has not ended" + limit, "");
    }
    if (sockets.isEmpty()) {
      String what = ": a timer that nobody stops, or a connection that nobody ends";
      add(null, "the sample still goes on" + limit + what, "");
    }
  }
}
