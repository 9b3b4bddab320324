package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.testing.compare.TraceEntry.Announcement;
import io.github.weexjvm.testing.compare.TraceEntry.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traces made by hand, an entry for each word or sentence: {@code > sends} is a frame, {@code
 * onmessage hello} an event, {@code ! wrong} an error, {@code * click} an action, anything else is
 * printed. {@code ? QUIRK} announces one. Each entry happens a millisecond after the one before,
 * unless it begins with a plus sign.
 */
final class Traces {

  private static final Duration STEP = Duration.ofMillis(1);

  private Traces() {}

  static List<Trace> ofAll(List<String> portable, List<String> android) {
    return List.of(of(Platform.PORTABLE, portable), of(Platform.ANDROID, android));
  }

  static Trace of(Platform platform, String... lines) {
    return of(platform, Arrays.asList(lines));
  }

  static Trace of(Platform platform, List<String> lines) {
    List<TraceEntry> entries = new ArrayList<>();
    List<Announcement> announced = new ArrayList<>();
    Duration time = Duration.ZERO;
    for (String line : lines) {
      String text = line.startsWith("+ ") ? line.substring(2) : line;
      time = text.equals(line) ? time.plus(STEP) : time;
      if (text.startsWith("? ")) {
        announced.add(new Announcement(Quirk.valueOf(text.substring(2)), time, null));
        time = time.minus(STEP); // With what follows.
      } else {
        entries.add(entry(text, time, announced));
        announced.clear();
      }
    }
    return new Trace(platform, entries, false);
  }

  private static TraceEntry entry(String text, Duration time, List<Announcement> announced) {
    if (text.startsWith("on")) {
      String subject = "webSocket." + text.split(" ", 2)[0];
      String counted = text.split(" \\| ", 2)[0];
      return new TraceEntry(Kind.EVENT, subject, counted, text, time, "a.js:1", announced);
    }
    Kind kind =
        switch (text.charAt(0)) {
          case '>' -> Kind.FRAME;
          case '!' -> Kind.ERROR;
          case '*' -> Kind.ACTION;
          default -> Kind.CONSOLE;
        };
    String subject = kind == Kind.FRAME ? "→ " + text.split(" ", 3)[1] + " url" : kind.name();
    return new TraceEntry(kind, subject, text, text, time, "a.js:2", announced);
  }

  static ComparisonReport report(List<Trace> traces) {
    List<Row> rows = Alignment.of(traces, false);
    List<Platform> platforms = traces.stream().map(Trace::platform).toList();
    List<Divergence> found = new Explanation(rows, platforms, "nobody knows").divergences();
    return new ComparisonReport("a.js", traces, rows, found, List.of());
  }
}
