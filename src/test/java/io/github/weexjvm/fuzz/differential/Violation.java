package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.util.HexFormat;

/**
 * A rule of RFC 6455 that a server breaks, and the code with which each client leaves: on the wire,
 * and in its own close event. Where the two part:
 *
 * <ul>
 *   <li>ws takes a length that is not written in the fewest bytes, which section 5.2 forbids; here
 *       it is a broken rule.
 *   <li>A message above the client's own limit is 1009 in our close event, so that a script can
 *       tell it from a lost connection; ws says 1006 for whatever it breaks off itself.
 *   <li>A length of 2^63 and more is above any limit for ws, and for us a broken rule or a long
 *       message: only the code differs.
 * </ul>
 */
@SuppressWarnings("ImmutableEnumChecker") // Only a copy of the bytes is given out.
enum Violation {
  RESERVED_BITS(Frames.frame(true, 4, Frame.TEXT, false, new byte[1]), 1002),
  UNKNOWN_OPCODE(Frames.frame(true, 0, 3, false, new byte[0]), 1002),
  UNKNOWN_CONTROL_OPCODE(Frames.frame(true, 0, 11, false, new byte[0]), 1002),
  MASKED(Frames.frame(true, 0, Frame.TEXT, true, new byte[2]), 1002),
  FRAGMENTED_PING(Frames.frame(false, 0, Frame.PING, false, new byte[0]), 1002),
  LONG_PING(Frames.frame(true, 0, Frame.PING, false, new byte[126]), 1002),
  CONTINUATION_OF_NOTHING(Frames.frame(true, 0, Frame.CONTINUATION, false, new byte[1]), 1002),
  MESSAGE_INSIDE_ANOTHER(
      Frames.concat(Frames.frame(false, 0, Frame.TEXT, false, new byte[1]), Frames.text("b")),
      1002),
  TEXT_NOT_UTF8(Frames.frame(true, 0, Frame.TEXT, false, hex("c328")), 1007),
  SURROGATE_IN_TEXT(Frames.frame(true, 0, Frame.TEXT, false, hex("eda080")), 1007),
  CUT_CHARACTER(Frames.frame(true, 0, Frame.TEXT, false, hex("f09f98")), 1007),
  REASON_NOT_UTF8(Frames.frame(true, 0, Frame.CLOSE, false, hex("03e8ff")), 1007),
  HALF_A_CLOSE_CODE(Frames.frame(true, 0, Frame.CLOSE, false, new byte[1]), 1002),
  CLOSE_CODE_999(Frames.close(999, ""), 1002),
  CLOSE_CODE_1004(Frames.close(1004, ""), 1002),
  CLOSE_CODE_1005(Frames.close(1005, ""), 1002),
  CLOSE_CODE_1006(Frames.close(1006, ""), 1002),
  CLOSE_CODE_1015(Frames.close(1015, ""), 1002),
  CLOSE_CODE_2999(Frames.close(2999, ""), 1002),
  CLOSE_CODE_5000(Frames.close(5000, ""), 1002),
  LENGTH_IN_TOO_MANY_BYTES(hex("817e000161"), 1002, 1006, null),
  LENGTH_IN_FAR_TOO_MANY_BYTES(hex("817f000000000000000161"), 1002, 1006, null),
  ABOVE_THE_LIMIT(Frames.header(true, Frame.BINARY, 16 * 1024 * 1024 + 1), 1009, 1009, 1009),
  TWO_TO_THE_53(Frames.header(true, Frame.BINARY, 1L << 53), 1009, 1009, 1009),
  TWO_TO_THE_63(Frames.header(true, Frame.BINARY, Long.MIN_VALUE), 1009, 1009, 1009);

  private final byte[] bytes;
  private final int ourCode;
  private final int ourEvent;

  /** On the wire; null where ws takes it. */
  private final Integer theirCode;

  Violation(byte[] bytes, int code) {
    this(bytes, code, 1006, code);
  }

  Violation(byte[] bytes, int ourCode, int ourEvent, Integer theirCode) {
    this.bytes = bytes;
    this.ourCode = ourCode;
    this.ourEvent = ourEvent;
    this.theirCode = theirCode;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int ourCode() {
    return ourCode;
  }

  int ourEvent() {
    return ourEvent;
  }

  Integer theirCode() {
    return theirCode;
  }
}
