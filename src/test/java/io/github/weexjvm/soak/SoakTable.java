package io.github.weexjvm.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What a soak says at its end, or when it is interrupted. */
final class SoakTable {

  private static final String ROW = "%-20s %11s %10s %10s %8s %6s %10s %9s %6s%n";

  private SoakTable() {}

  static String of(Soak soak) {
    StringBuilder out = new StringBuilder();
    Soak.Settings settings = soak.settings();
    out.append(
        line(
            "%n%d sockets for %s, seed %d%s%n%n",
            settings.sockets(),
            shown(settings.time()),
            settings.seed(),
            soak.isWarm() ? "" : ": it ended in the short round that goes first"));
    appendRows(out, soak.tally());
    if (!soak.isTalking()) {
      appendUnaccounted(out, soak.tally());
    }
    appendFaults(out, soak);
    appendLeak(out, soak.leak());
    soak.tally().errors().stream().limit(5).forEach(error -> out.append(line("%n%s%n", error)));
    return out.toString();
  }

  private static String line(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }

  private static String shown(Duration time) {
    return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }

  private static void appendRows(StringBuilder out, Tally tally) {
    out.append(
        line(
            ROW,
            "",
            "connections",
            "messages",
            "answered",
            "told",
            "lost",
            "duplicated",
            "corrupted",
            "stuck"));
    for (Kind kind : Kind.values()) {
      out.append(row(kind.title(), count -> tally.of(kind, count)));
    }
    out.append(row("all", tally::of));
  }

  private static void appendUnaccounted(StringBuilder out, Tally tally) {
    for (Kind kind : Kind.values()) {
      if (tally.unaccounted(kind) != 0) {
        out.append(line("%s: %d messages have no fate%n", kind.title(), tally.unaccounted(kind)));
      }
    }
  }

  private static String row(String title, ToLongFunction<Count> value) {
    List<Object> cells = new ArrayList<>();
    cells.add(title);
    for (Count count : Count.values()) {
      cells.add(number(value.applyAsLong(count)));
    }
    return line(ROW, cells.toArray());
  }

  private static String number(long value) {
    return line("%,d", value);
  }

  private static void appendFaults(StringBuilder out, Soak soak) {
    List<String> parts = new ArrayList<>();
    long all = 0;
    for (Fault fault : Fault.values()) {
      parts.add(fault.title() + " " + number(soak.count(fault)));
      all += soak.count(fault);
    }
    out.append(line("%nfaults: %s (%s)%n", number(all), String.join(", ", parts)));
  }

  private static void appendLeak(StringBuilder out, Footprint.Leak leak) {
    if (leak == null) {
      out.append(line("leaked: not known, for it did not come to its end%n"));
      return;
    }
    out.append(
        line(
            "leaked: threads %d, handles %d, bytes %s%n",
            leak.threads().size(), leak.handles(), number(leak.bytes())));
    leak.threads().forEach(name -> out.append(line("  thread %s%n", name)));
  }
}
