package io.github.weexjvm.testing;

import static io.github.weexjvm.testing.ScriptStage.ANSWERED;
import static io.github.weexjvm.testing.ScriptStage.ASKED;
import static io.github.weexjvm.testing.ScriptStage.OVER;

import io.github.weexjvm.testing.ScriptStep.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a {@link ServerScript}, each with the one way to write it. Constants, for any
 * thread.
 */
enum StepForm {
  ACCEPT(
      "accept",
      "[protocol NAME]",
      "answer 101; the protocol * is the first offered, if any is",
      ASKED,
      ANSWERED),
  REFUSE("refuse", "STATUS [BODY]", "answer with that HTTP status, end TCP", ASKED, OVER),
  STATUS(
      "status",
      "LINE",
      "the first line of the answer that follows, in place of the right one",
      ASKED,
      ASKED),
  HEADER(
      "header",
      "NAME: VALUE",
      "a header of the answer that follows; a usual one of that name gives way",
      ASKED,
      ASKED),
  WITHOUT("without", "NAME", "leave a usual header out of the answer that follows", ASKED, ASKED),
  SEND_TEXT("send text", "TEXT", "send a message", ANSWERED, null),
  SEND_BINARY("send binary", "HEX", "send a message of bytes", ANSWERED, null),
  SEND_PING("send ping", "[HEX]", "send a ping", ANSWERED, null),
  SEND_PONG("send pong", "[HEX]", "send a pong, asked for or not", ANSWERED, null),
  SEND_FRAME(
      "send frame",
      "[opcode=N] [fin=0] [rsv=N] [masked] [length=N] [HEX or \"TEXT\"]",
      "send any frame, legal or not, that may claim another length than it has; what is not said is"
          + " as in a text message",
      ANSWERED,
      null),
  SEND_RAW("send raw", "HEX", "send bytes that are no frame, or no answer", null, ANSWERED),
  SEND_LINE("send line", "[TEXT]", "send a line of HTTP as it is, by hand", null, ANSWERED),
  CLOSE("close", "[CODE [REASON]]", "send a close frame, or the answer to one", ANSWERED, null),
  EXPECT_REQUEST(
      "expect request",
      "",
      "wait for the opening request, which every script does first",
      ASKED,
      ASKED),
  EXPECT_TEXT("expect text", "TEXT", "wait for that message", ANSWERED, null),
  EXPECT_BINARY("expect binary", "HEX", "wait for that message of bytes", ANSWERED, null),
  EXPECT_PING("expect ping", "[HEX]", "wait for a ping; without bytes, for any", ANSWERED, null),
  EXPECT_PONG("expect pong", "[HEX]", "wait for a pong; without bytes, for any", ANSWERED, null),
  EXPECT_CLOSE(
      "expect close",
      "[CODE [REASON] or none]",
      "wait for a close frame: any, with that code, without one",
      ANSWERED,
      null),
  EXPECT_END("expect end", "", "wait for the end of the stream, orderly or not", null, null),
  ECHO("echo", "[N]", "send the next N messages back, or all of them", ANSWERED, null),
  DELAY("delay", "DURATION", "let time pass: 200ms, 2s, 1m", null, null),
  HOLD("hold", "", "keep back what follows, so that it goes out at once", null, null),
  RELEASE("release", "", "send what was kept back; the end of the steps does it too", null, null),
  DRIP(
      "drip",
      "N DURATION",
      "send what follows in pieces of N bytes, each after so much time; drip off ends that",
      null,
      null),
  FRAGMENT(
      "fragment",
      "N",
      "send the messages that follow in fragments of N bytes; fragment off ends that",
      null,
      null),
  IGNORE_PING("ignore ping", "", "answer no ping from here on", null, null),
  IGNORE_CLOSE(
      "ignore close",
      "",
      "answer no close frame from here on, and leave the end of TCP to the client",
      null,
      null),
  DEAF("deaf", "", "read nothing from here on, so that the client is held up", null, null),
  LISTEN("listen", "", "read on", null, null),
  HANG("hang", "", "neither say nor answer anything any more, until the client leaves", null, OVER),
  DROP("drop", "", "end TCP without a close frame", null, OVER),
  RESET("reset", "", "end TCP with a reset", null, OVER);

  private final String words;
  private final String arguments;
  private final String meaning;
  private final ScriptStage needed;
  private final ScriptStage next;

  /**
   * @param needed when it makes sense; null for always
   * @param next what it leads to; null for no other stage
   */
  StepForm(String words, String arguments, String meaning, ScriptStage needed, ScriptStage next) {
    this.words = words;
    this.arguments = arguments;
    this.meaning = meaning;
    this.needed = needed;
    this.next = next;
  }

  /** How it is written: {@code send text TEXT}. */
  String written() {
    return arguments.isEmpty() ? words : words + " " + arguments;
  }

  /** What it does. */
  String meaning() {
    return meaning;
  }

  /**
   * The stage that it leads to.
   *
   * @throws IllegalArgumentException if it makes no sense in this one
   */
  ScriptStage follow(ScriptStage stage) {
    if (needed == ASKED && stage == ANSWERED) {
      throw new IllegalArgumentException("the request is answered already");
    }
    if (needed == ANSWERED && stage == ASKED) {
      throw new IllegalArgumentException("the request is not answered yet: accept comes first");
    }
    return next == null ? stage : next;
  }

  /**
   * What a step does that is written in this way.
   *
   * @throws IllegalArgumentException if it is not
   */
  Action action(String source) {
    try {
      String rest = StepArguments.afterFirst(source);
      return StepActions.of(this, words.contains(" ") ? StepArguments.afterFirst(rest) : rest);
    } catch (StepActions.Misuse e) {
      throw new IllegalArgumentException("write " + written(), e);
    }
  }

  // ---- Which one it is ----

  /**
   * The one that a step is written in.
   *
   * @throws IllegalArgumentException if it is none, with what was meant, as far as that can be told
   */
  static StepForm of(String source) {
    String first = StepArguments.first(source);
    String second = StepArguments.first(StepArguments.afterFirst(source));
    return named(first + " " + second, first).orElseThrow(() -> unknown(first, second));
  }

  private static Optional<StepForm> named(String two, String one) {
    return Arrays.stream(values())
        .filter(form -> form.words.equals(two) || form.words.equals(one))
        .findFirst();
  }

  private static IllegalArgumentException unknown(String first, String second) {
    List<String> seconds =
        Arrays.stream(values())
            .filter(form -> form.words.startsWith(first + " "))
            .map(form -> StepArguments.afterFirst(form.words))
            .toList();
    return seconds.isEmpty()
        ? unknown("", first, firstWords(), "the steps are ")
        : unknown(first + " ", second, seconds, "what to " + first + " is one of ");
  }

  private static IllegalArgumentException unknown(
      String before, String word, List<String> known, String list) {
    return new IllegalArgumentException(
        "no such step"
            + Spelling.nearest(word, known)
                .map(meant -> "; did you mean " + before + meant + "?")
                .orElse("; " + list + String.join(", ", known)));
  }

  private static List<String> firstWords() {
    Stream<String> forms = Arrays.stream(values()).map(form -> StepArguments.first(form.words));
    return Stream.concat(forms, ScriptParser.STRUCTURE.stream()).distinct().toList();
  }
}
