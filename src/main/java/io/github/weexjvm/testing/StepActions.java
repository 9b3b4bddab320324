package io.github.weexjvm.testing;

import io.github.weexjvm.testing.ScriptStep.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What the steps of a {@link ServerScript} do, made of what is written behind their words. Pure
 * functions, for any thread.
 */
final class StepActions {

  private static final String OFF = "off";

  /** The words are right, and what stands behind them is not what may stand there. */
  static final class Misuse extends IllegalArgumentException {}

  private StepActions() {}

  /**
   * What a step does.
   *
   * @param rest what is written behind its words
   * @throws Misuse if it is not what may stand there
   * @throws IllegalArgumentException with the rule, if a value breaks one
   */
  static Action of(StepForm form, String rest) {
    return switch (form) {
      case ACCEPT -> accept(rest);
      case REFUSE -> refuse(rest);
      case STATUS -> status(rest);
      case HEADER -> header(rest);
      case WITHOUT -> without(rest);
      case SEND_TEXT -> message(Frame.TEXT, Frames.utf8(QuotedText.unquote(rest)));
      case SEND_BINARY -> message(Frame.BINARY, StepArguments.hex(rest));
      case SEND_PING -> bytes(Frames.ping(StepArguments.hex(rest)));
      case SEND_PONG -> bytes(Frames.pong(StepArguments.hex(rest)));
      case SEND_FRAME -> frame(rest);
      case SEND_RAW -> bytes(StepArguments.hex(rest));
      case SEND_LINE -> line(rest);
      case CLOSE -> close(rest);
      case EXPECT_REQUEST -> nothing(rest, run -> {});
      case EXPECT_TEXT -> expect(Expectation.text(QuotedText.unquote(rest)));
      case EXPECT_BINARY -> expect(Expectation.binary(StepArguments.hex(rest)));
      case EXPECT_PING -> expect(Expectation.control(Frame.PING, StepArguments.hex(rest)));
      case EXPECT_PONG -> expect(Expectation.control(Frame.PONG, StepArguments.hex(rest)));
      case EXPECT_CLOSE -> expect(closing(rest));
      case EXPECT_END -> nothing(rest, run -> run.await(Expectation.end()));
      case ECHO -> echo(rest);
      case DELAY -> delay(rest);
      case HOLD -> nothing(rest, run -> run.output().hold());
      case RELEASE -> nothing(rest, run -> run.output().release());
      case DRIP -> drip(rest);
      case FRAGMENT -> fragment(rest);
      case IGNORE_PING -> nothing(rest, run -> run.ignore(Frame.PING));
      case IGNORE_CLOSE -> nothing(rest, run -> run.ignore(Frame.CLOSE));
      case DEAF -> nothing(rest, run -> run.listen(false));
      case LISTEN -> nothing(rest, run -> run.listen(true));
      case HANG -> nothing(rest, ScriptRun::hang);
      case DROP -> nothing(rest, ScriptRun::drop);
      case RESET -> nothing(rest, ScriptRun::reset);
    };
  }

  private static Action nothing(String rest, Action action) {
    if (!rest.isEmpty()) {
      throw new Misuse();
    }
    return action;
  }

  private static String something(String rest) {
    if (rest.isEmpty()) {
      throw new Misuse();
    }
    return rest;
  }

  private static Action accept(String rest) {
    if (rest.isEmpty()) {
      return ScriptRun::accept;
    }
    String name = StepArguments.afterFirst(rest);
    if (!StepArguments.first(rest).equals("protocol") || name.isEmpty()) {
      throw new Misuse();
    }
    return name.equals("*") ? StepActions::acceptFirstOffered : run -> accept(run, name);
  }

  private static void acceptFirstOffered(ScriptRun run) throws IOException {
    List<String> offered = run.request().protocols();
    if (offered.isEmpty()) {
      run.accept();
    } else {
      accept(run, offered.get(0));
    }
  }

  private static void accept(ScriptRun run, String protocol) throws IOException {
    run.head().header("Sec-WebSocket-Protocol", protocol);
    run.accept();
  }

  private static Action refuse(String rest) {
    int status = StepArguments.number("STATUS", StepArguments.first(rest), 100, 999);
    byte[] body = Frames.utf8(QuotedText.unquote(StepArguments.afterFirst(rest)));
    return run -> run.refuse(status, body);
  }

  private static Action status(String rest) {
    String line = something(QuotedText.unquote(rest));
    return run -> run.head().status(line);
  }

  private static Action header(String rest) {
    String[] field = StepArguments.header(something(rest));
    return run -> run.head().header(field[0], field[1]);
  }

  private static Action without(String rest) {
    String name = something(rest);
    return run -> run.head().without(name);
  }

  private static Action message(int opcode, byte[] payload) {
    return run -> run.output().message(opcode, payload);
  }

  private static Action bytes(byte[] bytes) {
    return run -> run.output().send(bytes);
  }

  private static Action frame(String rest) {
    FrameArguments arguments = new FrameArguments(rest);
    byte[] frame = arguments.frame();
    return arguments.opcode() == Frame.CLOSE ? run -> run.close(frame) : bytes(frame);
  }

  private static Action line(String rest) {
    String text = QuotedText.unquote(rest) + "\r\n";
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Action close(String rest) {
    if (rest.isEmpty()) {
      return run -> run.close(Frames.closeEmpty());
    }
    int code = StepArguments.code(StepArguments.first(rest));
    String reason = QuotedText.unquote(StepArguments.afterFirst(rest));
    byte[] frame = Frames.close(code, reason);
    return run -> run.close(frame);
  }

  private static Action expect(ScriptWait expected) {
    return run -> run.await(expected);
  }

  private static Expectation closing(String rest) {
    if (rest.isEmpty()) {
      return Expectation.anyClose();
    }
    if (rest.equals("none")) {
      return Expectation.closeWithoutCode();
    }
    int code = StepArguments.code(StepArguments.first(rest));
    String reason = StepArguments.afterFirst(rest);
    return reason.isEmpty()
        ? Expectation.close(code)
        : Expectation.close(code, QuotedText.unquote(reason));
  }

  private static Action echo(String rest) {
    if (rest.isEmpty()) {
      return Echo::forever;
    }
    int count = StepArguments.number("N", rest, 1, Integer.MAX_VALUE);
    return run -> Echo.times(count, run);
  }

  private static Action delay(String rest) {
    Duration time = StepArguments.duration(rest);
    return run -> run.pause(time, () -> {});
  }

  private static Action drip(String rest) {
    if (rest.equals(OFF)) {
      return run -> run.output().drip(0, Duration.ZERO);
    }
    int bytes = StepArguments.number("N", StepArguments.first(rest), 1, Integer.MAX_VALUE);
    Duration interval = StepArguments.duration(StepArguments.afterFirst(rest));
    return run -> run.output().drip(bytes, interval);
  }

  private static Action fragment(String rest) {
    int bytes = rest.equals(OFF) ? 0 : StepArguments.number("N", rest, 1, Integer.MAX_VALUE);
    return run -> run.output().fragment(bytes);
  }
}
