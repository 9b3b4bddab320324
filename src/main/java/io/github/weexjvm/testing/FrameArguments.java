package io.github.weexjvm.testing;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code opcode=ping fin=0 rsv=4 masked length=2^63 HEX}: any frame, legal or not. What is
 * not said is as it is in a text message. One reads one step.
 */
final class FrameArguments {

  private static final Map<String, Integer> OPCODES =
      Map.of(
          "continuation", Frame.CONTINUATION,
          "text", Frame.TEXT,
          "binary", Frame.BINARY,
          "close", Frame.CLOSE,
          "ping", Frame.PING,
          "pong", Frame.PONG);

  private static final Pattern NUMBER = Pattern.compile("\\d|1[0-5]");

  private int opcode = Frame.TEXT;
  private boolean fin = true;
  private int rsv;
  private boolean masked;
  private final byte[] payload;

  /** Null for that of the payload. */
  private Long length;

  FrameArguments(String written) {
    String rest = written;
    while (isField(StepArguments.first(rest))) {
      read(StepArguments.first(rest));
      rest = StepArguments.afterFirst(rest);
    }
    payload = StepArguments.payload(rest);
  }

  int opcode() {
    return opcode;
  }

  byte[] frame() {
    long declared = length == null ? payload.length : length;
    return Frames.frame(fin, rsv, opcode, masked, declared, payload);
  }

  private static boolean isField(String word) {
    return word.equals("masked") || (word.contains("=") && !word.startsWith("\""));
  }

  private void read(String field) {
    int equals = field.indexOf('=');
    String name = equals < 0 ? field : field.substring(0, equals);
    String value = field.substring(equals + 1);
    switch (name) {
      case "opcode" -> opcode = opcode(value);
      case "fin" -> fin = StepArguments.number("fin", value, 0, 1) == 1;
      case "rsv" -> rsv = StepArguments.number("rsv", value, 0, 7);
      case "length" -> length = StepArguments.length(value);
      case "masked" -> masked = masks(equals);
      default ->
          throw new IllegalArgumentException(
              "a frame has opcode=, fin=, rsv=, masked and length=, and no " + name + "=");
    }
  }

  private static boolean masks(int equals) {
    if (equals >= 0) {
      throw new IllegalArgumentException("masked has no value: it stands there or not");
    }
    return true;
  }

  private static int opcode(String word) {
    if (NUMBER.matcher(word).matches()) {
      return Integer.parseInt(word);
    }
    if (!OPCODES.containsKey(word)) {
      throw new IllegalArgumentException(
          "opcode is 0–15, continuation, text, binary, close, ping or pong");
    }
    return OPCODES.get(word);
  }
}
