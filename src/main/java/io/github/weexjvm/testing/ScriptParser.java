package io.github.weexjvm.testing;

import io.github.weexjvm.testing.ScriptStep.Action;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the lines of a {@link ServerScript} into steps. One parser reads one script, on the
 * caller's thread.
 */
final class ScriptParser {
  private static final String KNOWN =
      "accept [protocol NAME], refuse STATUS, drop, reset, send text TEXT, send binary HEX, send ping [HEX],"
          + " send raw HEX, close [CODE [REASON]], expect text TEXT, expect binary HEX, expect ping [HEX],"
          + " expect pong [HEX], expect close [CODE [REASON]], expect close none, expect end, echo [N],"
          + " delay DURATION, connection, each (first),"
          + " refused (alone)";

  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES);

  /** How far a connection has come, which decides the steps that make sense next. */
  private enum Stage {
    ASKED,
    ANSWERED,
    OVER
  }

  private final List<List<ScriptStep>> connections = new ArrayList<>();
  private final List<ScriptStep> steps = new ArrayList<>();
  private Stage stage = Stage.ASKED;
  private boolean isForEach;

  private ScriptParser() {}

  static ServerScript parse(List<String> lines) {
    if (lines.stream()
        .map(String::strip)
        .filter(ScriptParser::isStep)
        .toList()
        .equals(List.of("refused"))) {
      return new ServerScript(List.of(), false);
    }
    ScriptParser parser = new ScriptParser();
    for (int i = 0; i <= lines.size(); i++) {
      String source = i < lines.size() ? lines.get(i).strip() : "";
      try {
        if (i == lines.size()) {
          parser.endConnection();
        } else if (isStep(source)) {
          parser.parseLine(i + 1, source);
        }
      } catch (IllegalArgumentException e) {
        String where =
            "line " + (i + 1) + (source.isEmpty() ? "" : ": " + QuotedText.quote(source));
        throw new IllegalArgumentException(
            where + ": " + e.getMessage() + "; the steps are " + KNOWN, e);
      }
    }
    return new ServerScript(List.copyOf(parser.connections), parser.isForEach);
  }

  private static boolean isStep(String source) {
    return !source.isEmpty() && !source.startsWith("#");
  }

  private void parseLine(int line, String source) {
    String rest = afterFirst(source);
    switch (source) {
      case "connection" -> nextConnection();
      case "each" -> forEach();
      default -> parseStep(line, source, rest);
    }
  }

  private void nextConnection() {
    if (isForEach) {
      throw new IllegalArgumentException("the steps are for each connection: there is no next one");
    }
    endConnection();
  }

  private void forEach() {
    if (isForEach || !steps.isEmpty() || !connections.isEmpty()) {
      throw new IllegalArgumentException("it must be the first step");
    }
    isForEach = true;
  }

  private void parseStep(int line, String source, String rest) {
    if (stage == Stage.OVER) {
      throw new IllegalArgumentException(
          "the connection is over: the step connection begins the next one");
    }
    Action action =
        switch (first(source)) {
          case "accept" -> answer(Stage.ANSWERED, accept(rest));
          case "refuse" -> answer(Stage.OVER, refuse(rest));
          case "drop" -> last(rest, ScriptRun::drop);
          case "reset" -> last(rest, ScriptRun::reset);
          case "send" -> send(first(rest), afterFirst(rest));
          case "close" -> answered(close(rest));
          case "expect" -> expect(first(rest), afterFirst(rest));
          case "echo" -> answered(echo(rest));
          case "delay" -> delay(rest);
          case "refused" -> throw new IllegalArgumentException("it must be the only step");
          default -> throw unknown();
        };
    steps.add(new ScriptStep(line, source, action));
  }

  /** At the step {@code connection}, and at the end of the script. */
  private void endConnection() {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a connection needs a step");
    }
    connections.add(List.copyOf(steps));
    steps.clear();
    stage = Stage.ASKED;
  }

  private Action answer(Stage next, Action action) {
    if (stage != Stage.ASKED) {
      throw new IllegalArgumentException("the request is answered already");
    }
    stage = next;
    return action;
  }

  private Action answered(Action action) {
    if (stage != Stage.ANSWERED) {
      throw new IllegalArgumentException("the request is not answered yet: accept comes first");
    }
    return action;
  }

  private Action last(String rest, Action action) {
    nothing(rest);
    stage = Stage.OVER;
    return action;
  }

  private static Action accept(String rest) {
    if (rest.isEmpty()) {
      return run -> run.accept(Map.of());
    }
    String name = afterFirst(rest);
    if (!first(rest).equals("protocol") || name.isEmpty()) {
      throw unknown();
    }
    return run -> run.accept(Map.of("Sec-WebSocket-Protocol", name));
  }

  private static Action refuse(String rest) {
    int status = number("STATUS", rest, 100, 999);
    return run -> run.refuse(status);
  }

  private static Action echo(String rest) {
    if (rest.isEmpty()) {
      return Echo::forever;
    }
    int count = number("N", rest, 1, Integer.MAX_VALUE);
    return run -> Echo.times(count, run);
  }

  private static Action delay(String rest) {
    Matcher written = DURATION.matcher(rest);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "DURATION is a whole number of ms, s or m, such as 200ms, 2s or 1m");
    }
    int count = number("DURATION", written.group(1), 0, Integer.MAX_VALUE);
    Duration time = Duration.of(count, UNITS.get(written.group(2)));
    return run -> run.pause(time, () -> {});
  }

  private Action send(String kind, String rest) {
    if (kind.equals("raw")) {
      stage = Stage.ANSWERED; // By hand, whatever the bytes say.
    }
    byte[] bytes =
        switch (kind) {
          case "text" -> Frames.text(QuotedText.unquote(rest));
          case "binary" -> Frames.binary(hex(rest));
          case "ping" -> Frames.ping(hex(rest));
          case "raw" -> hex(rest);
          default -> throw unknown();
        };
    return answered(run -> run.send(bytes));
  }

  private static Action close(String rest) {
    if (rest.isEmpty()) {
      return run -> run.close(Frames.closeEmpty());
    }
    byte[] frame = Frames.close(code(first(rest)), QuotedText.unquote(afterFirst(rest)));
    return run -> run.close(frame);
  }

  private Action expect(String kind, String rest) {
    return switch (kind) {
      case "text" -> answered(expectation(Expectation.text(QuotedText.unquote(rest))));
      case "binary" -> answered(expectation(Expectation.binary(hex(rest))));
      case "ping" -> answered(expectation(Expectation.control(Frame.PING, hex(rest))));
      case "pong" -> answered(expectation(Expectation.control(Frame.PONG, hex(rest))));
      case "close" -> answered(expectation(expectClose(rest)));
      case "end" -> {
        nothing(rest);
        yield expectation(
            Expectation.end()); // Also before an answer: a server that never gives one.
      }
      default -> throw unknown();
    };
  }

  private static Action expectation(ScriptWait expected) {
    return run -> run.await(expected);
  }

  private static Expectation expectClose(String rest) {
    if (rest.isEmpty()) {
      return Expectation.anyClose();
    }
    if (rest.equals("none")) {
      return Expectation.closeWithoutCode();
    }
    int code = code(first(rest));
    String reason = afterFirst(rest);
    return reason.isEmpty()
        ? Expectation.close(code)
        : Expectation.close(code, QuotedText.unquote(reason));
  }

  private static int code(String word) {
    return number("CODE", word, 0, 65535);
  }

  private static int number(String what, String word, int min, int max) {
    String rule = what + " is " + min + "–" + max;
    try {
      int number = Integer.parseInt(word);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(rule, e);
    }
    throw new IllegalArgumentException(rule);
  }

  private static byte[] hex(String digits) {
    try {
      return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("HEX is pairs of hex digits, such as 01 02 ff", e);
    }
  }

  private static void nothing(String rest) {
    if (!rest.isEmpty()) {
      throw unknown();
    }
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("no such step");
  }

  private static String first(String text) {
    return text.substring(0, endOfFirst(text));
  }

  private static String afterFirst(String text) {
    return text.substring(endOfFirst(text)).strip();
  }

  private static int endOfFirst(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
